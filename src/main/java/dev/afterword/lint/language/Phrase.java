package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern over tokens, written as words with blanks between: {@code a/b} is either word, {@code
 * word?} may be missing, {@code stem*} is any ending, {@code ~} is up to two adverbs, {@code _} is
 * any one word, and {@code ^} is the start of the sentence (a label such as "Lesson:" may stand
 * before).
 */
final class Phrase {
  private static final int MOST_ADVERBS = 2;

  private final String group;
  private final boolean atStart;
  private final List<Part> parts = new ArrayList<>();

  private record Part(List<String> words, boolean optional) {
    boolean fits(String word) {
      for (String wanted : words) {
        if (wanted.endsWith("*") ? hasStem(word, wanted) : word.equals(wanted)) {
          return true;
        }
      }
      return words.getFirst().equals("_") && !word.isEmpty();
    }

    /** The ending is letters only: "careless-people" is a name. */
    private static boolean hasStem(String word, String stem) {
      int length = stem.length() - 1;
      return word.regionMatches(0, stem, 0, length)
          && word.chars().skip(length).allMatch(Character::isLetter);
    }

    boolean isAdverbs() {
      return words.getFirst().equals("~");
    }
  }

  Phrase(String group, String pattern) {
    this.group = group;
    atStart = pattern.startsWith("^ ");
    for (String part : pattern.substring(atStart ? 2 : 0).split(" ", -1)) {
      boolean optional = part.endsWith("?") && part.length() > 1;
      String words = optional ? part.substring(0, part.length() - 1) : part;
      parts.add(new Part(List.of(words.split("/", -1)), optional));
    }
  }

  String group() {
    return group;
  }

  /** The words of which one begins every match. */
  List<String> beginnings() {
    List<String> words = new ArrayList<>();
    for (Part part : parts) {
      words.addAll(part.words());
      if (!part.optional()) {
        break;
      }
    }
    return words;
  }

  /** The last token of a match that begins at that token, or -1. */
  int end(List<Token> tokens, int from) {
    return atStart && !isStart(tokens, from) ? -1 : end(tokens, from, 0);
  }

  private int end(List<Token> tokens, int at, int part) {
    if (part == parts.size()) {
      return at - 1;
    }
    Part wanted = parts.get(part);
    if (wanted.isAdverbs()) {
      return endBehindAdverbs(tokens, at, part);
    }
    if (at < tokens.size() && wanted.fits(tokens.get(at).word())) {
      int end = end(tokens, at + 1, part + 1);
      if (end >= 0) {
        return end;
      }
    }
    return wanted.optional() ? end(tokens, at, part + 1) : -1;
  }

  private int endBehindAdverbs(List<Token> tokens, int at, int part) {
    int adverbs = 0;
    while (adverbs < MOST_ADVERBS
        && at + adverbs < tokens.size()
        && Kinds.isAdverb(tokens.get(at + adverbs).word())) {
      adverbs++;
    }
    for (int skipped = adverbs; skipped >= 0; skipped--) {
      int end = end(tokens, at + skipped, part + 1);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  /** Nothing but marks, numbers and one label with a colon stands before. */
  static boolean isStart(List<Token> tokens, int at) {
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (tokens.get(i).text().equals(":")) {
        start = i + 1;
      }
    }
    for (int i = start; i < at; i++) {
      if (Character.isLetter(tokens.get(i).text().charAt(0))) {
        return false;
      }
    }
    return true;
  }
}
