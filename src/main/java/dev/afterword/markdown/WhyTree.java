package dev.afterword.markdown;

import dev.afterword.domain.FiveWhys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whys found so far: trees, or a chain in which each follows from the one before. Neither their
 * number nor their depth passes its bound.
 */
final class WhyTree {
  private final List<WhyDraft> roots = new ArrayList<>();
  private final int most;
  private final int deepest;
  private List<WhyDraft> siblings = roots;
  private int count;
  private int depth;
  private boolean cut;
  private @Nullable WhyDraft tip;

  WhyTree(int most, int deepest) {
    this.most = most;
    this.deepest = deepest;
  }

  /** Whether another one may be made; asked before each. */
  boolean mayGrow(int atDepth) {
    boolean room = count < most && atDepth <= deepest;
    cut |= !room;
    count += room ? 1 : 0;
    return room;
  }

  /** Adds one below the one before. */
  void follow(WhyDraft next) {
    if (depth < deepest) {
      siblings = tip == null ? roots : tip.children;
      siblings.add(next);
      depth++;
      tip = next;
    } else {
      cut = true;
    }
  }

  /** Adds further answers to the question that the last one of the chain answers. */
  void beside(List<WhyDraft> answers) {
    siblings.addAll(answers);
  }

  /** Adds trees side by side, below the end of the chain if there is one. */
  void branch(List<WhyDraft> trees) {
    (tip == null ? roots : tip.children).addAll(trees);
  }

  /** What is added next begins anew. */
  void restart() {
    tip = null;
    depth = 0;
  }

  @Nullable WhyDraft tip() {
    return tip;
  }

  int depth() {
    return depth;
  }

  boolean isCut() {
    return cut;
  }

  /** What was found, null when it says nothing. */
  @Nullable FiveWhys result() {
    List<WhyDraft> told = roots.stream().filter(root -> !root.isBlank()).toList();
    boolean lonely =
        told.size() == 1
            && told.getFirst().children.isEmpty()
            && (told.getFirst().question().isEmpty() || told.getFirst().isOpen());
    return told.isEmpty() || lonely
        ? null
        : new FiveWhys(told.stream().map(WhyDraft::toWhy).toList());
  }
}
