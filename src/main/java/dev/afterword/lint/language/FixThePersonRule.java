package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code blame/fix-the-person}: an action that asks people to be other than they are. */
final class FixThePersonRule implements LanguageRule {
  private static final Set<String> DEMANDS =
      Set.of(
          "should", "must", "need", "needs", "ought", "please", "shall", "have", "try", "trying",
          "ask", "tell", "remind");
  private static final Set<String> INFORMED = Set.of("of", "that");
  private static final int BEFORE = 4;

  @Override
  public String id() {
    return "blame/fix-the-person";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (String group : List.of("teach", "remember", "check", "hurry")) {
      sentence.matches("fix-the-person." + group).forEach(match -> remarks.add(remark(match)));
    }
    if (context == Context.ACTION) {
      sentence.matches("fix-the-person.assume").forEach(match -> remarks.add(remark(match)));
    }
    for (PhraseMatch match : sentence.matches("fix-the-person.remind")) {
      if (isToBeDone(sentence, match.from()) && isAddressed(sentence, match.from())) {
        remarks.add(remark(match));
      }
    }
    for (PhraseMatch match : sentence.matches("fix-the-person.care")) {
      if (isDemanded(sentence, match, context) && !isOfAThing(sentence, match)) {
        remarks.add(remark(match));
      }
    }
    return remarks;
  }

  /**
   * "We must remind …" and "Remind …", but neither "the job reminds" nor "telling … is no
   * solution".
   */
  private static boolean isToBeDone(Sentence sentence, int at) {
    return switch (sentence.kind(at - 1)) {
      case PUNCTUATION -> !sentence.word(at).endsWith("ing");
      case TO, MODAL, CONJUNCTION, ADVERB -> true;
      default -> new Subjects(sentence).of(at).isInside();
    };
  }

  /** "Remind the team", but not "tell the compiler". */
  private static boolean isAddressed(Sentence sentence, int verb) {
    int object = verb + 1;
    while (sentence.kind(object) == Kind.ADVERB) {
      object++;
    }
    Actor actor = new Subjects(sentence).phraseStartingAt(object);
    return actor.isInside() || actor == Actor.THEY || actor == Actor.OUTSIDER;
  }

  /** "More careful handling" is asked of a program. */
  private static boolean isOfAThing(Sentence sentence, PhraseMatch match) {
    return sentence.word(match.from()).equals("more")
        && sentence.word(match.to()).equals("careful")
        && sentence.kind(match.to() + 1) == Kind.NOUN;
  }

  private static boolean isDemanded(Sentence sentence, PhraseMatch match, Context context) {
    return context == Context.ACTION
        || sentence.kind(match.from() - 1) == Kind.PUNCTUATION
        || sentence.isStart(match.from())
        || sentence.hasAny(DEMANDS, match.from() - BEFORE, match.from() - 1)
            && !sentence.word(0).endsWith("ing");
  }

  private static Remark remark(PhraseMatch match) {
    return LanguageRule.warn(
        match.from(),
        match.to(),
        "It asks people to be different; the trap stays for whoever is on call next.",
        "Change the system so that it works for anyone: a check, a guard, a default, an alert.");
  }
}
