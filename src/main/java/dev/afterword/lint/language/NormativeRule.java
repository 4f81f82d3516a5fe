package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code blame/normative}: words that measure people against a norm. */
final class NormativeRule implements LanguageRule {
  private static final Set<String> LAZY_THINGS =
      new WordLists("normative.txt").set("words-lazy-thing");
  private static final Set<String> DENIALS = Set.of("not", "no", "nobody", "never", "nothing");

  @Override
  public String id() {
    return "blame/normative";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    sentence.matches("normative.words").forEach(match -> remarks.add(remark(sentence, match)));
    sentence.matches("normative.judged").forEach(match -> remarks.add(remark(sentence, match)));
    for (PhraseMatch match : sentence.matches("normative.lazy")) {
      if (isOfPeople(sentence, match.from())) {
        remarks.add(remark(sentence, match));
      }
    }
    for (PhraseMatch match : sentence.matches("normative.blame")) {
      Actor subject = new Subjects(sentence).of(match.from());
      boolean denied = sentence.hasAny(DENIALS, 0, match.to());
      if (!denied
          && (subject.isInside()
              || subject == Actor.THEY
              || sentence.word(match.to()).equals("blame"))) {
        remarks.add(remark(sentence, match));
      }
    }
    return remarks;
  }

  /** "Too lazy to look", "done lazily"; but "lazy look-ups" and "lazily loaded" are of programs. */
  private static boolean isOfPeople(Sentence sentence, int at) {
    if (Subjects.isBe(sentence.word(at - 1)) || sentence.word(at - 1).equals("am")) {
      return new Subjects(sentence).of(at - 1).isInside();
    }
    Kind next = sentence.kind(at + 1);
    return next != Kind.NOUN && next != Kind.VERB && !sentence.hasAny(LAZY_THINGS, at - 2, at + 2)
        || Actors.of(sentence, at, Math.min(at + 1, sentence.size() - 1)).isInside();
  }

  private static Remark remark(Sentence sentence, PhraseMatch match) {
    return LanguageRule.warn(
        match.from(),
        match.to(),
        "\"%s\" judges against a norm that was not in force or is not named."
            .formatted(sentence.text(match.from(), match.to())),
        "State the fact that can be checked, and its context: what was done, with which means, in"
            + " how much time?");
  }
}
