package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a stretch of text into tokens and marks those in quotation marks or back-quotes. */
final class Tokens {
  /** What a contraction stands for, where it is compared. */
  private static final Map<String, String> FULL =
      Map.of(
          "n't", "not", "'ve", "have", "ca", "can", "wo", "will", "'m", "am", "'re", "are", "'ll",
          "will");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text, int start, int end) {
    Tokens cut = new Tokens(text);
    cut.scan(start, end);
    Quotations.mark(cut.tokens);
    return List.copyOf(cut.tokens);
  }

  private void scan(int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (isInner(c) || (c == '@' && at + 1 < end && isInner(text.charAt(at + 1)))) {
        int behind = endOfWord(at, end);
        addWord(at, behind);
        at = behind;
      } else {
        add(at, at + 1);
        at++;
      }
    }
  }

  /** A word may hold marks that join: {@code v1.2}, {@code on-call}, {@code a/b.yml}, don't. */
  private int endOfWord(int start, int end) {
    int at = start + 1;
    while (at < end) {
      char c = text.charAt(at);
      boolean joins = at + 1 < end && isJoiner(c) && isInner(text.charAt(at + 1));
      if (!isInner(c) && !joins) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isInner(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isJoiner(char c) {
    return isApostrophe(c) || "-._/:@#&+".indexOf(c) >= 0;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private void addWord(int start, int end) {
    int split = contraction(start, end);
    if (split > start) {
      addWord(start, split);
      add(split, end);
    } else {
      add(start, end);
    }
  }

  /** Where the ending of a contraction begins ({@code n't}, {@code 've}, {@code 's}); else -1. */
  private int contraction(int start, int end) {
    for (int at = end - 1; at > start && at >= end - 3; at--) {
      if (isApostrophe(text.charAt(at))) {
        boolean not = end - at == 2 && same(at + 1, 't') && same(at - 1, 'n');
        return not ? at - 1 : at;
      }
    }
    return -1;
  }

  private boolean same(int at, char lower) {
    return Character.toLowerCase(text.charAt(at)) == lower;
  }

  private void add(int start, int end) {
    String raw = text.substring(start, end);
    String lower = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
    tokens.add(new Token(raw, FULL.getOrDefault(lower, lower), start, end));
  }
}
