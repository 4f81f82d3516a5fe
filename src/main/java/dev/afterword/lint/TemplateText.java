package dev.afterword.lint;

import dev.afterword.domain.Section;
import dev.afterword.markdown.Prose;
import dev.afterword.markdown.WrittenLink;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code structure/template-text}: a placeholder that nobody filled in. */
final class TemplateText implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "structure/template-text",
          Level.ADVICE,
          "A placeholder looks like a fact that is missing, and readers stop trusting what stands beside it.",
          "The outage lasted from HH:MM to HH:MM, see {{ incident name }}.",
          "The outage lasted from 14:02 to 14:40.",
          Source.page("docs/format.md"));

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?<![\"'“‘`«])(?:\\{\\{\\s*\\p{L}[\\p{L}\\d :,?/_-]{1,60}}}"
              + "|(?<![\\w./%-])(?:HH:MM|HH:mm|hh:mm|[Yy]{4}[-/][Mm]{2}[-/][Dd]{2}|20[xX]{2}-[Mm]{2}-[Dd]{2}|DD[-/.]MM[-/.]YYYY)(?![\\w/])"
              + "|(?<![\\w/.#-])(?:TBD|TBC|TODO|FIXME)(?![\\w/-]|\\.\\w)"
              + "|[Ll]orem ipsum|Quick summary of what user impact was|Short event description)");

  /** One of these is in every placeholder: looking for them is many times faster. */
  private static final List<String> BEGINNINGS =
      List.of(
          "{{",
          "HH:",
          "hh:mm",
          "YY",
          "yy",
          "20x",
          "20X",
          "DD",
          "TBD",
          "TBC",
          "TODO",
          "FIXME",
          "orem ipsum",
          "Quick summary",
          "Short event");

  /** In brackets. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?i)(?:insert|describe|enter|fill in|replace|your|link to|brief|explain|name of|add) \\P{Cc}{2,80}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<Remark> remarks = new ArrayList<>();
    if (document.template()) {
      return remarks;
    }
    for (Prose prose : document.prose()) {
      if (BEGINNINGS.stream().noneMatch(prose.text()::contains)) {
        continue;
      }
      Matcher found = PLACEHOLDER.matcher(prose.text());
      while (found.find()) {
        remarks.add(remark(prose.place(found.start(), found.end()), found.group()));
      }
    }
    for (WrittenLink link : document.links()) {
      if (link.type() == WrittenLink.Type.BRACKETS && PROMPT.matcher(link.target()).matches()) {
        remarks.add(remark(link.place(), "[" + link.target() + "]"));
      }
    }
    for (Section section : document.document().sections()) {
      Matcher found = PLACEHOLDER.matcher(section.heading());
      if (found.find() && section.level() > 0) {
        remarks.add(remark(document.text().place(section.line(), found.group()), found.group()));
      }
    }
    return remarks;
  }

  private static Remark remark(Prose.Place place, String text) {
    return Remark.at(
        RULE,
        place,
        text,
        "Text of a template that nobody filled in.",
        "Fill it in; if it is not known, say so in a sentence, or take it out.");
  }
}
