package dev.afterword.lint;

import dev.afterword.domain.Document;
import dev.afterword.markdown.Comment;
import dev.afterword.markdown.Prose;
import java.util.List;

/** Looks at a document for what one rule or a family of them asks. */
interface Check {
  /** The rules whose ids its remarks bear. */
  List<Rule> rules();

  /** What it finds, in any order. */
  List<Remark> check(Checked document);

  /**
   * @param prose its running text
   * @param comments the HTML comments in its text
   */
  record Checked(Document document, List<Prose> prose, List<Comment> comments) {
    public Checked {
      prose = List.copyOf(prose);
      comments = List.copyOf(comments);
    }
  }
}
