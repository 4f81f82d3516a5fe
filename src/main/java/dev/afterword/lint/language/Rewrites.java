package dev.afterword.lint.language;

import java.util.Optional;

/** Turns a sentence around so that the system is its subject, where that can be done by rule. */
final class Rewrites {
  private Rewrites() {}

  /**
   * "We forgot to update the firewall rule": "The firewall rule was not updated." with the question
   * that follows. Empty when the words do not have that shape.
   */
  static Optional<String> ofFailing(Sentence sentence, Failings.Failing failing) {
    int to = failing.to();
    if (sentence.kind(to + 1) == Kind.TO) {
      to++;
    }
    String omitted = sentence.word(failing.from());
    boolean omits =
        omitted.equals("forgot") || omitted.equals("failed") || omitted.equals("neglected");
    if (!omits || sentence.kind(to) != Kind.TO) {
      return Optional.empty();
    }
    return passive(sentence, to + 1)
        .map(fact -> "\"" + fact + "\" What would have prompted it, or shown that it was missing?");
  }

  /** "update the firewall rule": "The firewall rule was not updated." */
  private static Optional<String> passive(Sentence sentence, int verb) {
    int end = verb + 1;
    if (sentence.kind(verb) != Kind.NOUN || sentence.kind(end) != Kind.DETERMINER) {
      return Optional.empty();
    }
    while (sentence.kind(end + 1) == Kind.NOUN) {
      end++;
    }
    if (end == verb + 1 || sentence.token(end).isQuoted()) {
      return Optional.empty();
    }
    String object = sentence.text(verb + 1, end);
    String be = isPlural(sentence.word(end)) ? "were" : "was";
    return Participles.of(sentence.word(verb))
        .map(done -> capitalised(object) + " " + be + " not " + done + ".");
  }

  private static boolean isPlural(String noun) {
    return noun.endsWith("s")
        && !noun.endsWith("ss")
        && !noun.endsWith("us")
        && !noun.endsWith("is");
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
