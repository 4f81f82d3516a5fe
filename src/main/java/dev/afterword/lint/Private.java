package dev.afterword.lint;

/**
 * A stretch of a text that nobody else should read.
 *
 * @param rule that reports it
 * @param start in the text, from 0
 * @param value as it is written; never to be printed
 * @param mask what is printed instead
 */
record Private(String rule, int start, String value, String mask) {
  int end() {
    return start + value.length();
  }

  /** Without the value: records print themselves when something goes wrong. */
  @Override
  public String toString() {
    return "Private[" + rule + " " + mask + "]";
  }
}
