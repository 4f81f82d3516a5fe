package dev.afterword.lint;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code structure/empty-section}: a heading with nothing below it. */
final class EmptySection implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "structure/empty-section",
          Level.ADVICE,
          "An empty section leaves open whether there was nothing to say or nobody said it.",
          "## Where we got lucky (and nothing below)",
          "## Where we got lucky: the backup had run an hour before. Or no such heading.",
          Source.SRE);

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  /** What a template leaves: rules, bullets without words, rows without cells. */
  private static final Pattern NOTHING = Pattern.compile("[\\s=_*+|:–—-]*(?:\\[ ?][\\s*+|–—-]*)*");

  /** A heading may be an event of the timeline: all is said in it. */
  private static final Pattern EVENT =
      Pattern.compile("\\d{1,2}[:.h]\\d{2}|^\\W*\\d{4}-\\d{2}-\\d{2}|T\\+\\d");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<Remark> remarks = new ArrayList<>();
    if (document.document().kind() == Kind.PAGE || document.template()) {
      return remarks;
    }
    List<Section> sections = document.document().sections();
    for (int i = 1; i < sections.size(); i++) {
      Section section = sections.get(i);
      Section next = i + 1 < sections.size() ? sections.get(i + 1) : null;
      boolean parent = next != null && next.level() > section.level();
      int behind = next == null ? document.text().count() + 1 : next.line();
      if (section.level() > 0
          && !parent
          && !EVENT.matcher(section.heading()).find()
          && isEmpty(document, section, behind)) {
        remarks.add(
            Remark.at(
                RULE,
                document.text().place(section.line()),
                section.heading(),
                "A section with nothing in it.",
                "Say in a sentence what there was, or that there was nothing; else leave the heading out."));
      }
    }
    return remarks;
  }

  private static boolean isEmpty(Checked document, Section section, int behind) {
    if (!section.text().isBlank() && section.text().chars().anyMatch(Character::isLetterOrDigit)) {
      return false;
    }
    StringBuilder between = new StringBuilder();
    for (int line = section.line() + 1; line < behind; line++) {
      between.append(document.text().line(line)).append('\n');
    }
    String left = COMMENT.matcher(between).replaceAll("");
    return left.length() < 2_000 && NOTHING.matcher(left).matches();
  }
}
