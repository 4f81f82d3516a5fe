package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts plain text, as it comes out of Markdown, into sentences. A line break ends a sentence when a
 * blank line, a bullet or no lower-case letter follows; a full stop does not within versions, file
 * names, times and abbreviations.
 */
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "etc", "vs", "cf", "approx", "ca", "resp", "no", "fig", "dr", "mr", "mrs",
          "ms", "st", "inc", "ltd", "a.m", "p.m", "al", "incl", "excl", "min", "max", "sec");

  /**
   * @param start the offset of the first character
   * @param end the offset behind the last
   */
  record Span(int start, int end) {}

  /** What is longer is no sentence, and is cut where it can be. */
  private static final int LONGEST = 2_000;

  private Sentences() {}

  static List<Span> of(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (endsAt(text, start, at)) {
        int end = text.charAt(at) == '\n' ? at + 1 : behindClosing(text, at + 1);
        add(spans, text, start, end);
        start = end;
        at = end - 1;
      }
    }
    add(spans, text, start, text.length());
    return spans;
  }

  /** Quotes and brackets that close belong to the sentence. */
  private static int behindClosing(String text, int from) {
    int at = from;
    while (at < text.length() && "\"”’')]*_".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static void add(List<Span> spans, String text, int start, int end) {
    int first = start;
    int behind = end;
    while (first < behind && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (behind > first && Character.isWhitespace(text.charAt(behind - 1))) {
      behind--;
    }
    if (first < behind) {
      spans.add(new Span(first, behind));
    }
  }

  private static boolean endsAt(String text, int start, int at) {
    if (at - start >= LONGEST) {
      return Character.isWhitespace(text.charAt(at)) || at - start >= 2 * LONGEST;
    }
    return switch (text.charAt(at)) {
      case '\n' -> isBreak(text, at);
      case '.' -> isFullStop(text, start, at);
      case '!', '?' -> opensAfter(text, at);
      default -> false;
    };
  }

  /** A line of prose that goes on begins with a lower-case letter. */
  private static boolean isBreak(String text, int at) {
    int next = at + 1;
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }

  private static boolean isFullStop(String text, int start, int at) {
    if (!opensAfter(text, at)) {
      return false;
    }
    int word = at;
    while (word > start && !Character.isWhitespace(text.charAt(word - 1))) {
      word--;
    }
    String before = text.substring(word, at).toLowerCase(Locale.ROOT);
    boolean initial = before.length() == 1 && Character.isLetter(before.charAt(0));
    boolean number = isNumber(before) && word == start;
    return !initial && !number && !ABBREVIATIONS.contains(stripped(before));
  }

  private static String stripped(String word) {
    return word.startsWith("(") ? word.substring(1) : word;
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  /** Behind the mark and closing quotes or brackets comes a gap and no lower-case letter. */
  private static boolean opensAfter(String text, int at) {
    int next = behindClosing(text, at + 1);
    if (next >= text.length()) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }
}
