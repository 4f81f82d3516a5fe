package dev.afterword.diagram;

import dev.afterword.domain.FiveWhys.Why;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The part of a 5 Whys that is drawn: breadth first up to {@link #MOST} cards and {@link #DEEPEST}
 * steps, so that a huge document gives a drawing of bounded size and what is left out is its
 * depths.
 *
 * @param cards in the order of their depth; a parent stands before its children
 * @param parents for each card the index of its parent, −1 for a root
 */
record WhyTree(List<WhyCard> cards, List<Integer> parents, List<Integer> depths, int hidden) {
  static final int MOST = 300;
  static final int DEEPEST = 40;

  private record Step(Why why, int parent, int depth) {}

  WhyTree {
    cards = List.copyOf(cards);
    parents = List.copyOf(parents);
    depths = List.copyOf(depths);
  }

  static WhyTree of(List<Why> roots) {
    List<Step> drawn = new ArrayList<>();
    List<Integer> hiddenBelow = new ArrayList<>();
    Deque<Step> waiting = new ArrayDeque<>();
    roots.forEach(root -> waiting.add(new Step(root, -1, 0)));
    int hidden = 0;
    while (!waiting.isEmpty()) {
      Step step = waiting.remove();
      if (drawn.size() < MOST && step.depth < DEEPEST) {
        int index = drawn.size();
        drawn.add(step);
        hiddenBelow.add(0);
        step.why.children().forEach(child -> waiting.add(new Step(child, index, step.depth + 1)));
      } else {
        int below = count(step.why);
        hidden += below;
        if (step.parent >= 0) {
          hiddenBelow.set(step.parent, hiddenBelow.get(step.parent) + below);
        }
      }
    }
    return of(drawn, hiddenBelow, hidden);
  }

  private static WhyTree of(List<Step> drawn, List<Integer> hiddenBelow, int hidden) {
    List<WhyCard> cards = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      cards.add(WhyCard.of(drawn.get(i).why, hiddenBelow.get(i)));
    }
    List<Integer> parents = drawn.stream().map(Step::parent).toList();
    return new WhyTree(cards, parents, drawn.stream().map(Step::depth).toList(), hidden);
  }

  private static int count(Why why) {
    Deque<Why> waiting = new ArrayDeque<>(List.of(why));
    int count = 0;
    while (!waiting.isEmpty()) {
      count++;
      waiting.addAll(waiting.remove().children());
    }
    return count;
  }

  int size() {
    return cards.size();
  }

  int steps() {
    return depths.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
  }
}
