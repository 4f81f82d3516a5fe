package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Section;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.ActionLines.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes one action item more into the bytes of a file in the way in which it writes its own, and
 * nothing else: of the ways to write it the first is taken with which the whole document reads as
 * before, but for the new item. Thread-safe.
 */
public final class ActionAdder {
  private static final int MOST_WAYS = 80;

  private final DocumentVersion.Reader reader;

  public ActionAdder(Taxonomy taxonomy, ReadingLimits limits) {
    this.reader = new DocumentVersion.Reader(taxonomy, limits);
  }

  /**
   * Adds an item.
   *
   * @param path in the library, with {@code /}
   */
  public DocumentEdited add(String path, byte[] bytes, NewActionItem item) {
    DocumentVersion before = reader.read(path, bytes);
    Optional<String> objection = reader.objection(before);
    if (objection.isPresent()) {
      return new DocumentEdited.Refused(objection.get());
    }
    Optional<ActionMeaning> meaning = ActionMeaning.of(item, reader);
    if (meaning.isEmpty()) {
      return new DocumentEdited.Refused(
          "An action item that reads so cannot be told from its owner, day or state: \"%s\"."
              .formatted(item.text()));
    }
    return taken(before, meaning.get())
        .orElseGet(() ->
            new DocumentEdited.Refused(
                path
                    + ": the way in which its action items are written cannot hold another one"
                    + " (expected a list or a table of action items, or none yet)."));
  }

  /**
   * The item as a line in the canonical form; empty when none reads as was given.
   *
   * @param label its id
   */
  public Optional<String> line(NewActionItem item, String label) {
    return ActionMeaning.of(item, reader).map(meaning -> meaning.line(label));
  }

  /** An item with which a version reads as the one before, and where it stands. */
  private record Found(ActionItem item, String anchor) {}

  private Optional<DocumentEdited> taken(DocumentVersion before, ActionMeaning meaning) {
    RawLines raw = RawLines.of(before.bytes()).orElseThrow();
    Stream<Way> ways =
        new NewActionWays(before, reader.documents().outline(before.file()), raw, meaning).all();
    return ways.distinct()
        .limit(MOST_WAYS)
        .map(way -> raw.with(way.written(), way.added()))
        .flatMap(bytes -> {
          DocumentVersion after = reader.read(before.file().path(), bytes);
          return found(before, after, meaning).stream()
              .<DocumentEdited>map(
                  found -> new DocumentEdited.Added(bytes, found.item(), found.anchor()));
        })
        .findFirst();
  }

  /** The new item, if it says what is wanted and the document all else as before. */
  private static Optional<Found> found(
      DocumentVersion before, DocumentVersion after, ActionMeaning meaning) {
    List<ActionItem> older = before.actions();
    List<ActionItem> newer = new ArrayList<>(after.actions());
    if (newer.size() != older.size() + 1) {
      return Optional.empty();
    }
    int at = 0;
    while (at < older.size() && older.get(at).equals(newer.get(at))) {
      at++;
    }
    newer.remove(at);
    ActionItem item = after.document().actionItems().get(at);
    boolean holds =
        newer.equals(older)
            && meaning.isSaidBy(item)
            && SameMeaning.holdsBesideText(before.document(), after.document())
            && sectionsHold(before, after);
    return holds ? Optional.of(new Found(item, anchor(after, item))) : Optional.empty();
  }

  /** All sections are the same, but for the one that holds the item, or is the item. */
  private static boolean sectionsHold(DocumentVersion before, DocumentVersion after) {
    List<List<Object>> older = before.sections();
    List<List<Object>> newer = after.sections();
    int start = 0;
    int most = Math.min(older.size(), newer.size());
    while (start < most && older.get(start).equals(newer.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && older.get(older.size() - 1 - end).equals(newer.get(newer.size() - 1 - end))) {
      end++;
    }
    int changed = older.size() - start - end;
    int now = newer.size() - start - end;
    boolean sameHeading =
        changed == 1 && before.headings().get(start).equals(after.headings().get(start));
    return (changed == 1 && now == 1 && sameHeading) || (changed == 0 && now == 1);
  }

  private static String anchor(DocumentVersion version, ActionItem item) {
    return version.document().sections().stream()
        .filter(section -> section.level() > 0 && section.line() <= item.line())
        .reduce((_, last) -> last)
        .map(Section::anchor)
        .map(anchor -> anchor.substring(Anchors.PREFIX.length()))
        .orElse("");
  }
}
