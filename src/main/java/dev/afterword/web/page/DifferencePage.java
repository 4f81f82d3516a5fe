package dev.afterword.web.page;

import dev.afterword.domain.CommitRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a document between two versions.
 *
 * @param metadata the keys of the front matter whose values differ
 * @param sections in the order of the newer version, removed ones where they stood
 */
public record DifferencePage(
    Frame frame,
    LinkView document,
    HistoryView.Version older,
    HistoryView.Version newer,
    List<Field> metadata,
    List<Part> sections,
    HistoryView history)
    implements Page {

  public DifferencePage {
    metadata = List.copyOf(metadata);
    sections = List.copyOf(sections);
  }

  /** A key with its value before and after, null where it did not exist. */
  public record Field(String key, @Nullable String before, @Nullable String after) {}

  /** A section and its paragraphs. */
  public record Part(String heading, Edit edit, List<Paragraph> paragraphs) {
    public Part {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** A paragraph as stretches that were kept, added or removed. */
  public record Paragraph(List<Stretch> stretches) {
    public Paragraph {
      stretches = List.copyOf(stretches);
    }
  }

  /** Plain text and what happened to it. */
  public record Stretch(Edit edit, String text) {
    /** The element that says so. */
    public String element() {
      return switch (edit) {
        case KEPT, CHANGED -> "span";
        case ADDED -> "ins";
        case REMOVED -> "del";
      };
    }
  }

  /** What happened to a stretch of text, or to a section as a whole. */
  public enum Edit {
    KEPT,
    CHANGED,
    ADDED,
    REMOVED;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The page for two commits of a document's history.
   *
   * @param history the newest first; holds both commits
   */
  public static DifferencePage of(
      Frame frame,
      String id,
      String title,
      List<CommitRecord> history,
      String older,
      String newer,
      List<Field> metadata,
      List<Part> sections) {
    HistoryView versions = HistoryView.of(id, history);
    return new DifferencePage(
        frame,
        LinkView.inside(title, Urls.document(id)),
        version(versions, older),
        version(versions, newer),
        metadata,
        sections,
        versions);
  }

  private static HistoryView.Version version(HistoryView history, String commit) {
    return history.versions().stream()
        .filter(version -> version.commit().equals(commit))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "commit: \"" + commit + "\" (expected one of the document's history)"));
  }

  @Override
  public String title() {
    return "Changes: " + document.text();
  }

  public boolean same() {
    return metadata.isEmpty() && sections.stream().allMatch(part -> part.edit() == Edit.KEPT);
  }
}
