package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code blame/human-error}: an error of people as the explanation. */
final class HumanErrorRule implements LanguageRule {
  private static final WordLists LISTS = new WordLists("human-error.txt");
  private static final Set<String> THINGS = LISTS.set("words-thing");
  private static final Set<String> DESIGNED_FOR = LISTS.set("words-designed-for");
  private static final Set<String> ABOUT = LISTS.set("words-about");
  private static final Set<String> GENERAL = LISTS.set("words-general");
  private static final int BEFORE = 6;
  private static final int BEHIND = 4;

  @Override
  public String id() {
    return "blame/human-error";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (PhraseMatch match : sentence.matches("human-error.words")) {
      boolean talkedAbout = Subjects.isBe(sentence.word(match.to() + 1));
      boolean general =
          sentence.word(match.to()).endsWith("s")
              && GENERAL.contains(sentence.word(match.to() + 1));
      boolean spokenOf =
          general
              || THINGS.contains(sentence.word(match.to() + 1))
              || sentence.hasAny(DESIGNED_FOR, match.from() - BEFORE, match.from() - 1)
              || sentence.hasAny(ABOUT, match.from() - BEFORE, match.from() - 1)
              || (talkedAbout && sentence.hasAny(ABOUT, match.to() + 2, match.to() + BEHIND));
      if (!spokenOf) {
        remarks.add(remark(sentence, match));
      }
    }
    sentence.matches("human-error.slur").forEach(match -> remarks.add(remark(sentence, match)));
    return remarks;
  }

  private static Remark remark(Sentence sentence, PhraseMatch match) {
    return LanguageRule.warn(
        match.from(),
        match.to(),
        "\"%s\" is where the questions start, not a cause."
            .formatted(sentence.text(match.from(), match.to())),
        "What made the slip easy to make, hard to see, and large in its effect?");
  }
}
