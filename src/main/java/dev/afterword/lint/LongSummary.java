package dev.afterword.lint;

import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import java.util.List;
import java.util.regex.Pattern;

/** {@code structure/long-summary}: a summary that is too long to be one. */
final class LongSummary implements RuleCheck {
  private static final int MOST_WORDS = 250;
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private static final Rule RULE =
      new Rule(
          "structure/long-summary",
          Level.ADVICE,
          "Who searches during an incident reads the first lines only: a summary of a page is read by nobody.",
          "## Summary (and then the whole story, in more than 250 words)",
          "## Summary: what happened, to whom, for how long, why, in a few sentences; the rest below",
          Source.SRE.and(Source.EXAMPLE));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    if (!document.isIncident()) {
      return List.of();
    }
    return document.document().sections().stream()
        .filter(section -> section.role() == SectionRole.SUMMARY && words(section) > MOST_WORDS)
        .map(section ->
            Remark.at(
                RULE,
                document.text().place(section.line()),
                section.heading(),
                "A summary of %d words (at most %d can be taken in at a glance)."
                    .formatted(words(section), MOST_WORDS),
                "Keep what happened, to whom, for how long and why; move the rest to its own section."))
        .toList();
  }

  private static int words(Section section) {
    return BLANK.split(section.text().strip(), -1).length;
  }
}
