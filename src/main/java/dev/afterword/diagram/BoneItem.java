package dev.afterword.diagram;

import dev.afterword.domain.Fishbone.Bone;
import dev.afterword.domain.Fishbone.Cause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * One cause on a bone, in reading order with its depth: 0 for a cause, 1 for what stands behind it.
 *
 * @param whole the full text
 */
record BoneItem(int depth, TextBlock text, String whole) {
  /** Causes deeper than this have no rib of their own: they are indented text. */
  static final int DEEPEST_RIB = 2;

  private static final int DEEPEST_INDENT = 8;
  private static final double INDENT = 14;
  private static final double TEXT_WIDTH = 176;
  private static final int MOST = 60;
  private static final double ABOVE_RIB = 5;

  private record Step(Cause cause, int depth) {}

  static List<BoneItem> of(Bone bone) {
    List<BoneItem> items = new ArrayList<>();
    Deque<Step> waiting = new ArrayDeque<>();
    bone.causes().reversed().forEach(cause -> waiting.push(new Step(cause, 0)));
    while (!waiting.isEmpty() && items.size() < MOST) {
      Step step = waiting.pop();
      items.add(of(step));
      for (Cause cause : step.cause.causes().reversed()) {
        waiting.push(new Step(cause, step.depth + 1));
      }
    }
    int hidden = count(waiting);
    if (hidden > 0) {
      String more = "… " + hidden + " more";
      items.add(new BoneItem(0, TextBlock.wrap(more, TextStyle.NOTE, TEXT_WIDTH, 1), more));
    }
    return items;
  }

  private static int count(Deque<Step> waiting) {
    int count = 0;
    while (!waiting.isEmpty()) {
      count++;
      waiting.pop().cause.causes().forEach(cause -> waiting.push(new Step(cause, 0)));
    }
    return count;
  }

  private static BoneItem of(Step step) {
    String text = step.cause.text();
    TextStyle style = step.depth == 0 ? TextStyle.CAUSE : TextStyle.SUB_CAUSE;
    String drawn = step.depth > DEEPEST_RIB ? "– " + text : text;
    double width = TEXT_WIDTH - Math.min(step.depth, DEEPEST_RIB) * 6;
    return new BoneItem(step.depth, TextBlock.wrap(drawn, style, width, 4), text);
  }

  boolean hasRib() {
    return depth <= DEEPEST_RIB;
  }

  double indent() {
    return Math.min(depth, DEEPEST_INDENT) * INDENT;
  }

  /** From the top of the text to the rib. */
  double height() {
    return text.height() + (hasRib() ? ABOVE_RIB : 0);
  }
}
