package dev.afterword.diagram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text wrapped into lines.
 *
 * @param cut whether a part was left out; the last line then ends with an ellipsis
 */
record TextBlock(TextStyle style, List<String> lines, boolean cut) {
  /** More text than any block of a drawing can hold. */
  private static final int LONGEST = 800;

  /** Stands for a grapheme that no line can hold, such as a chain of joined pictures. */
  private static final String TOO_WIDE = "�";

  TextBlock {
    lines = List.copyOf(lines);
  }

  /** Wraps at words, and within a word that is wider than a line at graphemes. */
  static TextBlock wrap(String text, TextStyle style, double width, int mostLines) {
    String drawn = DrawnText.of(DrawnText.cut(text, LONGEST));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double lineWidth = 0;
    for (String part : parts(drawn, style, width)) {
      if (lineWidth + style.width(part.stripTrailing()) > width && !line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
        lineWidth = 0;
      }
      if (lines.size() > mostLines) {
        break;
      }
      line.append(part);
      lineWidth += style.width(part);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    boolean cut = lines.size() > mostLines || text.length() > LONGEST;
    return new TextBlock(style, limited(lines, style, width, mostLines), cut);
  }

  private static List<String> limited(
      List<String> lines, TextStyle style, double width, int mostLines) {
    if (lines.size() <= mostLines) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, mostLines));
    kept.set(mostLines - 1, ellipsised(kept.getLast(), style, width));
    return kept;
  }

  private static String ellipsised(String line, TextStyle style, double width) {
    double left = width - style.width("…");
    StringBuilder kept = new StringBuilder();
    for (String grapheme : split(line, BreakIterator.getCharacterInstance(Locale.ROOT))) {
      left -= style.width(grapheme);
      if (left < 0) {
        break;
      }
      kept.append(grapheme);
    }
    return kept.toString().strip() + "…";
  }

  private static List<String> parts(String text, TextStyle style, double width) {
    List<String> parts = new ArrayList<>();
    for (String word : split(text, BreakIterator.getLineInstance(Locale.ROOT))) {
      if (style.width(word.strip()) <= width) {
        parts.add(word);
      } else {
        for (String grapheme : split(word, BreakIterator.getCharacterInstance(Locale.ROOT))) {
          parts.add(style.width(grapheme) <= width ? grapheme : TOO_WIDE);
        }
      }
    }
    return parts;
  }

  private static List<String> split(String text, BreakIterator breaks) {
    List<String> parts = new ArrayList<>();
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      parts.add(text.substring(start, end));
      start = end;
    }
    return parts;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  double width() {
    return lines.stream().mapToDouble(style::width).max().orElse(0);
  }

  double height() {
    return lines.size() * style.leading();
  }
}
