package dev.afterword.diagram;

import dev.afterword.domain.FiveWhys;
import java.util.Locale;
import java.util.Optional;

/** Draws a 5 Whys as a tree of cards: question, answer, and the actions that it leads to. */
public final class FiveWhysDrawing {
  private FiveWhysDrawing() {}

  /**
   * The drawing; empty when there is no why in it. The tree goes down, or across when that makes a
   * wide one narrower. At most 300 cards and 40 steps are drawn; the description says how many are
   * not.
   *
   * @param idPrefix begins the ids in the drawing; a letter, then letters, digits, {@code -} or
   *     {@code _}
   */
  public static Optional<Svg> of(FiveWhys whys, String idPrefix) {
    WhyTree tree = WhyTree.of(whys.roots());
    Frame frame = new Frame(idPrefix, "whys", "5 Whys", description(tree));
    return tree.size() == 0 ? Optional.empty() : Optional.of(draw(tree, frame));
  }

  private static String description(WhyTree tree) {
    long answered = tree.cards().stream().filter(card -> card.kind() != WhyCard.Kind.OPEN).count();
    String text =
        String.format(
            Locale.ROOT,
            "A tree of %s in %s, %d answered.",
            Counted.of(tree.size(), "why", "whys"),
            Counted.of(tree.steps(), "step", "steps"),
            answered);
    String left = tree.hidden() == 0 ? "" : " " + tree.hidden() + " more are not drawn.";
    return text + left + " The list beside it has the full text.";
  }

  private static Svg draw(WhyTree tree, Frame frame) {
    WhyLayout layout = WhyLayout.of(tree);
    Markup markup = frame.open(layout.width(), layout.height());
    for (int i = 0; i < tree.size(); i++) {
      int parent = tree.parents().get(i);
      if (parent >= 0) {
        link(markup, layout.direction(), layout.boxes().get(parent), layout.boxes().get(i));
      }
    }
    for (int i = 0; i < tree.size(); i++) {
      Box box = layout.boxes().get(i);
      tree.cards().get(i).draw(markup, box.x(), box.y());
    }
    return Frame.close(markup);
  }

  private static void link(Markup markup, WhyLayout.Direction direction, Box from, Box to) {
    String path =
        switch (direction) {
          case DOWN -> curveDown(from.centreX(), from.bottom(), to.centreX(), to.y());
          case ACROSS -> curveAcross(from.right(), from.centreY(), to.x(), to.centreY());
        };
    markup.path("diagram-link", path, Ink.stroke(1.5).faint());
  }

  /** From under the tallest card of a row the curve starts straight, so that it meets no card. */
  private static String curveDown(double x1, double y1, double x2, double y2) {
    double turn = y2 - 46;
    double middle = (turn + y2) / 2;
    return Markup.path(
        "M %s %s L %s %s C %s %s %s %s %s %s", x1, y1, x1, turn, x1, middle, x2, middle, x2, y2);
  }

  private static String curveAcross(double x1, double y1, double x2, double y2) {
    double middle = (x1 + x2) / 2;
    return Markup.path("M %s %s C %s %s %s %s %s %s", x1, y1, middle, y1, middle, y2, x2, y2);
  }
}
