package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The very bytes of a file by lines, of which some can be written anew: all others stay as they
 * are, whatever they hold.
 */
final class RawLines {
  private static final int MARK = 3;

  private final byte[] bytes;

  /** Where each line begins, and where the last one ends. */
  private final List<Integer> starts = new ArrayList<>();

  private RawLines(byte[] bytes) {
    this.bytes = bytes;
    starts.add(hasMark(bytes) ? MARK : 0);
    for (int i = 0; i < bytes.length; i++) {
      boolean pair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if ((bytes[i] == '\n' || bytes[i] == '\r') && !pair) {
        starts.add(i + 1);
      }
    }
    starts.add(bytes.length);
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= MARK
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** Empty for text in UTF-16, whose bytes have no such lines. */
  static Optional<RawLines> of(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE ? Optional.empty() : Optional.of(new RawLines(bytes));
  }

  int count() {
    return starts.size() - 1;
  }

  private int start(int line) {
    return starts.get(line - 1);
  }

  /** Where the text of a line ends and its line end begins. */
  private int end(int line) {
    int end = starts.get(line);
    while (end > start(line) && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  /** The text of a line, from 1, without its end; null when it is not UTF-8. */
  @Nullable String line(int line) {
    try {
      ByteBuffer text = ByteBuffer.wrap(bytes, start(line), end(line) - start(line));
      String decoded = UTF_8.newDecoder().decode(text).toString();
      return decoded.indexOf('\0') < 0 ? decoded : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * The file with these lines in place of its own. Where a text has several lines, they end as the
   * file's first one does.
   *
   * @param added texts of lines that come right after one
   */
  byte[] with(Map<Integer, String> lines, Map<Integer, String> added) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 256);
    out.write(bytes, 0, start(1));
    for (int line = 1; line <= count(); line++) {
      String other = lines.get(line);
      if (other == null) {
        out.write(bytes, start(line), end(line) - start(line));
      } else {
        out.writeBytes(ended(other));
      }
      String more = added.get(line);
      if (more != null) {
        out.writeBytes(ended("\n" + more));
      }
      out.write(bytes, end(line), starts.get(line) - end(line));
    }
    return out.toByteArray();
  }

  private byte[] ended(String text) {
    return text.replace("\n", ending()).getBytes(UTF_8);
  }

  /** How the file's first line ends; as Unix does where there is only one line. */
  private String ending() {
    int from = starts.get(1) - 1;
    if (from < 0 || (bytes[from] != '\n' && bytes[from] != '\r')) {
      return "\n";
    }
    boolean pair = bytes[from] == '\n' && from > 0 && bytes[from - 1] == '\r';
    return pair ? "\r\n" : bytes[from] == '\r' ? "\r" : "\n";
  }
}
