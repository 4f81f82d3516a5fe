package dev.afterword.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.BitSet;
import java.util.List;

/**
 * Blanks at the ends of lines, and which of them mean something: those in code and HTML, and the
 * two that break a line.
 */
final class TrailingBlanks {
  private final BitSet meant = new BitSet();

  private TrailingBlanks() {}

  static TrailingBlanks of(Node root, Lines lines) {
    TrailingBlanks blanks = new TrailingBlanks();
    blanks.below(root, lines);
    return blanks;
  }

  private void below(Node parent, Lines lines) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FencedCodeBlock
          || node instanceof IndentedCodeBlock
          || node instanceof HtmlBlockBase
          || node instanceof HtmlInlineBase
          || node instanceof Code
          || node instanceof HardLineBreak) {
        int end = Math.max(node.getStartOffset(), node.getEndOffset() - 1);
        meant.set(lines.of(node), lines.of(end) + 1);
      } else {
        below(node, lines);
      }
    }
  }

  /** Takes away the blanks that mean nothing, from a line of the file on. */
  void strip(List<String> lines, int from) {
    for (int line = from; line <= lines.size(); line++) {
      if (!meant.get(line)) {
        String text = lines.get(line - 1);
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
          end--;
        }
        lines.set(line - 1, text.substring(0, end));
      }
    }
  }

  /** The last line that is not empty, or means something all the same; of no text the last. */
  int lastLine(List<String> lines, int from) {
    int last = lines.size();
    while (last >= from && lines.get(last - 1).isEmpty() && !meant.get(last)) {
      last--;
    }
    return lines.stream().allMatch(String::isBlank) ? lines.size() : last;
  }
}
