package dev.afterword.lint.language;

import java.util.List;

/** Knows a line that was copied from a chat: who said it, then the time in brackets. */
final class Transcripts {
  private static final int FURTHEST = 4;

  private Transcripts() {}

  /** {@code Ana [5:17 PM] I forgot why} is a quotation; {@code [16:44] Ana finds it} is not. */
  static boolean isLine(List<Token> tokens) {
    for (int i = 1; i < Math.min(FURTHEST, tokens.size() - 1); i++) {
      String mark = tokens.get(i).text();
      if ((mark.equals("[") || mark.equals("(")) && isTime(tokens.get(i + 1).text())) {
        return tokens.get(i - 1).isWord();
      }
    }
    return false;
  }

  private static boolean isTime(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && colon <= 2
        && text.chars().allMatch(c -> c == ':' || Character.isDigit(c));
  }
}
