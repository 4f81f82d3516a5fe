package dev.afterword.markdown;

/** Text that people typed, to be written into a file. */
public final class TypedText {
  private static final int REPLACED = 0xFFFD;

  private TypedText() {}

  /** What no file should hold is replaced by a mark that shows it: no character is lost unseen. */
  static String clean(String typed) {
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

  /** The text on one line, with single blanks. */
  public static String oneLine(String typed) {
    return clean(typed).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** The text on one line, with nothing in it that means anything in Markdown but addresses. */
  public static String escaped(String typed) {
    return oneLine(typed)
        .replaceAll("[\\\\`*_\\[\\]<>|~]", "\\\\$0")
        .replaceAll("&(?=#?[A-Za-z0-9]+;)", "\\\\&")
        .replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2")
        .replaceFirst("^[-+=:#]", "\\\\$0");
  }

  /** The text as a block of code: whatever it holds is shown as it is. */
  public static String fenced(String typed) {
    String clean = clean(typed);
    int longest = 2;
    int run = 0;
    for (int i = 0; i < clean.length(); i++) {
      run = clean.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + "text\n" + clean.stripTrailing() + "\n" + fence;
  }
}
