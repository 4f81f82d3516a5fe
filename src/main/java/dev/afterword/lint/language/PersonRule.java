package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;

/** {@code blame/person}: a person, by name or role, as the subject of a failing. */
final class PersonRule implements LanguageRule {
  @Override
  public String id() {
    return "blame/person";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (Failings.Failing failing : Failings.in(sentence)) {
      if (isPerson(failing.actor())) {
        remarks.add(remark(sentence, failing));
      }
    }
    return remarks;
  }

  static boolean isPerson(Actor actor) {
    return switch (actor) {
      case PERSON, NAME, OUTSIDER, UNKNOWN_NAME -> true;
      case SELF, TEAM, THEY, NOBODY, EVERYONE, THING, LEFT_OUT, NOT_FINITE -> false;
    };
  }

  private static Remark remark(Sentence sentence, Failings.Failing failing) {
    return LanguageRule.warn(
        failing.from(),
        failing.to(),
        "A person is the subject of a failing: the reader learns who, not how it could happen.",
        Rewrites.ofFailing(sentence, failing)
            .orElse("What did they see, and what made this the sensible thing to do then?"));
  }
}
