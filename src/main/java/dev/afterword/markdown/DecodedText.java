package dev.afterword.markdown;

import dev.afterword.domain.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file: lines end with {@code \n} whatever they ended with, a byte order mark is
 * gone, and what is no UTF-8 is U+FFFD with a problem at the first such line.
 */
record DecodedText(String text, List<Problem> problems) {
  private static final char REPLACEMENT = '\uFFFD';

  DecodedText {
    problems = List.copyOf(problems);
  }

  static DecodedText of(byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    String text = decode(bytes, problems).replace("\r\n", "\n").replace('\r', '\n');
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      problems.add(
          Problem.atLine(
              line(text, nul),
              "text/encoding",
              "a NUL character (expected text; shown as U+FFFD)"));
      text = text.replace('\0', REPLACEMENT);
    }
    return new DecodedText(text, problems);
  }

  private static String decode(byte[] bytes, List<Problem> problems) {
    Charset utf16 = utf16(bytes);
    if (utf16 != null) {
      problems.add(
          Problem.atLine(1, "text/encoding", utf16.name() + " (expected UTF-8; read as it is)"));
      return decode(utf16, bytes, 2, problems);
    }
    int start =
        bytes.length > 2
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF
            ? 3
            : 0;
    return decode(StandardCharsets.UTF_8, bytes, start, problems);
  }

  private static @org.jspecify.annotations.Nullable Charset utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return switch (mark) {
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  private static String decode(Charset charset, byte[] bytes, int start, List<Problem> problems) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      if (problems.stream().noneMatch(known -> known.message().startsWith("byte"))) {
        problems.add(invalid(in.get(in.position()), out, charset));
      }
      in.position(Math.min(in.limit(), in.position() + result.length()));
      out.put(REPLACEMENT);
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }

  private static Problem invalid(byte first, CharBuffer before, Charset charset) {
    String text = before.duplicate().flip().toString().replace("\r\n", "\n").replace('\r', '\n');
    return Problem.atLine(
        line(text, text.length()),
        "text/encoding",
        "byte 0x%02X (expected %s; shown as U+FFFD)".formatted(first, charset.name()));
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
  }
}
