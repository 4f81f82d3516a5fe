package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.ActionItem;
import dev.afterword.markdown.ActionLines.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways to write a new action item into a document, the likeliest first. */
final class NewActionWays {
  private static final int MOST_SIBLINGS = 6;
  private static final int DEEPEST = 6;

  private final DocumentVersion version;
  private final Outline outline;
  private final RawLines raw;
  private final ActionMeaning meaning;
  private final String label;

  NewActionWays(DocumentVersion version, Outline outline, RawLines raw, ActionMeaning meaning) {
    this.version = version;
    this.outline = outline;
    this.raw = raw;
    this.meaning = meaning;
    this.label = NextLabel.of(version.document()).toString();
  }

  Stream<Way> all() {
    List<Way> ways = new ArrayList<>();
    List<ActionItem> items = version.document().actionItems();
    List<ActionItem> siblings = items.reversed().stream().limit(MOST_SIBLINGS).toList();
    siblings.forEach(sibling -> ways.addAll(like(sibling)));
    siblings.stream().limit(1).forEach(sibling -> ways.addAll(behind(sibling)));
    List<ActionRegions.Region> regions = ActionRegions.of(outline);
    for (ActionRegions.Region region : regions.reversed()) {
      ways.addAll(within(region));
    }
    if (regions.isEmpty()) {
      ways.add(section());
    }
    return ways.stream();
  }

  private List<Way> like(ActionItem sibling) {
    return ActionLines.of(version.file(), version.document(), sibling, raw)
        .map(lines -> new SiblingLines(lines, sibling, version, raw, meaning).ways())
        .orElse(List.of());
  }

  /** A list of its own right behind an item. */
  private List<Way> behind(ActionItem sibling) {
    Optional<ActionPlace> place = ActionPlace.of(version.file(), version.document(), sibling);
    return place.map(there -> List.of(list(there.last()))).orElse(List.of());
  }

  /** A list at the end of a section, or of a part of it. */
  private List<Way> within(ActionRegions.Region region) {
    List<Way> ways = new ArrayList<>();
    for (Outline.Part part : region.parts().reversed()) {
      Node last = part.blocks().isEmpty() ? part.node() : part.blocks().getLast();
      if (last != null) {
        ways.add(list(end(last)));
      }
    }
    return ways;
  }

  private int end(Node node) {
    int end = node.getChars().trimEnd().getEndOffset();
    return outline.lines().of(Math.max(node.getStartOffset(), end - 1));
  }

  private Way list(int behind) {
    String next = behind < raw.count() ? raw.line(behind + 1) : "";
    boolean full = next == null || !next.isBlank();
    return new Way(Map.of(), Map.of(behind, "\n" + meaning.line(label) + (full ? "\n" : "")));
  }

  /** At the end of the document, as high as its other sections are. */
  private Way section() {
    int last = raw.count();
    while (last > 1 && isBlank(raw.line(last))) {
      last--;
    }
    String head = "#".repeat(level()) + " Action items\n\n";
    return new Way(Map.of(), Map.of(last, "\n" + head + meaning.line(label)));
  }

  private static boolean isBlank(@org.jspecify.annotations.Nullable String line) {
    return line != null && line.isBlank();
  }

  private int level() {
    List<Integer> levels =
        outline.parts().stream()
            .map(Outline.Part::level)
            .filter(level -> level >= 1 && level <= DEEPEST)
            .toList();
    boolean flat = levels.stream().filter(level -> level == 1).count() > 1;
    return flat
        ? 1
        : levels.stream().mapToInt(level -> level).filter(level -> level > 1).min().orElse(2);
  }
}
