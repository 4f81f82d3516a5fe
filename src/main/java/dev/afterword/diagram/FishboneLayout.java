package dev.afterword.diagram;

import dev.afterword.domain.Fishbone;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a fishbone's parts stand: pairs of bones, above and below, meet the spine in joints, each
 * joint as far from the next as the wider of its two bones needs.
 *
 * @param joints for each pair of bones the x at which it meets the spine
 * @param above how far the upper bones rise over the spine
 * @param below how far the lower bones reach under it, 0 when there is none
 */
record FishboneLayout(
    List<BoneLayout> bones, List<Double> joints, double above, double below, Box head) {
  static final double MARGIN = 6;
  static final int MOST_BONES = 24;
  private static final double BETWEEN_BONES = 22;
  private static final double SHORTEST_BONE = 70;
  private static final double TAIL = 34;
  private static final double HEAD_TEXT = 190;

  FishboneLayout {
    bones = List.copyOf(bones);
    joints = List.copyOf(joints);
  }

  static FishboneLayout of(Fishbone fishbone) {
    List<BoneLayout> bones =
        fishbone.bones().stream().limit(MOST_BONES).map(BoneLayout::of).toList();
    double above = rise(bones, 0);
    double below = rise(bones, 1);
    List<Double> joints = joints(bones, Math.max(above, below));
    TextBlock effect = effect(fishbone);
    double headHeight = Math.max(64, effect.height() + 34);
    double spine = spine(bones, above, headHeight);
    Box head =
        new Box(joints.getLast() + 30, spine - headHeight / 2, effect.width() + 54, headHeight);
    return new FishboneLayout(bones, joints, above, below, head);
  }

  static TextBlock effect(Fishbone fishbone) {
    String effect = fishbone.effect().isBlank() ? "Effect" : fishbone.effect();
    return TextBlock.wrap(effect, TextStyle.EFFECT, HEAD_TEXT, 7);
  }

  private static double rise(List<BoneLayout> bones, int side) {
    double rise = 0;
    for (int i = side; i < bones.size(); i += 2) {
      rise = Math.max(rise, Math.max(SHORTEST_BONE, bones.get(i).stack() + 8));
    }
    return rise;
  }

  private static List<Double> joints(List<BoneLayout> bones, double rise) {
    List<Double> joints = new ArrayList<>();
    double lean = rise * BoneLayout.LEAN;
    double previous = MARGIN + TAIL + lean - BETWEEN_BONES;
    double previousBox = 0;
    for (int i = 0; i < bones.size(); i += 2) {
      List<BoneLayout> pair = bones.subList(i, Math.min(i + 2, bones.size()));
      double reach = pair.stream().mapToDouble(BoneLayout::reach).max().orElse(0);
      double box = pair.stream().mapToDouble(BoneLayout::boxWidth).max().orElse(0) / 2;
      double apart = Math.max(reach, previousBox + box);
      previous += BETWEEN_BONES + (i == 0 ? Math.max(reach - TAIL, box) : apart);
      previousBox = box;
      joints.add(previous);
    }
    return joints;
  }

  private static double spine(List<BoneLayout> bones, double above, double headHeight) {
    return MARGIN + Math.max(above + boxHeight(bones, 0), headHeight / 2);
  }

  private static double boxHeight(List<BoneLayout> bones, int side) {
    double height = 0;
    for (int i = side; i < bones.size(); i += 2) {
      height = Math.max(height, bones.get(i).boxHeight());
    }
    return height;
  }

  double spine() {
    return head.centreY();
  }

  double width() {
    return head.right() + MARGIN;
  }

  double height() {
    double ofBones = below == 0 ? 0 : below + boxHeight(bones, 1);
    return spine() + Math.max(ofBones, head.height() / 2) + MARGIN;
  }

  double joint(int bone) {
    return joints.get(bone / 2);
  }

  /** −1 for a bone above the spine, 1 for one below. */
  static int side(int bone) {
    return bone % 2 == 0 ? -1 : 1;
  }
}
