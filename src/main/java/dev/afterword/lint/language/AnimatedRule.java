package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;

/** {@code blame/animated}: temper instead of data. */
final class AnimatedRule implements LanguageRule {
  @Override
  public String id() {
    return "blame/animated";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    sentence.matches("animated.words").forEach(match -> remarks.add(remark(match)));
    sentence.matches("animated.phrases").forEach(match -> remarks.add(remark(match)));
    Subjects subjects = new Subjects(sentence);
    for (PhraseMatch match : sentence.matches("animated.people")) {
      if (subjects.of(match.from()).isInside() && !subjects.isPassive(match.from())) {
        remarks.add(remark(match));
      }
    }
    int last = sentence.size() - 1;
    if (sentence.word(last).equals("!") && sentence.word(last - 1).equals("!")) {
      remarks.add(remark(new PhraseMatch("", last - 1, last)));
    }
    return remarks;
  }

  private static Remark remark(PhraseMatch match) {
    return LanguageRule.warn(
        match.from(),
        match.to(),
        "It shows a temper; a reader elsewhere cannot check it.",
        "Give what can be verified: how much, how long, how often?");
  }
}
