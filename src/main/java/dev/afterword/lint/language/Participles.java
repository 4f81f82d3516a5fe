package dev.afterword.lint.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The past participle of verbs that reports use: by rule, and by the list in grammar.txt. */
final class Participles {
  private static final Map<String, String> IRREGULAR = irregular();

  private Participles() {}

  private static Map<String, String> irregular() {
    Map<String, String> participles = new HashMap<>();
    for (String pair : new WordLists("grammar.txt").list("participle")) {
      int blank = pair.indexOf(' ');
      participles.put(pair.substring(0, blank), pair.substring(blank + 1));
    }
    return participles;
  }

  /** "update": "updated". Empty for a word that is hardly a verb. */
  static Optional<String> of(String verb) {
    String irregular = IRREGULAR.get(verb);
    if (irregular != null) {
      return Optional.of(irregular);
    }
    if (verb.length() < 3 || verb.endsWith("ing") || !verb.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    char last = verb.charAt(verb.length() - 1);
    boolean vowelBefore = "aeiou".indexOf(verb.charAt(verb.length() - 2)) >= 0;
    if (last == 'e') {
      return Optional.of(verb + "d");
    }
    return Optional.of(
        last == 'y' && !vowelBefore ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed");
  }
}
