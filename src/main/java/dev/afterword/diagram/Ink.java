package dev.afterword.diagram;

/**
 * How a shape is drawn where there is no style sheet: as presentation attributes, which any rule of
 * a style sheet overrides.
 *
 * @param fill {@code none}, {@code currentColor}, or {@code Canvas} for what hides what is under it
 * @param strokeOpacity 0 for no outline
 * @param dashes as in {@code stroke-dasharray}; empty for a solid line
 */
record Ink(
    String fill, double fillOpacity, double strokeOpacity, double strokeWidth, String dashes) {
  static final Ink OUTLINE = stroke(1).faint();
  static final Ink HIDING = new Ink("Canvas", 1, 0, 1, "");
  static final Ink COLUMN = new Ink("currentColor", 0.6, 0, 1, "");
  static final Ink SOLID = new Ink("currentColor", 1, 0, 1, "");

  static Ink stroke(double width) {
    return new Ink("none", 1, 1, width, "");
  }

  static Ink fill(String fill) {
    return new Ink(fill, 1, 0, 1, "");
  }

  Ink faint() {
    return new Ink(fill, fillOpacity, 0.4, strokeWidth, dashes);
  }

  Ink filled(String paint, double opacity) {
    return new Ink(paint, opacity, strokeOpacity, strokeWidth, dashes);
  }

  Ink dashed(String pattern) {
    return new Ink(fill, fillOpacity, strokeOpacity, strokeWidth, pattern);
  }
}
