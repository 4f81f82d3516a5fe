package dev.afterword.lint;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.SectionRole;
import java.util.List;
import java.util.regex.Pattern;

/** {@code action/none-prevents}: actions of which none prevents the incident or shows it sooner. */
final class NonePrevents implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "action/none-prevents",
          Level.ADVICE,
          "If nothing prevents it and nothing shows it sooner, the same incident comes again and lasts as long.",
          "- [ ] Write to the customers — @support",
          "- [ ] Alert when a certificate expires within 14 days — @platform, detect",
          Source.SRE.and(Source.EXAMPLE));

  /** What begins like this, and has no type, neither prevents nor detects. */
  private static final Pattern AFTERWARDS =
      Pattern.compile(
          "(?:document|write|update (?:the )?(?:docs?|documentation|wiki|run ?book|status)|investigate|discuss|communicate|share|remind|train|schedule|contact|talk|post|restore|revert|roll ?back|clean up|publish|notify|inform|apologi[sz]e|refund|open an? (?:issue|ticket)|create an? (?:issue|ticket))\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Whatever an author calls it, this prevents or detects. */
  private static final Pattern GUARDS =
      Pattern.compile(
          "(?i)(?:alert|alarm|notif|monitor|detect|metric|dashboard|test|check|limit|prevent|warn|validat|verif|block|guard|automat|probe|canary|quota|throttl|timeout|retr(?:y|ies)|fail|lint|log)");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<ActionItem> items =
        document.document().actionItems().stream()
            .filter(item -> item.state() != ActionState.DROPPED)
            .toList();
    if (!document.isIncident() || items.isEmpty() || items.stream().anyMatch(NonePrevents::may)) {
      return List.of();
    }
    int line = document.sectionLine(SectionRole.ACTION_ITEMS);
    return List.of(
        Remark.at(
            RULE,
            document.text().place(line > 1 ? line : items.getFirst().line()),
            "",
            "None of the actions prevents the incident or shows it sooner.",
            "What would have stopped it, and what would have shown it an hour earlier?"));
  }

  private static boolean may(ActionItem item) {
    ActionType type = item.type();
    boolean otherwise =
        type == ActionType.INVESTIGATE || type == ActionType.PROCESS || type == ActionType.MITIGATE;
    return type == ActionType.PREVENT
        || type == ActionType.DETECT
        || GUARDS.matcher(item.text()).find()
        || (!otherwise && !AFTERWARDS.matcher(item.text().strip()).matches());
  }
}
