package dev.afterword.lint;

import dev.afterword.domain.ActionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code format/action-label}: an action's id that is not written as the others are. */
final class ActionLabel implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "format/action-label",
          Level.ADVICE,
          "An action is named by its id elsewhere (→ A1): one form is found by people and programs alike.",
          "- [ ] a1. Limit the pool per tenant",
          "- [ ] A1: Limit the pool per tenant",
          Source.page("docs/format.md"));

  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s{0,12}(?:[-*+]|\\d{1,3}[.)])\\s+(?:\\[[ xX~/-]]\\s+)?(\\*\\*([Aa]\\d{1,4})(?:\\*\\*\\s*[:.)]|[:.)]\\s*\\*\\*)|([Aa]\\d{1,4})\\s*[:.)])\\s+\\S.*");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<Remark> remarks = new ArrayList<>();
    for (ActionItem item : document.document().actionItems()) {
      remark(document, item).ifPresent(remarks::add);
    }
    return remarks;
  }

  private static Optional<Remark> remark(Checked document, ActionItem item) {
    Matcher label = LABELLED.matcher(document.text().line(item.line()));
    if (!label.matches()) {
      return Optional.empty();
    }
    String id = label.group(2) == null ? label.group(3) : label.group(2);
    String canonical = "A" + id.substring(1) + ":";
    if (label.group(1).equals(canonical) || !item.id().equalsIgnoreCase(id)) {
      return Optional.empty();
    }
    int start = document.text().start(item.line()) + label.start(1);
    int end = document.text().start(item.line()) + label.end(1);
    return Optional.of(
        Remark.at(
                RULE,
                document.text().place(start, end),
                label.group(1),
                "An action's id is written \"%s\".".formatted(canonical),
                canonical)
            .with(new Edit(start, end, canonical)));
  }
}
