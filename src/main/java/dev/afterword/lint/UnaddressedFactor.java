package dev.afterword.lint;

import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.SectionRole;
import java.util.ArrayList;
import java.util.List;

/** {@code action/unaddressed-factor}: the end of a chain of whys from which no action follows. */
final class UnaddressedFactor implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "action/unaddressed-factor",
          Level.ADVICE,
          "A factor that was found and is left alone will take part in the next incident.",
          "- Why did it last 31 minutes? The rollback waited for an approval.",
          "- Why did it last 31 minutes? The rollback waited for an approval. → A2",
          Source.SRE.and(Source.ATLASSIAN));

  @Override
  public Rule rule() {
    return RULE;
  }

  /**
   * Only where the document says of other answers which action they lead to, and once for each
   * branch that leads to none.
   */
  @Override
  public List<Remark> check(Checked document) {
    FiveWhys whys = document.document().fiveWhys();
    List<Remark> remarks = new ArrayList<>();
    if (whys != null && whys.roots().stream().anyMatch(UnaddressedFactor::leads)) {
      int line = document.sectionLine(SectionRole.FIVE_WHYS);
      List<Why> branches =
          whys.roots().size() > 1 ? whys.roots() : whys.roots().getFirst().children();
      branches.stream()
          .filter(why -> !leads(why))
          .forEach(why -> remarks.add(remark(end(why), line, document)));
    }
    return remarks;
  }

  private static boolean leads(Why why) {
    return !why.actions().isEmpty() || why.children().stream().anyMatch(UnaddressedFactor::leads);
  }

  private static Why end(Why why) {
    return why.children().isEmpty() ? why : end(why.children().getFirst());
  }

  private static Remark remark(Why why, int line, Checked document) {
    String words = why.answer().isBlank() ? why.question() : why.answer();
    return Remark.at(
        RULE,
        document.text().find(words, line),
        words,
        "A branch of the whys from which no action follows.",
        "Name the action (→ A1), or say why this is to stay as it is.");
  }
}
