package dev.afterword.lint.language;

import java.util.List;

/** Marks the words between quotation marks and between back-quotes: they are someone else's. */
final class Quotations {
  private static final int LONGEST = 200;

  private Quotations() {}

  static void mark(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      char closing = closing(tokens, i);
      int end = closing == 0 ? -1 : find(tokens, closing, i + 1);
      if (end > 0) {
        for (int inner = i + 1; inner < end; inner++) {
          tokens.set(inner, tokens.get(inner).quoted());
        }
        i = end;
      }
    }
  }

  /** The mark that ends a quotation beginning at this token, or 0. */
  private static char closing(List<Token> tokens, int at) {
    String text = tokens.get(at).text();
    if (text.length() != 1) {
      return 0;
    }
    boolean afterGap = at == 0 || tokens.get(at - 1).end() < tokens.get(at).start();
    return switch (text.charAt(0)) {
      case '"' -> '"';
      case '`' -> '`';
      case '“', '„' -> '”';
      case '«' -> '»';
      case '\'' -> afterGap ? '\'' : 0;
      case '‘' -> '’';
      default -> 0;
    };
  }

  private static int find(List<Token> tokens, char mark, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + LONGEST); i++) {
      String text = tokens.get(i).text();
      if (text.length() == 1 && text.charAt(0) == mark) {
        return i;
      }
    }
    return -1;
  }
}
