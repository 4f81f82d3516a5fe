package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's text line by line, from which its very bytes can be had again.
 *
 * @param mark the byte order mark or nothing
 * @param endings of each line: {@code \n}, {@code \r\n}, {@code \r}, or nothing for the last
 */
record FileLines(String mark, List<String> lines, List<String> endings) {
  private static final Pattern ENDING = Pattern.compile("\\r\\n|\\n|\\r");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  FileLines {
    lines = List.copyOf(lines);
    endings = List.copyOf(endings);
  }

  /** Empty when the bytes are not UTF-8, or hold what no text holds. */
  static Optional<FileLines> of(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(of(text));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static FileLines of(String text) {
    String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    List<String> lines = new ArrayList<>();
    List<String> endings = new ArrayList<>();
    int start = mark.length();
    Matcher ending = ENDING.matcher(text);
    while (ending.find()) {
      lines.add(text.substring(start, ending.start()));
      endings.add(ending.group());
      start = ending.end();
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
      endings.add("");
    }
    return new FileLines(mark, lines, endings);
  }

  /** The text as it is read: without mark, every line ended by {@code \n}, the last as it is. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i)).append(endings.get(i).isEmpty() ? "" : "\n");
    }
    return text.toString();
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(mark);
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i)).append(endings.get(i));
    }
    return text.toString().getBytes(UTF_8);
  }

  /** The same file with other lines in their places. */
  FileLines with(List<String> others) {
    return new FileLines(mark, others, endings);
  }

  /** The same file up to a line, which ends as the others do. */
  FileLines endingAfter(int count) {
    List<String> kept = new ArrayList<>(endings.subList(0, count));
    if (count > 0 && kept.getLast().isEmpty()) {
      kept.set(count - 1, endings.getFirst().isEmpty() ? "\n" : endings.getFirst());
    }
    return new FileLines(mark, lines.subList(0, count), kept);
  }
}
