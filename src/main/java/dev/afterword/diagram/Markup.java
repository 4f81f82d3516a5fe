package dev.afterword.diagram;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** Writes SVG elements; all attribute values and texts are escaped here and nowhere else. */
final class Markup {
  private static final int LONGEST_TITLE = 300;

  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();

  /** The outermost element, its attributes in the order of their names. */
  Markup root(Map<String, String> attributes) {
    start("svg");
    new TreeMap<>(attributes).forEach(this::attributes);
    out.append('>');
    open.push("svg");
    return this;
  }

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

  /** What belongs to a mark of a chart: a link where it leads anywhere. */
  Markup lead(String cssClass, Lead lead) {
    String href = lead.href();
    return href == null
        ? group(cssClass, lead.title())
        : open("a", "class", cssClass, "href", href)
            .element("title", DrawnText.of(DrawnText.cut(lead.title(), LONGEST_TITLE)));
  }

  /** A group of blocks; their whole text is its title when a part of it could not be drawn. */
  Markup group(String cssClass, String whole, TextBlock... blocks) {
    return Arrays.stream(blocks).anyMatch(TextBlock::cut)
        ? group(cssClass, whole)
        : open("g", "class", cssClass);
  }

  Markup rect(String cssClass, Box box, double radius, Ink ink) {
    start("rect", "class", cssClass, "x", box.x(), "y", box.y());
    attributes("width", box.width(), "height", box.height(), "rx", radius);
    return end(ink);
  }

  Markup line(String cssClass, double x1, double y1, double x2, double y2, Ink ink) {
    start("line", "class", cssClass, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    return end(ink);
  }

  Markup path(String cssClass, String path, Ink ink) {
    start("path", "class", cssClass, "d", path);
    return end(ink);
  }

  Markup circle(String cssClass, double x, double y, double radius, Ink ink) {
    start("circle", "class", cssClass, "cx", x, "cy", y, "r", radius);
    return end(ink);
  }

  private Markup end(Ink ink) {
    attributes("fill", ink.fill());
    if (ink.fillOpacity() != 1) {
      attributes("fill-opacity", ink.fillOpacity());
    }
    if (ink.strokeOpacity() > 0) {
      attributes("stroke", "currentColor", "stroke-width", ink.strokeWidth());
    }
    if (ink.strokeOpacity() > 0 && ink.strokeOpacity() < 1) {
      attributes("stroke-opacity", ink.strokeOpacity());
    }
    if (!ink.dashes().isEmpty()) {
      attributes("stroke-dasharray", ink.dashes());
    }
    out.append("/>\n");
    return this;
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

  /** Path data: {@code %s} of the pattern are the numbers in their order. */
  static String path(String pattern, double... numbers) {
    return pattern.formatted(Arrays.stream(numbers).mapToObj(Markup::number).toArray());
  }

  static String number(double value) {
    return BigDecimal.valueOf(Math.round(value * 100), 2).stripTrailingZeros().toPlainString();
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
