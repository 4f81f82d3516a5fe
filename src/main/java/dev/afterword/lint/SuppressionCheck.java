package dev.afterword.lint;

import dev.afterword.markdown.Comment;
import java.util.ArrayList;
import java.util.List;

/** {@code lint/unknown-rule}: a comment that turns off what does not exist. */
final class SuppressionCheck implements Check {
  private static final Rule RULE =
      new Rule(
          "lint/unknown-rule",
          Level.WARNING,
          "A comment that names no rule turns nothing off, and looks as if it did.",
          "<!-- lint-off blame/persons -->",
          "<!-- lint-off blame/person -->",
          Source.page("afterword lint --rules"));

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Remark> check(Checked document) {
    List<Remark> remarks = new ArrayList<>();
    for (Comment comment : document.comments()) {
      for (Suppressions.Switch found : Suppressions.Switch.of(comment)) {
        found.rules().stream()
            .sorted()
            .filter(id -> Rules.find(id).isEmpty())
            .forEach(id ->
                remarks.add(
                    Remark.at(
                        RULE,
                        document.text().place(comment.line(), id),
                        id,
                        "No rule has the id \"" + id + "\".",
                        "afterword lint --rules lists them.")));
      }
    }
    return remarks;
  }
}
