package dev.afterword.lint;

import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import java.util.List;
import java.util.regex.Pattern;

/** {@code structure/impact-no-number}: an impact that nobody can compare. */
final class ImpactNumber implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "structure/impact-no-number",
          Level.ADVICE,
          "Only a number can be compared: with the cost of mending it, and with the next incident.",
          "## Impact: Some users had problems.",
          "## Impact: 1,940 users could not check out for 48 minutes; 2,150 requests failed.",
          Source.PAGERDUTY);

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d|\\b(?:none|nobody|no ?one|no (?:\\w+ ){0,2}(?:users?|customers?|data|requests?|impact|downtime)|not? (?:affected|impacted|aware)|all|every\\w*|any|entire(?:ly)?|whole|half|third|quarter|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|single|alle|ingen|both)\\b|[一二三四五六七八九十百千万全]",
          Pattern.CASE_INSENSITIVE);

  /** A list of names. */
  private static final Pattern LIST = Pattern.compile("(?i)services|systems|components");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    if (!document.isIncident() || document.document().frontMatter().containsKey("impact")) {
      return List.of();
    }
    List<Section> sections = document.document().sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (section.role() == SectionRole.IMPACT && !LIST.matcher(section.heading()).find()) {
        String text = withSubsections(sections, i);
        return text.isBlank()
                || text.chars().anyMatch(Character::isDigit)
                || NUMBER.matcher(text).find()
            ? List.of()
            : List.of(remark(section, document));
      }
    }
    return List.of();
  }

  private static String withSubsections(List<Section> sections, int index) {
    StringBuilder text = new StringBuilder(sections.get(index).text());
    for (int i = index + 1;
        i < sections.size() && sections.get(i).level() > sections.get(index).level();
        i++) {
      text.append('\n').append(sections.get(i).text());
    }
    return text.toString();
  }

  private static Remark remark(Section section, Checked document) {
    return Remark.at(
        RULE,
        document.text().place(section.line()),
        section.heading(),
        "An impact without a number.",
        "How many users, requests or orders, what share, for how long? An estimate that is called one will do.");
  }
}
