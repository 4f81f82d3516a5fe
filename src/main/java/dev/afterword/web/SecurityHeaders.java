package dev.afterword.web;

import io.javalin.http.Context;
import java.util.Map;

/** The headers of every answer: what a browser may do with it. */
final class SecurityHeaders {
  /** Everything comes from this server; nothing is inline; no page is framed. */
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  /** For files of the library: nothing at all may run or load. */
  static final String RAW_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private SecurityHeaders() {}

  /** Every answer's. */
  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
          "Cache-Control", "no-cache");

  static void add(Context context) {
    ALL.forEach(context::header);
  }
}
