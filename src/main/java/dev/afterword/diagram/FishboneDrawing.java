package dev.afterword.diagram;

import dev.afterword.domain.Fishbone;
import dev.afterword.domain.Fishbone.Bone;
import dev.afterword.domain.Fishbone.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws a fishbone: the effect as head, categories as bones, causes as ribs along them. */
public final class FishboneDrawing {
  private static final double LEGEND = 24;

  private FishboneDrawing() {}

  /**
   * The drawing; empty when there is no bone in it. At most 24 bones and 60 causes of each are
   * drawn; the description says how many categories are not. Derived categories are dashed.
   *
   * @param idPrefix begins the ids in the drawing; a letter, then letters, digits, {@code -} or
   *     {@code _}
   */
  public static Optional<Svg> of(Fishbone fishbone, String idPrefix) {
    if (fishbone.bones().isEmpty()) {
      return Optional.empty();
    }
    FishboneLayout layout = FishboneLayout.of(fishbone);
    String title = "Fishbone: " + DrawnText.of(fishbone.effect());
    Frame frame = new Frame(idPrefix, "fishbone", title, description(fishbone));
    boolean derived = fishbone.bones().stream().anyMatch(bone -> bone.origin() == Origin.DERIVED);
    Markup markup = frame.open(layout.width(), layout.height() + (derived ? LEGEND : 0));
    body(markup, layout);
    for (int i = 0; i < layout.bones().size(); i++) {
      BoneDrawing.draw(markup, layout, i);
    }
    head(markup, layout, fishbone);
    if (derived) {
      String legend = "Dashed: a category derived from the text, not written by its author";
      TextBlock note = TextBlock.wrap(legend, TextStyle.NOTE, layout.width() - 12, 1);
      markup.text(note, FishboneLayout.MARGIN, layout.height() + 2);
    }
    return Optional.of(Frame.close(markup));
  }

  private static String description(Fishbone fishbone) {
    List<Bone> bones = fishbone.bones();
    String categories =
        bones.stream()
            .limit(FishboneLayout.MOST_BONES)
            .map(FishboneDrawing::described)
            .collect(Collectors.joining("; "));
    int hidden = Math.max(0, bones.size() - FishboneLayout.MOST_BONES);
    String left = hidden == 0 ? "" : " " + hidden + " more are not drawn.";
    String count = Counted.of(bones.size(), "category", "categories");
    return "%s of causes: %s.%s The list beside it has the full text."
        .formatted(count, categories, left);
  }

  private static String described(Bone bone) {
    String derived = bone.origin() == Origin.DERIVED ? " (derived)" : "";
    String category = DrawnText.cut(DrawnText.of(bone.category()), 80);
    return category + derived + ", " + Counted.of(bone.causes().size(), "cause", "causes");
  }

  /** A spine that grows towards the head, and a tail. */
  private static void body(Markup markup, FishboneLayout layout) {
    double y = layout.spine();
    double tail = FishboneLayout.MARGIN + 14;
    double head = layout.head().x();
    String spine =
        "M %s %s L %s %s L %s %s L %s %s Z"
            .formatted(
                Markup.number(tail), Markup.number(y - 1),
                Markup.number(head), Markup.number(y - 3),
                Markup.number(head), Markup.number(y + 3),
                Markup.number(tail), Markup.number(y + 1));
    markup.empty("path", "class", "diagram-spine", "d", spine);
    String fork =
        "M %1$s %2$s Q %4$s %5$s %6$s %5$s Q %4$s %5$s %1$s %3$s"
            .formatted(
                Markup.number(tail - 14),
                Markup.number(y - 16),
                Markup.number(y + 16),
                Markup.number(tail - 6),
                Markup.number(y),
                Markup.number(tail + 6));
    markup.empty(
        "path",
        "class",
        "diagram-tail",
        "d",
        fork,
        "fill",
        "none",
        "stroke",
        "currentColor",
        "stroke-width",
        2,
        "stroke-linecap",
        "round");
  }

  private static void head(Markup markup, FishboneLayout layout, Fishbone fishbone) {
    Box head = layout.head();
    TextBlock effect = FishboneLayout.effect(fishbone);
    double nose = Math.min(44, head.width() / 3);
    String path =
        "M %1$s %2$s Q %1$s %3$s %4$s %3$s L %5$s %3$s Q %6$s %3$s %7$s %8$s Q %6$s %9$s %5$s %9$s L %4$s %9$s Q %1$s %9$s %1$s %10$s Z"
            .formatted(
                Markup.number(head.x()),
                Markup.number(head.y() + 10),
                Markup.number(head.y()),
                Markup.number(head.x() + 10),
                Markup.number(head.right() - nose),
                Markup.number(head.right() - nose * 0.35),
                Markup.number(head.right()),
                Markup.number(head.centreY()),
                Markup.number(head.bottom()),
                Markup.number(head.bottom() - 10));
    markup.group("diagram-effect-group", fishbone.effect());
    markup.empty(
        "path",
        "class",
        "diagram-head",
        "d",
        path,
        "fill",
        "none",
        "stroke",
        "currentColor",
        "stroke-width",
        2);
    markup.text(effect, head.x() + 18, head.centreY() - effect.height() / 2);
    markup.close();
  }
}
