package dev.afterword.lint;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.SectionRole;
import dev.afterword.markdown.Prose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code link/unknown-action}: an answer that leads to an action which is not there. */
final class UnknownAction implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "link/unknown-action",
          Level.WARNING,
          "An answer that leads to no action looks as if somebody took care of it.",
          "- Why did nothing compare the two? … → A9",
          "- Why did nothing compare the two? … → A1, with \"A1:\" among the action items",
          Source.page("docs/format.md"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    FiveWhys whys = document.document().fiveWhys();
    if (whys == null) {
      return List.of();
    }
    Set<String> known = new HashSet<>();
    for (ActionItem item : document.document().actionItems()) {
      known.add(item.id().toLowerCase(Locale.ROOT));
    }
    List<Remark> remarks = new ArrayList<>();
    whys.roots().forEach(why -> below(why, known, document, remarks));
    return remarks;
  }

  private static void below(Why why, Set<String> known, Checked document, List<Remark> remarks) {
    for (String id : why.actions()) {
      if (!known.contains(id.toLowerCase(Locale.ROOT))) {
        remarks.add(
            Remark.at(
                RULE,
                place(id, document),
                id,
                "No action item of this document has the id \"%s\".".formatted(id),
                "Label the action \"%s:\", or name the one that is meant.".formatted(id)));
      }
    }
    why.children().forEach(child -> below(child, known, document, remarks));
  }

  private static Prose.Place place(String id, Checked document) {
    int first = document.sectionLine(SectionRole.FIVE_WHYS);
    for (int line = first; line <= document.text().count(); line++) {
      String words = document.text().line(line);
      int arrow = Math.max(words.lastIndexOf('→'), words.lastIndexOf('>'));
      if (arrow >= 0 && words.indexOf(id, arrow) > 0) {
        int start = document.text().start(line) + words.indexOf(id, arrow);
        return document.text().place(start, start + id.length());
      }
    }
    return document.text().place(first);
  }
}
