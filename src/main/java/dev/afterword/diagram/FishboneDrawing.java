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
        Markup.path(
            "M %s %s L %s %s L %s %s L %s %s Z",
            tail, y - 1, head, y - 3, head, y + 3, tail, y + 1);
    markup.path("diagram-spine", spine, Ink.SOLID);
    double end = tail - 14;
    String fork =
        Markup.path(
            "M %s %s Q %s %s %s %s Q %s %s %s %s",
            end, y - 16, tail - 6, y, tail + 6, y, tail - 6, y, end, y + 16);
    markup.path("diagram-tail", fork, Ink.stroke(2));
  }

  private static void head(Markup markup, FishboneLayout layout, Fishbone fishbone) {
    Box head = layout.head();
    TextBlock effect = FishboneLayout.effect(fishbone);
    markup.group("diagram-effect-group", fishbone.effect(), effect);
    markup.path("diagram-head", outline(head), Ink.stroke(2));
    markup.text(effect, head.x() + 18, head.centreY() - effect.height() / 2);
    markup.close();
  }

  /** Rounded at the neck, pointed at the nose. */
  private static String outline(Box head) {
    double nose = Math.min(44, head.width() / 3);
    double cheek = head.right() - nose;
    double curve = head.right() - nose * 0.35;
    return Markup.path(
            "M %s %s Q %s %s %s %s L %s %s Q %s %s %s %s",
            head.x(),
            head.y() + 10,
            head.x(),
            head.y(),
            head.x() + 10,
            head.y(),
            cheek,
            head.y(),
            curve,
            head.y(),
            head.right(),
            head.centreY())
        + Markup.path(
            " Q %s %s %s %s L %s %s Q %s %s %s %s Z",
            curve,
            head.bottom(),
            cheek,
            head.bottom(),
            head.x() + 10,
            head.bottom(),
            head.x(),
            head.bottom(),
            head.x(),
            head.bottom() - 10);
  }
}
