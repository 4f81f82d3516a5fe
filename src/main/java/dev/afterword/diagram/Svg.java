package dev.afterword.diagram;

/**
 * An SVG element that may be put into a page as it is: made by the drawings of this package only,
 * with all text of documents escaped.
 */
public final class Svg {
  private final String markup;

  Svg(String markup) {
    this.markup = markup;
  }

  /** The markup, from {@code <svg} to {@code </svg>}. */
  @Override
  public String toString() {
    return markup;
  }
}
