package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;

/** The line of a file on which a node begins, looked up in one pass over the text. */
final class Lines {
  private final int[] starts;
  private final int before;

  /**
   * Lines of a parsed document.
   *
   * @param before how many lines of the file stand before the parsed text
   */
  Lines(CharSequence text, int before) {
    this.before = before;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  static Lines of(Outline outline, int before) {
    for (Outline.Part part : outline.parts()) {
      Node node = part.node() != null ? part.node() : part.blocks().getFirst();
      return new Lines(node.getDocument().getChars(), before);
    }
    return new Lines("", before);
  }

  int of(Node node) {
    int at = Arrays.binarySearch(starts, node.getStartOffset());
    return before + (at >= 0 ? at + 1 : -at - 1);
  }
}
