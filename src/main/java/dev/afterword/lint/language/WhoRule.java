package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code blame/who}: a question after the person. */
final class WhoRule implements LanguageRule {
  private static final Set<String> STATES =
      Set.of("was", "is", "are", "were", "will", "owns", "has", "had", "can", "needs", "may");

  @Override
  public String id() {
    return "blame/who";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (PhraseMatch match : sentence.matches("who.who")) {
      String verb = sentence.word(match.to());
      if (sentence.isQuestion() && Kinds.isPast(verb) && !STATES.contains(verb)) {
        remarks.add(remark(match));
      }
    }
    for (PhraseMatch match : sentence.matches("who.why")) {
      if (sentence.isQuestion() && new Subjects(sentence).phraseStartingAt(match.to()).isInside()) {
        remarks.add(remark(match));
      }
    }
    sentence.matches("who.blame").forEach(match -> remarks.add(remark(match)));
    return remarks;
  }

  private static Remark remark(PhraseMatch match) {
    return LanguageRule.warn(
        match.from(),
        match.to(),
        "It asks for a person; the answer changes nothing for the next one.",
        "Ask instead: what made that look right at the time, and what would have shown otherwise?");
  }
}
