package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;

/** Where the lines of a text begin, to tell the line of an offset or of a node. */
final class Lines {
  private final int[] starts;
  private final int before;

  private Lines(int[] starts, int before) {
    this.starts = starts;
    this.before = before;
  }

  /** Of a text before which stand so many lines of its file. */
  static Lines of(CharSequence text, int before) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
        starts[count++] = i + 1;
      }
    }
    return new Lines(Arrays.copyOf(starts, count), before);
  }

  /** The line of the file at an offset of the text, from 1. */
  int of(int offset) {
    return before + index(offset) + 1;
  }

  /** The offset at which the line of an offset begins. */
  int start(int offset) {
    return starts[index(offset)];
  }

  /** The offset at which a line begins, counted from the text's own first line as 1. */
  int startOf(int line) {
    return starts[line - 1];
  }

  int count() {
    return starts.length;
  }

  private int index(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The line of the file at which a node begins, from 1. */
  int of(Node node) {
    return of(node.getStartOffset());
  }
}
