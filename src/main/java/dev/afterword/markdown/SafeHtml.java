package dev.afterword.markdown;

/** HTML that may be put into a page as it is: made by the sanitiser of this package only. */
public final class SafeHtml {
  private final String html;

  SafeHtml(String html) {
    this.html = html;
  }

  @Override
  public String toString() {
    return html;
  }
}
