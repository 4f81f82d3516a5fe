package dev.afterword.lint;

import dev.afterword.domain.TimelineEntry;
import dev.afterword.markdown.WrittenLink;
import java.util.List;

/** {@code timeline/no-evidence}: a timeline of which nothing can be looked up. */
final class TimelineEvidence implements RuleCheck {
  private static final int ENOUGH = 4;

  private static final Rule RULE =
      new Rule(
          "timeline/no-evidence",
          Level.ADVICE,
          "Memory puts events in the order that makes sense afterwards; a graph, an alert or a message can be looked up.",
          "| 14:09 | The alert fires |",
          "| 14:09 | The alert fires | [alert](https://alerts.example.org/1) |",
          Source.PAGERDUTY);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<TimelineEntry> entries = document.document().timeline();
    int from = document.timelineLine();
    if (!document.isIncident()
        || entries.size() < ENOUGH
        || entries.stream().anyMatch(entry -> !entry.evidence().isEmpty())
        || document.links().stream().anyMatch(link -> isAmong(link, from, document))) {
      return List.of();
    }
    return List.of(
        Remark.at(
            RULE,
            document.text().place(from),
            "",
            "A timeline of %d events, and no link to what shows one.".formatted(entries.size()),
            "Link the alert, the graph, the change and the message that the times come from."));
  }

  /** Pictures of graphs and links to chats may stand between the events. */
  private static boolean isAmong(WrittenLink link, int from, Checked document) {
    return link.place().line() >= from && link.place().line() < document.sectionEnd(from);
  }
}
