package dev.afterword.yaml;

/** Values of unknown length as they are named in a message. */
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  static String shortened(String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
