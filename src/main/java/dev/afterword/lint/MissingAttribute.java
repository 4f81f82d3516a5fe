package dev.afterword.lint;

import dev.afterword.domain.ActionItem;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code action/no-owner}, {@code action/no-due}, {@code action/no-link}: what an open action
 * lacks.
 */
final class MissingAttribute implements Check {
  private static final Source SOURCE = Source.SRE.and(Source.PAGERDUTY);

  private final Rule rule;
  private final Predicate<ActionItem> lacks;
  private final String message;
  private final String suggestion;

  private MissingAttribute(
      Rule rule, Predicate<ActionItem> lacks, String message, String suggestion) {
    this.rule = rule;
    this.lacks = lacks;
    this.message = message;
    this.suggestion = suggestion;
  }

  static Check owner() {
    return new MissingAttribute(
        new Rule(
            "action/no-owner",
            Level.WARNING,
            "What belongs to everybody is done by nobody.",
            "- [ ] Alert on a certificate that expires within 14 days",
            "- [ ] Alert on a certificate that expires within 14 days — @platform",
            SOURCE),
        item -> item.owner() == null && !isOnlyLink(item),
        "An open action without an owner.",
        "Name a team, a role or a handle, such as: — @platform.");
  }

  static Check due() {
    return new MissingAttribute(
        new Rule(
            "action/no-due",
            Level.ADVICE,
            "Without a day an action competes with everything else, and nobody sees that it is late.",
            "- [ ] Alert on a certificate that expires within 14 days — @platform",
            "- [ ] Alert on a certificate that expires within 14 days — @platform, due 2026-04-30",
            SOURCE),
        item -> item.due() == null && !isOnlyLink(item),
        "An open action without a day on which it is due.",
        "Add the day, such as: due 2026-04-30.");
  }

  static Check link() {
    return new MissingAttribute(
        new Rule(
            "action/no-link",
            Level.ADVICE,
            "Work that is not in the tracker is not planned with the other work, and its state is not seen here.",
            "- [ ] Alert on a certificate that expires within 14 days — @platform",
            "- [ ] Alert on a certificate that expires within 14 days — @platform, PAY-123",
            SOURCE),
        item -> item.improvement() == null && item.links().isEmpty(),
        "An open action without a link to the work that is tracked for it.",
        "Add its key or address, such as PAY-123 or org/repo#12.");
  }

  /** An item that is nothing but a key: all else stands in the tracker. */
  private static boolean isOnlyLink(ActionItem item) {
    return !item.links().isEmpty() && item.text().strip().matches("[\\w./-]*[#-]\\d+");
  }

  @Override
  public List<Rule> rules() {
    return List.of(rule);
  }

  @Override
  public List<Remark> check(Checked document) {
    return document.document().actionItems().stream()
        .filter(item -> !item.state().isSettled() && lacks.test(item))
        .map(item ->
            Remark.at(
                rule,
                document.text().find(item.text(), item.line()),
                item.text(),
                message,
                suggestion))
        .toList();
  }
}
