package dev.afterword.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes SVG elements; all attribute values and texts are escaped here and nowhere else. */
final class Markup {
  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();

  /** Attributes as name, value, name, value; a number is written with at most two decimals. */
  Markup open(String element, Object... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  Markup empty(String element, Object... attributes) {
    start(element, attributes);
    out.append("/>\n");
    return this;
  }

  Markup element(String element, String text, Object... attributes) {
    open(element, attributes);
    escape(DrawnText.legal(text));
    return close();
  }

  /** The lines of a block, each a text of its own: no line can turn the direction of the next. */
  Markup text(TextBlock block, double x, double top, Object... attributes) {
    TextStyle style = block.style();
    double baseline = top + style.leading() * 0.5 + style.size() * 0.36;
    for (String line : block.lines()) {
      text(line, style, x, baseline, attributes);
      baseline += style.leading();
    }
    return this;
  }

  Markup text(String line, TextStyle style, double x, double baseline, Object... attributes) {
    start("text", "class", style.cssClass(), "x", x, "y", baseline, "font-size", style.size());
    if (style.weight() == TextStyle.Weight.STRONG) {
      attributes("font-weight", 600);
    }
    attributes(attributes);
    out.append('>');
    escape(DrawnText.of(line));
    out.append("</text>\n");
    return this;
  }

  /** A group with what a pointer that rests on it shows. */
  Markup group(String cssClass, String title) {
    open("g", "class", cssClass);
    return element("title", DrawnText.of(title));
  }

  private void start(String element, Object... attributes) {
    out.append('<').append(element);
    attributes(attributes);
  }

  private void attributes(Object... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(written(attributes[i + 1]));
      out.append('"');
    }
  }

  private static String written(Object value) {
    return value instanceof Double number ? number(number) : DrawnText.legal(value.toString());
  }

  static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.2f", rounded).replaceAll("0+$", "");
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
