package dev.afterword.lint;

import dev.afterword.domain.Problem;
import dev.afterword.markdown.FileText;
import dev.afterword.markdown.Prose;
import java.util.List;

/** What the reader could not read as it was meant, under the reader's own codes. */
final class ReadingCheck implements Check {
  private static final List<Rule> RULES =
      List.of(
          rule(
              "actions/duplicate-id",
              "Two action items have one id; references to it go to the first."),
          rule("actions/too-many", "The document has more action items than are read."),
          rule("contradicting-dates", "The document gives two dates for the incident."),
          rule("fishbone/too-many", "The fishbone has more causes than are read."),
          rule("front-matter/too-large", "The front matter is larger than is read."),
          rule("front-matter/unclosed", "The front matter has no end, so it is shown as text."),
          rule("git/corrupt-object", "The file is damaged in the repository."),
          rule("git/missing-object", "The file is missing from the repository."),
          rule("git/unreadable", "The file cannot be read."),
          rule(
              "markdown/limit",
              "The text is nested too deeply or takes too long, so it is shown as plain text."),
          rule("negative-duration", "A milestone lies before the one that it must follow."),
          rule(
              "settings/value",
              "A value of the library's settings cannot be used; the built-in one stands."),
          rule("text/encoding", "The file is not UTF-8 throughout."),
          rule("text/too-large", "The file is larger than is read as Markdown."),
          rule("toml/syntax", "The front matter is no TOML."),
          rule("toml/too-large", "The front matter is larger than is read."),
          rule("too-many-entries", "The timeline has more entries than are read."),
          rule(
              "unreadable-value",
              "A value cannot be understood, so the document is not found by it."),
          rule("whys/too-many", "The 5 Whys have more answers than are read."),
          rule("yaml/duplicate-key", "A key stands twice in the front matter."),
          rule("yaml/not-a-map", "The front matter has no keys."),
          rule("yaml/recursive", "An alias in the front matter contains itself."),
          rule(
              "yaml/several-documents",
              "The front matter has several documents; the first is read."),
          rule("yaml/syntax", "The front matter is no YAML."),
          rule("yaml/too-large", "The front matter is larger than is read."));

  private static Rule rule(String code, String why) {
    return new Rule(
        code, Level.WARNING, why, "", "", Source.page("docs/format.md and docs/settings.md"));
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public List<Remark> check(Checked document) {
    return document.document().problems().stream()
        .map(problem -> remark(problem, document.text()))
        .toList();
  }

  /** A problem of a line as a whole is said of the words on it. */
  private static Remark remark(Problem problem, FileText text) {
    if (problem.line() == 0) {
      return remark(problem);
    }
    Prose.Place place = text.place(problem.line());
    int column = problem.column() > 1 ? problem.column() : place.column();
    return new Remark(
        problem.code(),
        Level.ERROR,
        problem.line(),
        column,
        Math.max(column, place.endColumn()),
        "",
        problem.message(),
        "");
  }

  static Remark remark(Problem problem) {
    int column = Math.max(1, problem.column());
    return new Remark(
        problem.code(), Level.ERROR, problem.line(), column, column, "", problem.message(), "");
  }
}
