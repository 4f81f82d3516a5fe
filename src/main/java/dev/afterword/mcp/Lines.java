package dev.afterword.mcp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 that are kept in memory up to a length; the rest of a longer one is skipped. */
final class Lines {
  private final InputStream in;
  private final int longest;

  /** A line without its end. */
  record Line(String text, boolean isTooLong) {}

  /**
   * Reads from there.
   *
   * @param longest in bytes
   */
  Lines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in);
    this.longest = longest;
  }

  /** Null at the end. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int length = 0;
    int c = in.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      length = Math.min(length + 1, longest + 1);
      if (length <= longest) {
        line.write(c);
      }
    }
    return new Line(line.toString(StandardCharsets.UTF_8), length > longest);
  }
}
