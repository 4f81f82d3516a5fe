package dev.afterword.diagram;

/** How much room a timeline has, in pixels. */
enum Room {
  WIDE(960, 62, 84),
  NARROW(288, 42, 56);

  private final double width;
  private final double betweenTicks;
  private final double cutWidth;

  Room(double width, double betweenTicks, double cutWidth) {
    this.width = width;
    this.betweenTicks = betweenTicks;
    this.cutWidth = cutWidth;
  }

  double width() {
    return width;
  }

  double betweenTicks() {
    return betweenTicks;
  }

  double cutWidth() {
    return cutWidth;
  }
}
