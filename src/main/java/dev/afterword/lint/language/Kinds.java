package dev.afterword.lint.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the kind of each token by the closed classes of English ({@code grammar.txt}) and by
 * endings.
 */
final class Kinds {
  private static final Map<String, Kind> CLOSED = closed();
  private static final Set<String> PAST = new WordLists("grammar.txt").set("past");

  private Kinds() {}

  private static Map<String, Kind> closed() {
    WordLists lists = new WordLists("grammar.txt");
    Map<String, Kind> kinds = new HashMap<>();
    lists.list("adverb").forEach(word -> kinds.put(word, Kind.ADVERB));
    lists.list("preposition").forEach(word -> kinds.put(word, Kind.PREPOSITION));
    lists.list("conjunction").forEach(word -> kinds.put(word, Kind.CONJUNCTION));
    lists.list("subordinator").forEach(word -> kinds.put(word, Kind.SUBORDINATOR));
    lists.list("auxiliary").forEach(word -> kinds.put(word, Kind.AUXILIARY));
    lists.list("modal").forEach(word -> kinds.put(word, Kind.MODAL));
    lists.list("pronoun").forEach(word -> kinds.put(word, Kind.PRONOUN));
    lists.list("determiner").forEach(word -> kinds.put(word, Kind.DETERMINER));
    kinds.put("to", Kind.TO);
    kinds.put("that", Kind.SUBORDINATOR);
    kinds.put("all", Kind.DETERMINER);
    kinds.put("both", Kind.DETERMINER);
    return kinds;
  }

  static Kind[] of(List<Token> tokens) {
    Kind[] kinds = new Kind[tokens.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kind(tokens.get(i), i == 0 ? Kind.PUNCTUATION : kinds[i - 1]);
      if (i > 0 && tokens.get(i).word().equals("call") && tokens.get(i - 1).word().equals("on")) {
        kinds[i - 1] = Kind.NOUN;
      }
    }
    return kinds;
  }

  private static Kind kind(Token token, Kind before) {
    String word = token.word();
    Kind closed = CLOSED.get(word);
    if (closed != null) {
      return closed;
    }
    if (!Character.isLetterOrDigit(token.text().charAt(0)) && token.text().charAt(0) != '@') {
      return Kind.PUNCTUATION;
    }
    if (isAdverb(word)) {
      return Kind.ADVERB;
    }
    return isPast(word) && before != Kind.DETERMINER ? Kind.VERB : Kind.NOUN;
  }

  static boolean isAdverb(String word) {
    return CLOSED.get(word) == Kind.ADVERB
        || (word.length() > 4 && word.endsWith("ly") && !word.endsWith("pply"));
  }

  /** Whether the word can be a past participle: "checked", "been", "written". */
  static boolean isPast(String word) {
    return (word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed"))
        || PAST.contains(word);
  }
}
