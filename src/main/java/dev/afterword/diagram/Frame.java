package dev.afterword.diagram;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The outermost element of a drawing: its size, what it is called and what it says to who does not
 * see it.
 *
 * @param idPrefix begins all ids, so that several drawings may stand in one page
 * @param kind becomes the class {@code diagram-<kind>}
 */
record Frame(String idPrefix, String kind, String title, String description) {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  Frame {
    if (!ID.matcher(idPrefix).matches()) {
      throw new IllegalArgumentException(
          "idPrefix: \"%s\" (expected a letter, then letters, digits, - or _)".formatted(idPrefix));
    }
  }

  /** A drawing that is seen as a whole. */
  Markup open(double width, double height) {
    return open(width, height, "img");
  }

  /** A chart, whose marks are links. */
  Markup openLinked(double width, double height) {
    return open(width, height, "group");
  }

  private Markup open(double width, double height, String role) {
    double w = Math.ceil(width);
    double h = Math.ceil(height);
    Markup markup = new Markup();
    markup.root(
        Map.of(
            "xmlns",
            "http://www.w3.org/2000/svg",
            "class",
            "diagram diagram-" + kind,
            "role",
            role,
            "aria-labelledby",
            id("title") + " " + id("desc"),
            "viewBox",
            "0 0 " + Markup.number(w) + " " + Markup.number(h),
            "width",
            Markup.number(w),
            "height",
            Markup.number(h),
            "font-family",
            "system-ui, sans-serif",
            "fill",
            "currentColor"));
    markup.element("title", title, "id", id("title"));
    return markup.element("desc", description, "id", id("desc"));
  }

  String id(String name) {
    return idPrefix + "-" + name;
  }

  static Svg close(Markup markup) {
    return new Svg(markup.close().toString().strip());
  }
}
