package dev.afterword.diagram;

/** How much room a drawing has. Lengths are in pixels. */
enum Room {
  WIDE(960, 62),
  HALF(464, 52),
  NARROW(288, 42);

  private final double width;
  private final double betweenTicks;

  Room(double width, double betweenTicks) {
    this.width = width;
    this.betweenTicks = betweenTicks;
  }

  double width() {
    return width;
  }

  double betweenTicks() {
    return betweenTicks;
  }
}
