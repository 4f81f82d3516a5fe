package dev.afterword.lint;

import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.SectionRole;
import dev.afterword.lint.language.Context;
import dev.afterword.lint.language.LanguageAdvice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code whys/person}: whys that stop at what a person did or is. */
final class WhysPerson implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "whys/person",
          Level.ADVICE,
          "A person's act is where the next why begins: it made sense to them, by something that can be changed.",
          "- Why was it deleted? The operator forgot the flag.",
          "- Why was it deleted? The command deletes unless a flag says otherwise. - Why does it? …",
          Source.PAGERDUTY.and(Source.ATLASSIAN));

  private static final Set<String> ABOUT_PEOPLE =
      Set.of(
          "blame/person",
          "blame/team",
          "blame/human-error",
          "blame/normative",
          "blame/mechanistic");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    FiveWhys whys = document.document().fiveWhys();
    List<Remark> remarks = new ArrayList<>();
    if (whys != null) {
      int line = document.sectionLine(SectionRole.FIVE_WHYS);
      whys.roots().forEach(why -> leaves(why, line, document, remarks));
    }
    return remarks;
  }

  private static void leaves(Why why, int line, Checked document, List<Remark> remarks) {
    if (!why.children().isEmpty()) {
      why.children().forEach(child -> leaves(child, line, document, remarks));
    } else if (isAboutPeople(why.answer())) {
      remarks.add(
          Remark.at(
              RULE,
              document.text().find(why.answer(), line),
              why.answer(),
              "The whys stop at a person.",
              "What made that look right at the time, and what let it do harm?"));
    }
  }

  private static boolean isAboutPeople(String answer) {
    return LanguageAdvice.of(answer, Context.PROSE).stream()
        .anyMatch(finding -> ABOUT_PEOPLE.contains(finding.rule()));
  }
}
