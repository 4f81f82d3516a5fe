package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/**
 * The name of a file or folder as git stores it: bytes, which mean to be UTF-8.
 *
 * @param text the name as text. A byte that is not UTF-8 becomes U+FFFD and its two hexadecimal
 *     digits, so that names which differ stay different
 * @param encoding whether the bytes were UTF-8
 */
record EntryName(String text, Encoding encoding) {
  private static final ObjectChecker CHECKER = new ObjectChecker().setSafeForMacOS(true);
  private static final int LONGEST = 255;
  private static final HexFormat HEX = HexFormat.of();

  enum Encoding {
    UTF_8,
    OTHER
  }

  static EntryName of(byte[] bytes, int start, int end) {
    CharBuffer chars = CharBuffer.allocate((end - start) * 3);
    ByteBuffer input = ByteBuffer.wrap(bytes, start, end - start);
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    Encoding encoding = Encoding.UTF_8;
    while (input.hasRemaining()) {
      CoderResult result = decoder.decode(input, chars, true);
      for (int i = 0; result.isError() && i < result.length(); i++) {
        chars.put('\uFFFD').put(HEX.toHexDigits(input.get()));
        encoding = Encoding.OTHER;
      }
      decoder.reset();
    }
    return new EntryName(chars.flip().toString(), encoding);
  }

  static EntryName of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /**
   * What makes this name unfit to be part of a path: {@code ..}, {@code .git} in all its disguises,
   * a separator, an empty or overlong name.
   */
  Optional<String> flaw() {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > LONGEST) {
      return Optional.of("a name of " + bytes.length + " bytes (expected at most 255)");
    }
    if (text.indexOf('\\') >= 0) {
      return Optional.of("a name with a backslash");
    }
    try {
      CHECKER.checkPathSegment(bytes, 0, bytes.length);
      return Optional.empty();
    } catch (CorruptObjectException e) {
      return Optional.of(LibraryException.reason(e));
    }
  }
}
