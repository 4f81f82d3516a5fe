package dev.afterword.diagram;

/** A rectangle in a drawing, in CSS pixels at natural size; y grows downwards. */
record Box(double x, double y, double width, double height) {
  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double centreX() {
    return x + width / 2;
  }

  double centreY() {
    return y + height / 2;
  }

  Box shifted(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
}
