package dev.afterword.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Changes a file's text in places and nowhere else: byte order mark and ends of lines stay as they
 * are.
 */
final class Mending {
  private static final char MARK = '\uFEFF';

  private Mending() {}

  /**
   * The text as edits see it, so that every offset in it has its place in the bytes; empty for
   * bytes that would not be written back alike: no UTF-8, or lines that end with {@code \r} alone.
   */
  private static Optional<String> text(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String plain = text.replace("\r\n", "\n");
      boolean odd = plain.indexOf('\r') >= 0 || plain.indexOf('\0') >= 0;
      return odd ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Edits that overlap an earlier one are left out: the next look finds them. */
  static byte[] apply(byte[] bytes, List<Edit> edits) {
    Optional<String> text = text(bytes);
    if (text.isEmpty()) {
      return bytes;
    }
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(Edit::start));
    StringBuilder mended = new StringBuilder();
    int at = text.get().indexOf(MARK) == 0 ? 1 : 0;
    int seen = 0;
    mended.append(text.get(), 0, at);
    for (Edit edit : sorted) {
      if (edit.start() < seen) {
        continue;
      }
      int start = forward(text.get(), at, edit.start() - seen);
      mended.append(text.get(), at, start).append(edit.replacement());
      at = forward(text.get(), start, edit.end() - edit.start());
      seen = edit.end();
    }
    return mended.append(text.get(), at, text.get().length()).toString().getBytes(UTF_8);
  }

  /** Which edits {@link #apply} makes of those. */
  static boolean isPossible(byte[] bytes) {
    return text(bytes).isPresent();
  }

  /** The index so many characters further on, where {@code \r\n} counts as one. */
  private static int forward(String text, int from, int count) {
    int at = from;
    for (int i = 0; i < count; i++) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
    return at;
  }
}
