package dev.afterword.markdown;

/** What came of formatting a file. */
public sealed interface Formatted {
  /** It has the canonical form already. */
  record Same() implements Formatted {}

  /**
   * It says the same in the canonical form.
   *
   * @param bytes the file's new content; not copied, must not be changed
   */
  record Changed(byte[] bytes) implements Formatted {}

  /** It stays as it is, for the reason named. */
  record LeftAlone(String why) implements Formatted {}
}
