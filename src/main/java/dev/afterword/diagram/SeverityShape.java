package dev.afterword.diagram;

/** The shape and class of a severity's rank, told apart without colours. */
final class SeverityShape {
  private SeverityShape() {}

  static String cssClass(int rank) {
    return "diagram-rank-" + Math.clamp(rank, 0, 4);
  }

  /** An octagon, a triangle, a diamond, a circle; a square for what has no rank. */
  static void draw(Markup markup, int rank, double x, double y, double radius) {
    double r = radius;
    Ink solid = Ink.stroke(1).filled("currentColor", 1);
    Ink hollow = Ink.stroke(1.6).filled("Canvas", 1);
    switch (Math.clamp(rank, 0, 4)) {
      case 1 -> markup.path("diagram-solid", octagon(x, y, r), solid);
      case 2 ->
          markup.path(
              "diagram-solid",
              Markup.path(
                  "M %s %s L %s %s L %s %s Z",
                  x, y - r * 1.1, x + r * 1.05, y + r * 0.85, x - r * 1.05, y + r * 0.85),
              solid);
      case 3 ->
          markup.path(
              "diagram-hollow",
              Markup.path(
                  "M %s %s L %s %s L %s %s L %s %s Z",
                  x, y - r * 1.1, x + r * 1.1, y, x, y + r * 1.1, x - r * 1.1, y),
              hollow);
      case 4 -> markup.circle("diagram-hollow", x, y, r * 0.9, hollow);
      default ->
          markup.rect(
              "diagram-hollow", new Box(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6), 0, hollow);
    }
  }

  private static String octagon(double x, double y, double r) {
    double c = r * 0.41;
    return Markup.path(
            "M %s %s L %s %s L %s %s L %s %s",
            x - c, y - r, x + c, y - r, x + r, y - c, x + r, y + c)
        + Markup.path(
            " L %s %s L %s %s L %s %s L %s %s Z",
            x + c, y + r, x - c, y + r, x - r, y + c, x - r, y - c);
  }
}
