package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code blame/hindsight}: what was plain only afterwards, told as if it had been plain before. */
final class HindsightRule implements LanguageRule {
  private static final Set<String> DENIALS = new WordLists("hindsight.txt").set("words-not");
  private static final Set<String> JUDGED =
      Set.of("sign", "signs", "warning", "warnings", "mistake", "error", "step", "thing");
  private static final Set<String> FAILED = Set.of("not", "never", "no", "nobody");
  private static final Set<String> PAST = Set.of("did", "had", "was", "were");
  private static final int NEAR = 4;

  @Override
  public String id() {
    return "blame/hindsight";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (String group : List.of("hindsight", "sign", "anyone")) {
      sentence.matches("hindsight." + group).forEach(match -> remarks.add(remark(match)));
    }
    for (PhraseMatch match : sentence.matches("hindsight.obvious")) {
      if (isPastJudgement(sentence, match.from())) {
        remarks.add(remark(match));
      }
    }
    for (PhraseMatch match : sentence.matches("hindsight.belittling")) {
      if (belittles(sentence, match.from())) {
        remarks.add(remark(match));
      }
    }
    return remarks;
  }

  /** "The warning was obvious", but not "it was not obvious". */
  private static boolean isPastJudgement(Sentence sentence, int at) {
    boolean judged =
        sentence.word(at - 1).equals("was")
            || sentence.word(at - 1).equals("were")
            || sentence.word(at - 1).equals("been")
            || JUDGED.contains(sentence.word(at + 1));
    return judged && !sentence.hasAny(DENIALS, at - NEAR, at - 1);
  }

  /** "The engineer clearly had not read it", "we simply forgot". */
  private static boolean belittles(Sentence sentence, int at) {
    int verb = at + 1;
    boolean inFront = sentence.kind(verb) == Kind.PRONOUN || sentence.kind(verb) == Kind.DETERMINER;
    Subjects subjects = new Subjects(sentence);
    Actor actor = inFront ? subjects.phraseStartingAt(verb) : subjects.of(at);
    boolean fails =
        isPastFailing(sentence, at)
            || sentence.matches("failing.human").stream().anyMatch(match -> match.from() == verb)
            || sentence.matches("failing.shared").stream().anyMatch(match -> match.from() == verb);
    return actor.isInside() && fails;
  }

  /** "did not", "had never"; but "we just cannot" is a fact of today. */
  private static boolean isPastFailing(Sentence sentence, int at) {
    for (int i = at + 1; i <= at + NEAR; i++) {
      if (FAILED.contains(sentence.word(i))) {
        return !sentence.word(i).equals("not") || PAST.contains(sentence.word(i - 1));
      }
    }
    return false;
  }

  private static Remark remark(PhraseMatch match) {
    return LanguageRule.warn(
        match.from(),
        match.to(),
        "It judges by what is known now; at the time there were other signals.",
        "Which cues were there at the time, among which others, and which were not?");
  }
}
