package dev.afterword.web.page;

import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import java.util.Arrays;
import java.util.List;

/**
 * A finding as it is shown.
 *
 * @param text what was found, empty when something is missing
 * @param before the line it stands on as far as the text, empty when that is not known
 * @param after the rest of that line
 * @param suggestion what to write instead, may be empty
 * @param source the address of the line in the source
 */
public record FindingView(
    String level,
    String rule,
    int line,
    String text,
    String before,
    String after,
    String message,
    String suggestion,
    String source) {

  /** How many findings have a level: {@code 2 errors}. */
  public record Count(String level, long count, String text) {}

  /**
   * A finding of a proposal.
   *
   * @param line the text of its line, empty when that is not known
   */
  static FindingView of(Finding finding, String line, String proposal) {
    return linked(
        finding,
        line,
        Urls.proposal(proposal, ProposalView.SOURCE, finding.path()) + "#L" + finding.line());
  }

  private static FindingView linked(Finding finding, String line, String source) {
    int at = finding.text().isEmpty() ? -1 : line.indexOf(finding.text());
    return new FindingView(
        finding.level().label(),
        finding.rule(),
        finding.line(),
        finding.text(),
        at < 0 ? "" : line.substring(0, at),
        at < 0 ? "" : line.substring(at + finding.text().length()),
        finding.message(),
        finding.suggestion(),
        source);
  }

  /** Of a text that is being written: its lines are in the editor. */
  public static List<FindingView> ofDraft(List<Finding> findings, List<String> lines) {
    return findings.stream()
        .map(one ->
            linked(one, one.line() > lines.size() ? "" : lines.get(one.line() - 1), "#aw-text"))
        .toList();
  }

  /** The levels that any of the findings have, the gravest first. */
  static List<Count> counts(List<Finding> findings) {
    return Arrays.stream(Level.values())
        .filter(level -> level != Level.OFF)
        .map(level -> count(level, findings))
        .filter(count -> count.count() > 0)
        .toList();
  }

  private static Count count(Level level, List<Finding> findings) {
    long count = findings.stream().filter(finding -> finding.level() == level).count();
    boolean plural = count != 1 && level != Level.ADVICE;
    return new Count(level.label(), count, count + " " + level.label() + (plural ? "s" : ""));
  }
}
