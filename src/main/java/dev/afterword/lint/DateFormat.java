package dev.afterword.lint;

import dev.afterword.domain.MetadataValue;
import dev.afterword.markdown.IsoDates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code format/date}: a milestone that is not written in ISO 8601. */
final class DateFormat implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "format/date",
          Level.ADVICE,
          "A time in ISO 8601 with its zone is read alike by every person and every program.",
          "started: 3 October 2026 14:02 UTC",
          "started: 2026-10-03T14:02Z",
          Source.page("docs/format.md"));

  private static final List<String> KEYS =
      List.of("started", "detected", "acknowledged", "mitigated", "resolved");

  /** A blank for the T and seconds are ISO enough; a time without a zone is taken for UTC. */
  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)? ?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<Remark> remarks = new ArrayList<>();
    for (String key : KEYS) {
      if (document.frontMatter().values().get(key) instanceof MetadataValue.Text(String value)
          && !value.isBlank()
          && !ISO.matcher(value.strip()).matches()) {
        remark(document, key, value.strip()).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  /** What cannot be read at all is said elsewhere; what can be read in two ways is not mended. */
  private static Optional<Remark> remark(Checked document, String key, String value) {
    int line = document.frontMatter().line(key);
    int at = document.text().line(line).indexOf(value);
    if (line == 0 || at < 0 || !IsoDates.isDate(value)) {
      return Optional.empty();
    }
    int start = document.text().start(line) + at;
    int end = start + value.length();
    Optional<String> iso = IsoDates.certain(value);
    Remark remark =
        Remark.at(
            RULE,
            document.text().place(start, end),
            value,
            "A time that is not written in ISO 8601.",
            iso.orElse("Write it like 2026-10-03T14:02Z."));
    return Optional.of(
        iso.map(written -> remark.with(new Edit(start, end, written))).orElse(remark));
  }
}
