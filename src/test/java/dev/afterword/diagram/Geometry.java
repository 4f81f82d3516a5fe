package dev.afterword.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;

/** What holds for every drawing. */
final class Geometry {
  /** Numbers are written with two decimals. */
  private static final double ROUNDING = 0.02;

  private Geometry() {}

  static void assertLegible(Svg drawing) {
    ReadSvg svg = new ReadSvg(drawing);
    Box all = svg.viewBox();
    List<ReadSvg.Text> texts = svg.texts();
    for (ReadSvg.Text text : texts) {
      assertThat(contains(all, text.box())).as("%s within %s", text, all).isTrue();
    }
    assertNoOverlap(texts.stream().map(ReadSvg.Text::box).toList());
    assertThat(drawing.toString()).doesNotContain(" style=", "<script", "foreignObject");
  }

  static void assertNoOverlap(List<Box> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        if (overlap(boxes.get(i), boxes.get(j))) {
          fail("%s over %s".formatted(boxes.get(i), boxes.get(j)));
        }
      }
    }
  }

  static boolean contains(Box outer, Box inner) {
    return inner.x() >= outer.x() - ROUNDING
        && inner.y() >= outer.y() - ROUNDING
        && inner.right() <= outer.right() + ROUNDING
        && inner.bottom() <= outer.bottom() + ROUNDING;
  }

  private static boolean overlap(Box one, Box other) {
    Box smaller =
        new Box(
            one.x() + ROUNDING,
            one.y() + ROUNDING,
            one.width() - 2 * ROUNDING,
            one.height() - 2 * ROUNDING);
    return smaller.overlaps(other);
  }
}
