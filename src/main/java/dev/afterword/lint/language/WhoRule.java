package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code blame/who}: a question after the person. */
final class WhoRule implements LanguageRule {
  private static final Set<String> HELPFUL = new WordLists("who.txt").set("words-helpful");
  private static final Set<String> UNSEEN = new WordLists("who.txt").set("words-unseen");
  private static final int NEAR = 3;

  @Override
  public String id() {
    return "blame/who";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (PhraseMatch match : sentence.matches("who.who")) {
      String verb = sentence.word(match.to());
      if (sentence.isQuestion() && Kinds.isPast(verb) && !HELPFUL.contains(verb)) {
        remarks.add(remark(match));
      }
    }
    for (PhraseMatch match : sentence.matches("who.why")) {
      if (sentence.isQuestion()
          && namesSomeone(sentence, match.to())
          && !asksForSignals(sentence, match.to())) {
        remarks.add(remark(match));
      }
    }
    sentence.matches("who.blame").forEach(match -> remarks.add(remark(match)));
    return remarks;
  }

  /** "Why did nobody notice", "Why did no one know": what did not reach anybody. */
  private static boolean asksForSignals(Sentence sentence, int from) {
    int verb = from + (sentence.word(from).equals("no") ? 2 : 1);
    return UNSEEN.contains(sentence.word(verb));
  }

  /** "Why did the developer forget …": someone within the next words, but not "the team's job". */
  private static boolean namesSomeone(Sentence sentence, int from) {
    for (int at = from; at < Math.min(from + NEAR, sentence.size()); at++) {
      Actor actor = Actors.of(sentence, from, at);
      if (actor.isInside() && sentence.kind(from) != Kind.SUBORDINATOR) {
        return !sentence.word(at + 1).equals("'s");
      }
    }
    return false;
  }

  private static Remark remark(PhraseMatch match) {
    return LanguageRule.warn(
        match.from(),
        match.to(),
        "It asks for a person; the answer changes nothing for the next one.",
        "Ask instead: what made that look right at the time, and what would have shown otherwise?");
  }
}
