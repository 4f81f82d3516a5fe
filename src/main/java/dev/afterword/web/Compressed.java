package dev.afterword.web;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.function.Supplier;

/** Sends what was compressed beforehand. */
final class Compressed {
  private Compressed() {}

  /**
   * Sends one of two forms, as the asker wishes.
   *
   * @param plain the same, not compressed
   */
  static void send(Context context, byte[] gzip, Supplier<byte[]> plain) {
    context.header("Vary", "Accept-Encoding").disableCompression();
    if (Objects.requireNonNullElse(context.header("Accept-Encoding"), "").contains("gzip")) {
      context.header("Content-Encoding", "gzip").result(gzip);
    } else {
      context.result(plain.get());
    }
  }
}
