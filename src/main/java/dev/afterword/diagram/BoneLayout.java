package dev.afterword.diagram;

import dev.afterword.domain.Fishbone;
import dev.afterword.domain.Fishbone.Bone;
import java.util.ArrayList;
import java.util.List;

/**
 * A bone with its ribs, measured from the point where it meets the spine. Everything leans with the
 * bone: what hangs on it is placed by its height and its distance to the left of the bone there, so
 * two bones of one side never meet when they stand a {@link #reach} apart.
 *
 * @param bottoms for each item the distance of its rib below the outer end of the ribs' stack
 * @param stack the height of all items
 */
record BoneLayout(
    Fishbone.Origin origin,
    TextBlock category,
    List<BoneItem> items,
    List<Double> bottoms,
    double stack) {
  /** How far a bone leans to the left for each pixel away from the spine. */
  static final double LEAN = 0.36;

  static final double BOX_PADDING = 12;
  private static final double BETWEEN_CAUSES = 15;
  private static final double BETWEEN_SUB_CAUSES = 5;
  private static final double TO_BONE = 12;
  private static final double CATEGORY_WIDTH = 150;

  BoneLayout {
    items = List.copyOf(items);
    bottoms = List.copyOf(bottoms);
  }

  static BoneLayout of(Bone bone) {
    String name = bone.category().isBlank() ? "(no category)" : bone.category();
    List<BoneItem> items = BoneItem.of(bone);
    List<Double> bottoms = new ArrayList<>();
    double y = 0;
    for (BoneItem item : items) {
      y += (item.depth() == 0 ? BETWEEN_CAUSES : BETWEEN_SUB_CAUSES) + item.height();
      bottoms.add(y);
    }
    TextBlock category = TextBlock.wrap(name, TextStyle.CATEGORY, CATEGORY_WIDTH, 3);
    return new BoneLayout(bone.origin(), category, items, bottoms, y + BETWEEN_CAUSES);
  }

  /** How far the ribs reach to the left of the bone. */
  double reach() {
    double reach = 40;
    for (BoneItem item : items) {
      double needed = item.indent() + item.text().width() + item.height() * LEAN + TO_BONE;
      reach = Math.max(reach, needed);
    }
    return reach;
  }

  double boxWidth() {
    return category.width() + 2 * BOX_PADDING;
  }

  double boxHeight() {
    return category.height() + BOX_PADDING;
  }
}
