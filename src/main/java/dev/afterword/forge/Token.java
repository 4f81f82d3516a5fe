package dev.afterword.forge;

import java.util.regex.Pattern;

/** What a forge knows us by. It is in no message: not even in that of one that cannot be used. */
public record Token(String value) {
  private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,4096}");

  public Token {
    if (!PRINTABLE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a token of "
              + value.length()
              + " characters (expected one line of printable ASCII without blanks)");
    }
  }

  /** The same text without it. */
  String removedFrom(String text) {
    return text.replace(value, "…");
  }

  @Override
  public String toString() {
    return "Token[…]";
  }
}
