package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code blame/mechanistic}: people as the unreliable part of a reliable machine. */
final class MechanisticRule implements LanguageRule {
  private static final Set<String> THINGS =
      new WordLists("mechanistic.txt").set("words-lack-thing");

  @Override
  public String id() {
    return "blame/mechanistic";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    sentence.matches("mechanistic.state").forEach(match -> remarks.add(remark(match)));
    for (PhraseMatch match : sentence.matches("mechanistic.lack")) {
      if (!sentence.hasAny(THINGS, match.from(), match.to())) {
        remarks.add(remark(match));
      }
    }
    for (PhraseMatch match : sentence.matches("mechanistic.fine-until")) {
      if (new Subjects(sentence).phraseStartingAt(match.to() + 1).isInside()) {
        remarks.add(remark(match));
      }
    }
    return remarks;
  }

  private static Remark remark(PhraseMatch match) {
    return LanguageRule.warn(
        match.from(),
        match.to(),
        "It makes a person the part that broke, and ends the search there.",
        "Name the conditions: what did the tool show, what had been trained, what else was going"
            + " on?");
  }
}
