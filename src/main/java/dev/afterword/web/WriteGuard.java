package dev.afterword.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses writes that a page of another site asks for in its visitor's name. Browsers say where a
 * request comes from; programs say nothing, and need no such guard.
 */
final class WriteGuard {
  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private WriteGuard() {}

  static void check(Context context) {
    if (!READING.contains(context.method())
        && isForeign(
            context.header("Sec-Fetch-Site"), context.header("Origin"), context.header("Host"))) {
      throw new RequestException(
          403, "This was asked for by another site (expected a form of this one)");
    }
  }

  /** Whether a browser says that a page of another origin asks. */
  static boolean isForeign(@Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null) {
      return !OWN.contains(site);
    }
    return origin != null && !isOf(origin, host);
  }

  private static boolean isOf(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getRawAuthority() instanceof String authority
          && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
