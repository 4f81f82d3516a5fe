package dev.afterword.markdown;

/** Text that people typed, to be written into a file. */
public final class TypedText {
  private static final int REPLACED = 0xFFFD;

  private TypedText() {}

  /** What no file should hold is replaced by a mark that shows it: no character is lost unseen. */
  public static String clean(String typed) {
    StringBuilder clean = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(c -> clean.appendCodePoint(isText(c) ? c : REPLACED));
    return clean.toString();
  }

  private static boolean isText(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean turnsAround = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !turnsAround && !half && c != 0xFEFF && c != 0x2028 && c != 0x2029;
  }

  /** The same on one line, with single blanks. */
  public static String oneLine(String typed) {
    return clean(typed).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** The text with nothing in it that means anything in Markdown. */
  public static String escaped(String line) {
    return line.replaceAll("[\\\\`*_\\[\\]<>#|&~!^{}]", "\\\\$0")
        .replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2")
        .replaceFirst("^([-+=:])", "\\\\$1");
  }
}
