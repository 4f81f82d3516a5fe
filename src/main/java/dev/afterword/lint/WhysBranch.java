package dev.afterword.lint;

import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.SectionRole;
import java.util.List;

/** {@code whys/no-branch}: a single chain of whys. */
final class WhysBranch implements RuleCheck {
  private static final int ENOUGH = 3;

  private static final Rule RULE =
      new Rule(
          "whys/no-branch",
          Level.ADVICE,
          "An incident needs several conditions at once: a single chain finds the one that was thought of first.",
          "- Why was it down? … - Why was that? … - Why was that? …",
          "- Why was it down? … - Why did it last 31 minutes? … - Why did nothing show it before? …",
          Source.ATLASSIAN);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    FiveWhys whys = document.document().fiveWhys();
    if (whys == null || !isChain(whys.roots()) || depth(whys.roots()) < ENOUGH) {
      return List.of();
    }
    return List.of(
        Remark.at(
            RULE,
            document.text().place(document.sectionLine(SectionRole.FIVE_WHYS)),
            "",
            "The whys are a single chain.",
            "Ask beside it: why did it last as long, why did nothing stop it, why did nothing show it before?"));
  }

  private static boolean isChain(List<Why> whys) {
    return whys.size() <= 1 && whys.stream().allMatch(why -> isChain(why.children()));
  }

  private static int depth(List<Why> whys) {
    return whys.stream().mapToInt(why -> 1 + depth(why.children())).max().orElse(0);
  }
}
