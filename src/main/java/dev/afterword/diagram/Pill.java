package dev.afterword.diagram;

/** A short label with a rounded border. */
record Pill(String text, String cssClass) {
  static final double HEIGHT = 22;
  private static final double PADDING = 9;
  private static final double WIDEST = 150;

  double width() {
    return block().width() + 2 * PADDING;
  }

  void draw(Markup markup, double x, double y) {
    Box box = new Box(x, y, width(), HEIGHT);
    markup.rect(cssClass, box, HEIGHT / 2, Ink.OUTLINE);
    markup.text(block(), x + PADDING, y + (HEIGHT - TextStyle.PILL.leading()) / 2);
  }

  private TextBlock block() {
    return TextBlock.wrap(text, TextStyle.PILL, WIDEST, 1);
  }
}
