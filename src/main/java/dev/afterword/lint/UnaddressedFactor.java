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

  /** Only where the document says of other answers which action they lead to. */
  @Override
  public List<Remark> check(Checked document) {
    FiveWhys whys = document.document().fiveWhys();
    List<Remark> remarks = new ArrayList<>();
    if (whys != null && whys.roots().stream().anyMatch(UnaddressedFactor::leads)) {
      int line = document.sectionLine(SectionRole.FIVE_WHYS);
      whys.roots().forEach(why -> ends(why, line, document, remarks));
    }
    return remarks;
  }

  private static boolean leads(Why why) {
    return !why.actions().isEmpty() || why.children().stream().anyMatch(UnaddressedFactor::leads);
  }

  private static void ends(Why why, int line, Checked document, List<Remark> remarks) {
    if (!why.actions().isEmpty()) {
      return;
    }
    if (!why.children().isEmpty()) {
      why.children().forEach(child -> ends(child, line, document, remarks));
      return;
    }
    String words = why.answer().isBlank() ? why.question() : why.answer();
    remarks.add(
        Remark.at(
            RULE,
            document.text().find(words, line),
            words,
            "The whys end here, and no action follows.",
            "Name the action (→ A1), or say why this is to stay as it is."));
  }
}
