package dev.afterword.diagram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text wrapped into lines.
 *
 * @param whole the text as drawn when there is room for all of it
 * @param cut whether lines were left out; the last line then ends with an ellipsis
 */
record TextBlock(TextStyle style, List<String> lines, String whole, boolean cut) {
  TextBlock {
    lines = List.copyOf(lines);
  }

  /** Wraps at words, and within a word that is wider than a line at graphemes. */
  static TextBlock wrap(String text, TextStyle style, double width, int mostLines) {
    String drawn = DrawnText.of(text);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : parts(drawn, style, width)) {
      if (style.width(line + part.stripTrailing()) > width && !line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      if (lines.size() > mostLines) {
        break;
      }
      line.append(part);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    return limited(lines, style, width, mostLines, drawn);
  }

  private static TextBlock limited(
      List<String> lines, TextStyle style, double width, int most, String whole) {
    if (lines.size() <= most) {
      return new TextBlock(style, lines, whole, whole.endsWith("…"));
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String last = kept.getLast();
    while (!last.isEmpty() && style.width(last + "…") > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    kept.set(most - 1, last.strip() + "…");
    return new TextBlock(style, kept, whole, true);
  }

  private static List<String> parts(String text, TextStyle style, double width) {
    List<String> parts = new ArrayList<>();
    for (String word : split(text, BreakIterator.getLineInstance(Locale.ROOT))) {
      if (style.width(word.strip()) <= width) {
        parts.add(word);
      } else {
        parts.addAll(split(word, BreakIterator.getCharacterInstance(Locale.ROOT)));
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
