package dev.afterword.lint.language;

import java.util.Set;

/** Finds who does what a verb says, by walking to the left over the clause. */
final class Subjects {
  private static final Set<String> QUANTITIES =
      Set.of("one", "two", "three", "some", "many", "most", "several", "few", "all", "both");

  private final Sentence sentence;

  Subjects(Sentence sentence) {
    this.sentence = sentence;
  }

  /**
   * The subject of a verb.
   *
   * @param verb its first token, or a modal or adverb before it
   */
  Actor of(int verb) {
    int at = skipVerbGroup(verb - 1);
    return switch (sentence.kind(at)) {
      case TO, PREPOSITION -> Actor.NOT_FINITE;
      case CONJUNCTION -> ofJoinedClause(at);
      case PUNCTUATION -> ofPunctuation(at);
      case SUBORDINATOR -> ofSubordinate(at);
      case VERB -> Actor.NOT_FINITE;
      case PRONOUN, DETERMINER, NOUN, ADVERB, AUXILIARY, MODAL -> phraseEndingAt(at);
    };
  }

  /** Whether the verb is in the passive: a form of "be" stands before it. */
  boolean isPassive(int verb) {
    for (int at = verb - 1; at > skipVerbGroup(verb - 1); at--) {
      if (isBe(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  static boolean isBe(String word) {
    return switch (word) {
      case "was", "were", "been", "is", "are", "being", "be", "got", "'s" -> true;
      default -> false;
    };
  }

  /** Whom "by …" names within the words after the verb; a thing when there is no such. */
  Actor agentAfter(int verb) {
    int limit = Math.min(sentence.size(), verb + 8);
    for (int at = verb + 1; at < limit; at++) {
      if (sentence.kind(at) == Kind.SUBORDINATOR) {
        return Actor.THING;
      }
      if (sentence.word(at).equals("by")) {
        return phraseStartingAt(at + 1);
      }
    }
    return Actor.THING;
  }

  private int skipVerbGroup(int from) {
    int at = from;
    while (at >= 0 && isInVerbGroup(at)) {
      at--;
    }
    return at;
  }

  private boolean isInVerbGroup(int at) {
    return switch (sentence.kind(at)) {
      case ADVERB, MODAL -> true;
      case AUXILIARY -> !sentence.word(at).equals("'s") || sentence.kind(at - 1) == Kind.PRONOUN;
      default -> false;
    };
  }

  private Actor ofPunctuation(int at) {
    return switch (sentence.word(at)) {
      case "," -> ofJoinedClause(at);
      case ")" -> beforeBracket(at);
      case "`", "\"", "”", "'", "’", "]", "" -> at < 0 ? Actor.LEFT_OUT : Actor.THING;
      default -> Actor.LEFT_OUT;
    };
  }

  private Actor beforeBracket(int closing) {
    int at = closing;
    while (at > 0 && !sentence.word(at).equals("(")) {
      at--;
    }
    return at == 0 ? Actor.LEFT_OUT : of(at);
  }

  /** "The engineer saw it and ignored it": the first noun phrase of the clause before. */
  private Actor ofJoinedClause(int joint) {
    int start = joint;
    while (start > 0 && !isClauseBreak(start - 1)) {
      start--;
    }
    if (start == joint) {
      return joint == 0 ? Actor.LEFT_OUT : ofJoinedClause(joint - 1);
    }
    int from = start;
    while (from < joint && (isInVerbGroup(from) || sentence.kind(from) == Kind.CONJUNCTION)) {
      from++;
    }
    return sentence.kind(from) == Kind.VERB ? Actor.LEFT_OUT : phraseStartingAt(from);
  }

  private boolean isClauseBreak(int at) {
    Kind kind = sentence.kind(at);
    return kind == Kind.SUBORDINATOR
        || (kind == Kind.PUNCTUATION && !sentence.token(at).isQuoted());
  }

  /** "the engineer who", "the job that", "because" without a subject. */
  private Actor ofSubordinate(int at) {
    return switch (sentence.word(at)) {
      case "who" -> at == 0 ? Actor.PERSON : human(phraseEndingAt(at - 1));
      case "that", "which" -> at == 0 ? Actor.THING : phraseEndingAt(at - 1);
      default -> Actor.LEFT_OUT;
    };
  }

  private static Actor human(Actor actor) {
    return actor.mayBeHuman() ? actor : Actor.PERSON;
  }

  /** The noun phrase before a verb; of "the engineer on the first shift" it is the engineer. */
  private Actor phraseEndingAt(int end) {
    if (sentence.kind(end) == Kind.PRONOUN) {
      return Actors.of(sentence, end, end);
    }
    int start = end;
    while (start > 0 && isInPhrase(start - 1)) {
      start--;
    }
    if (sentence.kind(start) == Kind.PREPOSITION) {
      return afterOpening(start, end);
    }
    return phraseStartingAt(start);
  }

  private boolean isInPhrase(int at) {
    return switch (sentence.kind(at)) {
      case NOUN, DETERMINER, PREPOSITION, ADVERB, PRONOUN -> true;
      case AUXILIARY -> sentence.word(at).equals("'s");
      case CONJUNCTION -> isInPhrase(at - 1) && sentence.kind(at + 1) != Kind.PRONOUN;
      default -> false;
    };
  }

  /** "In March the engineer …": the subject begins with a determiner or is the last word. */
  private Actor afterOpening(int start, int end) {
    for (int at = end; at > start + 1; at--) {
      boolean opens = sentence.kind(at) == Kind.DETERMINER || sentence.kind(at) == Kind.PRONOUN;
      if (opens && sentence.kind(at - 1) != Kind.PREPOSITION) {
        return phraseStartingAt(at);
      }
    }
    return Actors.of(sentence, end, end);
  }

  /** Whom the noun phrase names that begins here: by its last noun before a preposition or verb. */
  Actor phraseStartingAt(int start) {
    int head = start;
    while (head + 1 < sentence.size() && continuesPhrase(head + 1)) {
      head++;
    }
    if (sentence.word(head + 1).equals("of") && QUANTITIES.contains(sentence.word(head))) {
      return phraseStartingAt(head + 2);
    }
    return start >= sentence.size() ? Actor.THING : Actors.of(sentence, start, head);
  }

  private boolean continuesPhrase(int at) {
    return switch (sentence.kind(at)) {
      case NOUN -> sentence.kind(at - 1) != Kind.PRONOUN;
      case AUXILIARY -> sentence.word(at).equals("'s") && sentence.kind(at + 1) == Kind.NOUN;
      default -> false;
    };
  }
}
