package dev.afterword.diagram;

import dev.afterword.domain.Fishbone.Origin;
import java.util.ArrayList;
import java.util.List;

/** Draws one bone with its category at the outer end and its causes along it. */
final class BoneDrawing {
  private static final double TRUNK = 6;
  private static final double CLEARANCE = 8;
  private static final double MOST_APART = 44;

  private final Markup markup;
  private final BoneLayout bone;
  private final double joint;
  private final double spine;
  private final int side;
  private final double rise;

  private BoneDrawing(Markup markup, FishboneLayout layout, int index) {
    this.markup = markup;
    this.bone = layout.bones().get(index);
    this.joint = layout.joint(index);
    this.spine = layout.spine();
    this.side = FishboneLayout.side(index);
    this.rise = side < 0 ? layout.above() : layout.below();
  }

  static void draw(Markup markup, FishboneLayout layout, int index) {
    BoneDrawing drawing = new BoneDrawing(markup, layout, index);
    drawing.line();
    drawing.category();
    drawing.items();
  }

  /** The bone's x at a height. */
  private double x(double y) {
    return joint - Math.abs(y - spine) * BoneLayout.LEAN;
  }

  private double outer() {
    return spine + side * rise;
  }

  private Ink dashedIfDerived(Ink ink) {
    return bone.origin() == Origin.DERIVED ? ink.dashed("6 5") : ink;
  }

  private void line() {
    Ink ink = dashedIfDerived(Ink.stroke(2.25));
    markup.line("diagram-bone", x(outer()), outer(), joint, spine, ink);
  }

  private void category() {
    double top = side < 0 ? outer() - bone.boxHeight() : outer();
    Box box = new Box(x(outer()) - bone.boxWidth() / 2, top, bone.boxWidth(), bone.boxHeight());
    String derived = bone.origin() == Origin.DERIVED ? " (derived)" : "";
    markup.group("diagram-category-group", bone.name() + derived);
    markup.rect("diagram-category-box", box, 7, dashedIfDerived(Ink.stroke(1.5)));
    markup.text(bone.category(), box.x() + BoneLayout.BOX_PADDING, box.y() + 6);
    markup.close();
  }

  /** Causes spread along the bone when there is room. */
  private void items() {
    List<BoneItem> items = bone.items();
    long causes = items.stream().filter(item -> item.depth() == 0).count();
    double spare = Math.max(0, rise - bone.stack() - CLEARANCE);
    double apart = Math.min(MOST_APART, spare / (causes + 1));
    double rest = spare - apart * (causes + 1);
    double top = side < 0 ? outer() + rest / 3 : spine + CLEARANCE + rest * 2 / 3;
    List<Double> ribs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      top += items.get(i).depth() == 0 ? apart : 0;
      ribs.add(top + bone.bottoms().get(i));
    }
    for (int i = 0; i < items.size(); i++) {
      item(items.get(i), ribs.get(i));
      trunk(i, ribs);
    }
  }

  private void item(BoneItem item, double y) {
    double left = x(y) - bone.reach() + item.indent();
    markup.group("diagram-cause-group", item.whole(), item.text());
    markup.text(item.text(), textLeft(item, left), y - item.height());
    if (item.depth() == 0) {
      markup.line("diagram-rib", left, y, x(y), y, Ink.stroke(1.25).faint());
    } else if (item.hasRib()) {
      markup.line(
          "diagram-subrib",
          left - TRUNK,
          y,
          textLeft(item, left) + item.text().width(),
          y,
          Ink.OUTLINE);
    }
    markup.close();
  }

  /** Text over a rib leans with the bone: below the spine it begins further to the right. */
  private double textLeft(BoneItem item, double left) {
    return side < 0 ? left : left + item.height() * BoneLayout.LEAN;
  }

  /** The line that leads from an item's rib to those of what stands directly behind it. */
  private void trunk(int index, List<Double> ribs) {
    BoneItem item = bone.items().get(index);
    double last = Double.NaN;
    for (int i = index + 1; i < bone.items().size(); i++) {
      BoneItem next = bone.items().get(i);
      if (next.depth() <= item.depth()) {
        break;
      }
      if (next.depth() == item.depth() + 1 && next.hasRib()) {
        last = ribs.get(i);
      }
    }
    if (!Double.isNaN(last)) {
      double y = ribs.get(index);
      double behind = bone.reach() - item.indent() - 8;
      markup.line("diagram-subrib", x(y) - behind, y, x(last) - behind, last, Ink.OUTLINE);
    }
  }
}
