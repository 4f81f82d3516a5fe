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

  private Object dashes() {
    return bone.origin() == Origin.DERIVED ? "6 5" : "none";
  }

  private void line() {
    stroke("diagram-bone", 2.25, dashes(), x(outer()), outer(), joint, spine);
  }

  private void category() {
    double top = side < 0 ? outer() - bone.boxHeight() : outer();
    Box box = new Box(x(outer()) - bone.boxWidth() / 2, top, bone.boxWidth(), bone.boxHeight());
    String derived = bone.origin() == Origin.DERIVED ? " (derived)" : "";
    markup.group("diagram-category-group", bone.category().whole() + derived);
    markup.empty(
        "rect",
        "class",
        "diagram-category-box",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        7.0,
        "fill",
        "none",
        "stroke",
        "currentColor",
        "stroke-width",
        1.5,
        "stroke-dasharray",
        dashes());
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
    markup.group("diagram-cause-group", item.whole());
    markup.text(item.text(), textLeft(item, left), y - item.height());
    if (item.depth() == 0) {
      stroke("diagram-rib", 1.25, "none", left, y, x(y), y);
    } else if (item.hasRib()) {
      stroke(
          "diagram-subrib",
          1,
          "none",
          left - TRUNK,
          y,
          textLeft(item, left) + item.text().width(),
          y);
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
      stroke("diagram-subrib", 1, "none", x(y) - behind, y, x(last) - behind, last);
    }
  }

  private void stroke(
      String cssClass, double width, Object dashes, double x1, double y1, double x2, double y2) {
    markup.empty(
        "line",
        "class",
        cssClass,
        "x1",
        x1,
        "y1",
        y1,
        "x2",
        x2,
        "y2",
        y2,
        "stroke",
        "currentColor",
        "stroke-opacity",
        cssClass.equals("diagram-bone") ? 1.0 : 0.5,
        "stroke-width",
        width,
        "stroke-dasharray",
        dashes);
  }
}
