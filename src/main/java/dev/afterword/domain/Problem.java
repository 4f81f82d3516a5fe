package dev.afterword.domain;

/**
 * Something in a document that could not be read as it was meant. Lines and columns count from 1;
 * line 0 speaks of the file as a whole. The code is stable ({@code yaml/syntax}); the message names
 * the bad value and what was expected.
 */
public record Problem(int line, int column, String code, String message) {

  public static Problem ofFile(String code, String message) {
    return new Problem(0, 0, code, message);
  }

  public static Problem atLine(int line, String code, String message) {
    return new Problem(line, 1, code, message);
  }
}
