package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;

/** {@code blame/team}: a group, "we" or nobody in particular as the subject of a failing. */
final class TeamRule implements LanguageRule {
  @Override
  public String id() {
    return "blame/team";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (Failings.Failing failing : Failings.in(sentence)) {
      if (!PersonRule.isPerson(failing.actor())) {
        remarks.add(remark(sentence, failing));
      }
    }
    return remarks;
  }

  private static Remark remark(Sentence sentence, Failings.Failing failing) {
    return LanguageRule.warn(
        failing.from(),
        failing.to(),
        "A group is the subject of a failing: the next group will meet the same conditions.",
        Rewrites.ofFailing(sentence, failing)
            .orElse("Which check, signal or agreement between systems was missing?"));
  }
}
