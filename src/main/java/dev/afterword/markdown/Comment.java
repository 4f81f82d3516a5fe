package dev.afterword.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML comment in a document's text.
 *
 * @param text between the marks, without blanks around it
 * @param line on which it begins, from 1
 * @param block the lines of the paragraph, list item, table row or quote in which it stands
 * @param alone whether it stands between the document's blocks instead, in none of them
 */
public record Comment(String text, int line, Span block, boolean alone) {
  private static final Pattern MARKS = Pattern.compile("<!--(.*?)-->", Pattern.DOTALL);
  private static final int LONGEST = 2_000;

  /** From the first line to the last. */
  public record Span(int first, int last) {}

  /** The comments of a file in its order; none of a file that is not read as Markdown. */
  public static List<Comment> of(ParsedFile file) {
    List<Comment> all = new ArrayList<>();
    Node root = file.root();
    if (root != null && file.body().contains("<!--")) {
      below(root, file.lines(), all);
    }
    return List.copyOf(all);
  }

  private static void below(Node parent, Lines lines, List<Comment> all) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlockBase || node instanceof HtmlInlineComment) {
        add(node, lines, all);
      } else {
        below(node, lines, all);
      }
    }
  }

  private static void add(Node node, Lines lines, List<Comment> all) {
    Node around = around(node);
    Matcher marks = MARKS.matcher(node.getChars());
    while (marks.find()) {
      if (marks.end() - marks.start() <= LONGEST) {
        int end = Math.max(around.getStartOffset(), around.getEndOffset() - 1);
        all.add(
            new Comment(
                marks.group(1).strip(),
                lines.of(node.getStartOffset() + marks.start()),
                new Span(lines.of(around), lines.of(end)),
                around instanceof Document));
      }
    }
  }

  private static Node around(Node node) {
    Node around = node.getParent();
    while (around != null && !(around instanceof Block) && !(around instanceof TableRow)) {
      around = around.getParent();
    }
    return around == null ? node : around;
  }
}
