package dev.afterword.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the cards of a tree stand. Whys of one depth share a row (or a column); along it every
 * subtree takes an extent of its own, in which a parent is centred on its children: no two cards
 * can overlap.
 *
 * @param boxes for each card of the tree its place
 */
record WhyLayout(Direction direction, List<Box> boxes, double width, double height) {
  private static final double MARGIN = 4;
  private static final double SIBLING_GAP = 22;
  private static final double LINK_DOWN = 48;
  private static final double LINK_ACROSS = 34;

  /** Wider than this, a drawing grows to the right instead if that makes it narrower. */
  private static final double WIDE = 840;

  /** Which way the answers lead. */
  enum Direction {
    DOWN,
    ACROSS
  }

  WhyLayout {
    boxes = List.copyOf(boxes);
  }

  static WhyLayout of(WhyTree tree) {
    WhyLayout down = of(tree, Direction.DOWN);
    if (down.width <= WIDE) {
      return down;
    }
    WhyLayout across = of(tree, Direction.ACROSS);
    return across.width < down.width ? across : down;
  }

  static WhyLayout of(WhyTree tree, Direction direction) {
    double[] breadths = breadths(tree, direction);
    double[] extents = extents(tree, breadths);
    double[] starts = starts(tree, breadths, extents);
    double[] levels = levels(tree, direction);
    List<Box> boxes = new ArrayList<>();
    double width = 0;
    double height = 0;
    for (int i = 0; i < tree.size(); i++) {
      double level = levels[tree.depths().get(i)];
      double x = direction == Direction.DOWN ? starts[i] : level;
      double y = direction == Direction.DOWN ? level : starts[i];
      Box box = new Box(x, y, WhyCard.WIDTH, tree.cards().get(i).height());
      boxes.add(box);
      width = Math.max(width, box.right());
      height = Math.max(height, box.bottom());
    }
    return new WhyLayout(direction, boxes, width + MARGIN, height + MARGIN);
  }

  private static double[] breadths(WhyTree tree, Direction direction) {
    return tree.cards().stream()
        .mapToDouble(card -> direction == Direction.DOWN ? WhyCard.WIDTH : card.height())
        .toArray();
  }

  /** What each subtree needs along its row: children stand before their parents when read back. */
  private static double[] extents(WhyTree tree, double[] breadths) {
    double[] extents = breadths.clone();
    double[] ofChildren = new double[breadths.length];
    for (int i = tree.size() - 1; i >= 0; i--) {
      extents[i] = Math.max(breadths[i], ofChildren[i] - SIBLING_GAP);
      int parent = tree.parents().get(i);
      if (parent >= 0) {
        ofChildren[parent] += extents[i] + SIBLING_GAP;
      }
    }
    return extents;
  }

  private static double[] starts(WhyTree tree, double[] breadths, double[] extents) {
    int size = tree.size();
    double[] ofChildren = new double[size];
    for (int i = 0; i < size; i++) {
      if (tree.parents().get(i) >= 0) {
        ofChildren[tree.parents().get(i)] += extents[i] + SIBLING_GAP;
      }
    }
    double[] next = new double[size];
    double[] starts = new double[size];
    double nextRoot = MARGIN;
    for (int i = 0; i < size; i++) {
      int parent = tree.parents().get(i);
      double from = parent < 0 ? nextRoot : next[parent];
      if (parent < 0) {
        nextRoot += extents[i] + SIBLING_GAP;
      } else {
        next[parent] += extents[i] + SIBLING_GAP;
      }
      starts[i] = from + (extents[i] - breadths[i]) / 2;
      next[i] = from + (extents[i] - Math.max(0, ofChildren[i] - SIBLING_GAP)) / 2;
    }
    return starts;
  }

  /** Where each depth begins, across the rows. */
  private static double[] levels(WhyTree tree, Direction direction) {
    double[] thickness = new double[tree.steps()];
    for (int i = 0; i < tree.size(); i++) {
      int depth = tree.depths().get(i);
      double needed =
          direction == Direction.DOWN
              ? tree.cards().get(i).height() + LINK_DOWN
              : WhyCard.WIDTH + LINK_ACROSS;
      thickness[depth] = Math.max(thickness[depth], needed);
    }
    double[] levels = new double[thickness.length];
    double at = MARGIN;
    for (int depth = 0; depth < levels.length; depth++) {
      levels[depth] = at;
      at += thickness[depth];
    }
    return levels;
  }
}
