package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code clarity/overstated}: more than the facts bear. */
final class OverstatedRule implements LanguageRule {
  private static final Set<String> PARTIAL = new WordLists("overstated.txt").set("words-partial");

  @Override
  public String id() {
    return "clarity/overstated";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (String group : List.of("failure", "everyone")) {
      sentence.matches("overstated." + group).forEach(match -> remarks.add(remark(match)));
    }
    for (PhraseMatch match : sentence.matches("overstated.outage")) {
      if (sentence.hasAny(PARTIAL, 0, sentence.size())) {
        remarks.add(remark(match));
      }
    }
    return remarks;
  }

  private static Remark remark(PhraseMatch match) {
    return LanguageRule.warn(
        match.from(),
        match.to(),
        "It claims all or nothing; few things are.",
        "Which share was affected, and by which measure?");
  }
}
