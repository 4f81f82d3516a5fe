package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases that the rules know, found in one pass over the tokens of a sentence. */
final class PhraseBook {
  private static final int STEM = 4;

  /** The lists of phrases, each a file beside this class. */
  static final PhraseBook BUILT_IN =
      new PhraseBook(
          List.of(
              "counterfactual",
              "normative",
              "mechanistic",
              "human-error",
              "failing",
              "animated",
              "fix-the-person",
              "who",
              "hindsight",
              "overstated"));

  private final Map<String, List<Phrase>> byWord = new HashMap<>();

  /** By the first letters of their stem. */
  private final Map<String, List<Phrase>> byStem = new HashMap<>();

  PhraseBook(List<String> files) {
    for (String file : files) {
      WordLists lists = new WordLists(file + ".txt");
      for (String name : lists.names()) {
        if (name.startsWith("words-")) {
          continue;
        }
        lists.list(name).forEach(pattern -> add(new Phrase(file + "." + name, pattern)));
      }
    }
  }

  private void add(Phrase phrase) {
    for (String word : phrase.beginnings()) {
      boolean stem = word.endsWith("*");
      if (stem && word.length() <= STEM) {
        throw new IllegalStateException(word + " (expected a stem of 4 letters or more)");
      }
      Map<String, List<Phrase>> index = stem ? byStem : byWord;
      index
          .computeIfAbsent(stem ? word.substring(0, STEM) : word, _ -> new ArrayList<>())
          .add(phrase);
    }
  }

  List<PhraseMatch> matches(List<Token> tokens) {
    List<PhraseMatch> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      add(byWord.get(word), tokens, i, found);
      if (word.length() >= STEM) {
        add(byStem.get(word.substring(0, STEM)), tokens, i, found);
      }
    }
    return found;
  }

  private static void add(
      @org.jspecify.annotations.Nullable List<Phrase> phrases,
      List<Token> tokens,
      int from,
      List<PhraseMatch> found) {
    if (phrases == null) {
      return;
    }
    for (Phrase phrase : phrases) {
      int end = phrase.end(tokens, from);
      if (end >= 0) {
        found.add(new PhraseMatch(phrase.group(), from, end));
      }
    }
  }
}
