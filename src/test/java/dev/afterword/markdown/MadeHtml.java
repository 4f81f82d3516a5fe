package dev.afterword.markdown;

/** Markup for tests of pages, as if the sanitiser had made it. */
public final class MadeHtml {
  private MadeHtml() {}

  public static SafeHtml of(String html) {
    return new SafeHtml(html);
  }
}
