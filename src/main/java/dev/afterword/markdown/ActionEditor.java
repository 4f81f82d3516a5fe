package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Section;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.ActionLines.Way;
import java.util.List;
import java.util.Optional;

/**
 * Changes one action item in the bytes of a file, and nothing else: of the ways to write it the
 * first is taken with which the whole document reads as before, but for what was wanted.
 * Thread-safe.
 */
public final class ActionEditor {
  private static final int MOST_WAYS = 60;

  private final ReadingLimits limits;
  private final DocumentReader reader;

  public ActionEditor(Taxonomy taxonomy, ReadingLimits limits) {
    this.limits = limits;
    this.reader = new DocumentReader(taxonomy, limits);
  }

  /** A file and what it says. */
  private record Version(byte[] bytes, ParsedFile file, Document document) {
    Optional<ActionItem> item(String id) {
      return document.actionItems().stream().filter(item -> item.id().equals(id)).findFirst();
    }
  }

  private Version read(String path, byte[] bytes) {
    ParsedFile file = ParsedFile.of(new SourceFile(path, bytes, null), limits);
    return new Version(bytes, file, reader.read(file));
  }

  /**
   * The item of that id as a file has it.
   *
   * @param path in the library, with {@code /}
   */
  public Optional<ActionItem> find(String path, byte[] bytes, String id) {
    return read(path, bytes).item(id);
  }

  /**
   * Makes changes of one item.
   *
   * @param path in the library, with {@code /}
   * @param id of the item within the document
   */
  public ActionEdited edit(String path, byte[] bytes, String id, List<ActionEdit> edits) {
    Version version = read(path, bytes);
    if (version.file().root() == null) {
      return new ActionEdited.Refused(
          path + " is shown as plain text (expected Markdown that can be read).");
    }
    for (ActionEdit edit : edits) {
      for (ActionStep step : ActionStep.of(edit)) {
        Optional<ActionItem> item = version.item(id);
        if (item.isEmpty()) {
          return new ActionEdited.Gone();
        }
        Optional<Version> next = taken(version, item.get(), step);
        if (next.isEmpty()) {
          return new ActionEdited.Refused(refusal(edit, path, item.get()));
        }
        version = next.get();
      }
    }
    ActionItem after = version.item(id).orElse(null);
    if (after == null) {
      return new ActionEdited.Gone();
    }
    return version.bytes() == bytes
        ? new ActionEdited.Same(after)
        : new ActionEdited.Changed(version.bytes(), after);
  }

  private static String refusal(ActionEdit edit, String path, ActionItem item) {
    String expected =
        switch (edit) {
          case ActionEdit.State _, ActionEdit.Drop _ -> "a box, or a word such as \"open\"";
          case ActionEdit.Owner _ -> "an owner of its own such as \"@team\"";
          case ActionEdit.Due _ -> "a day of its own such as \"due 2026-11-01\"";
          case ActionEdit.Priority _ -> "a priority of its own such as \"P1\"";
          case ActionEdit.Type _ -> "a type of its own such as \"prevent\"";
          case ActionEdit.Evidence _ when item.evidence() != null ->
              "no evidence yet: there is " + item.evidence();
          case ActionEdit.Improvement _, ActionEdit.Evidence _ -> "text that a link can follow";
        };
    return "%s, line %d: the way in which this is written cannot hold the change (expected %s)."
        .formatted(path, item.line(), expected);
  }

  /** The version itself when it says so already; empty when no way leads there. */
  private Optional<Version> taken(Version version, ActionItem item, ActionStep step) {
    if (bare(step.expected().apply(item, item)).equals(bare(item))) {
      return Optional.of(version);
    }
    Optional<RawLines> raw = RawLines.of(version.bytes());
    Optional<ActionLines> lines =
        raw.flatMap(there -> ActionLines.of(version.file(), version.document(), item, there));
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return step.ways().apply(lines.get(), item).stream()
        .distinct()
        .limit(MOST_WAYS)
        .map(way -> read(version.file().path(), bytes(raw.get(), way)))
        .filter(tried -> isWanted(version, tried, item, step))
        .findFirst();
  }

  private static byte[] bytes(RawLines raw, Way way) {
    return raw.with(way.written(), way.added());
  }

  /** Whether the item says what is wanted, and the document all else as before. */
  private static boolean isWanted(Version before, Version after, ActionItem item, ActionStep step) {
    List<ActionItem> older = before.document().actionItems();
    List<ActionItem> newer = after.document().actionItems();
    if (older.size() != newer.size()) {
      return false;
    }
    for (int i = 0; i < older.size(); i++) {
      ActionItem was = older.get(i);
      ActionItem is = newer.get(i);
      ActionItem wanted = was.id().equals(item.id()) ? step.expected().apply(was, is) : was;
      if (!bare(wanted).equals(bare(is))) {
        return false;
      }
    }
    return SameMeaning.holdsBesideText(before.document(), after.document())
        && headings(before.document(), item).equals(headings(after.document(), item));
  }

  private static ActionItem bare(ActionItem item) {
    return SameMeaning.identified(item, item.id());
  }

  /** All but that of an item which is one itself: its box is a part of it. */
  private static List<Object> headings(Document document, ActionItem but) {
    return document.sections().stream()
        .map(section -> section.line() == but.line() ? section.level() : heading(section))
        .toList();
  }

  private static Object heading(Section section) {
    return List.of(section.heading(), section.level(), section.role(), section.anchor());
  }
}
