package dev.afterword.diagram;

/** The kinds of text in a drawing; sizes in CSS pixels, never below 11. */
enum TextStyle {
  QUESTION("diagram-question", 12.5, 17, Weight.REGULAR),
  ANSWER("diagram-answer", 14, 19, Weight.STRONG),
  NOTE("diagram-note", 11.5, 16, Weight.REGULAR),
  PILL("diagram-pill-text", 11.5, 16, Weight.STRONG),
  EFFECT("diagram-effect", 14.5, 20, Weight.STRONG),
  CATEGORY("diagram-category", 13.5, 18, Weight.STRONG),
  CAUSE("diagram-cause", 13, 17, Weight.REGULAR),
  SUB_CAUSE("diagram-subcause", 12, 16, Weight.REGULAR),
  MILESTONE("diagram-milestone", 13, 17, Weight.STRONG),
  DURATION("diagram-duration", 13, 17, Weight.STRONG),
  NUMBER("diagram-number", 11, 14, Weight.STRONG),
  LABEL("diagram-label", 12.5, 16, Weight.REGULAR),
  COUNT("diagram-count", 11.5, 14, Weight.STRONG);

  /** How heavy the strokes are; heavy text is wider. */
  enum Weight {
    REGULAR,
    STRONG
  }

  private final String cssClass;
  private final double size;
  private final double leading;
  private final Weight weight;

  TextStyle(String cssClass, double size, double leading, Weight weight) {
    this.cssClass = cssClass;
    this.size = size;
    this.leading = leading;
    this.weight = weight;
  }

  String cssClass() {
    return cssClass;
  }

  double size() {
    return size;
  }

  /** From one baseline to the next. */
  double leading() {
    return leading;
  }

  Weight weight() {
    return weight;
  }

  /** The width of a text on one line, rather too wide than too narrow. */
  double width(String text) {
    double wide = weight == Weight.STRONG ? GlyphWidths.STRONG : 1;
    return GlyphWidths.ems(text) * size * wide;
  }
}
