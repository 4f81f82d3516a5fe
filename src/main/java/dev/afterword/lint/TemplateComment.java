package dev.afterword.lint;

import dev.afterword.markdown.Comment;
import dev.afterword.markdown.FileText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code structure/template-comment}: a template's advice to the author, left in as a comment. */
final class TemplateComment implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "structure/template-comment",
          Level.ADVICE,
          "The template's questions have been answered; left in, they are in the way of whoever edits the text next.",
          "<!-- Describe the impact in numbers. -->",
          "(nothing)",
          Source.page("docs/format.md"));

  private static final Pattern PROMPT =
      Pattern.compile(
          "(?:please |briefly )?(?:describe|list|explain|summari[sz]e|fill in|insert|provide|replace (?:this|with|the)|(?:delete|remove) this|add (?:an?|the|your|any|links?)|write (?:an?|the|one|your))\\b.{3,300}|(?:what|who|when|where|why|how|which)\\b[^.]{3,200}\\?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
    for (Comment comment : document.comments()) {
      if (comment.alone()
          && isAnswered(comment, document)
          && PROMPT.matcher(comment.text()).matches()) {
        remarks.add(remark(comment, document.text()));
      }
    }
    return remarks;
  }

  /** In an empty section the question still helps; that it is empty is said elsewhere. */
  private static boolean isAnswered(Comment comment, Checked document) {
    return document.document().sections().stream()
        .filter(section -> section.line() <= comment.line())
        .reduce((_, later) -> later)
        .filter(section -> !section.text().isBlank())
        .isPresent();
  }

  private static Remark remark(Comment comment, FileText text) {
    Remark remark =
        Remark.at(
            RULE,
            text.place(comment.line()),
            comment.text().lines().findFirst().orElse(""),
            "A template's advice to its author, left in.",
            "Take the comment out; --fix does.");
    Edit edit = wholeLines(comment, text);
    return edit == null ? remark : remark.with(edit);
  }

  /** Only of a comment that has its lines for itself, with one empty line behind it. */
  private static @org.jspecify.annotations.Nullable Edit wholeLines(
      Comment comment, FileText text) {
    int start = text.start(comment.line());
    int end = text.text().indexOf("-->", start);
    if (end < 0 || !text.line(comment.line()).stripLeading().startsWith("<!--")) {
      return null;
    }
    int lineEnd = text.text().indexOf('\n', end);
    int behind = lineEnd < 0 ? text.text().length() : lineEnd + 1;
    String inside = text.text().substring(text.text().indexOf("<!--", start) + 4, end).strip();
    boolean whole = text.text().substring(end + 3, behind).isBlank();
    if (!whole || !inside.equals(comment.text())) {
      return null;
    }
    boolean emptyBehind = behind < text.text().length() && text.text().charAt(behind) == '\n';
    return new Edit(start, emptyBehind ? behind + 1 : behind, "");
  }
}
