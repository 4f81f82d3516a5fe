package dev.afterword.web.page;

import dev.afterword.domain.CommitRecord;
import dev.afterword.markdown.FieldDifference;
import dev.afterword.markdown.RenderedDifference;
import dev.afterword.markdown.SafeHtml;
import java.util.List;
import java.util.Locale;
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
    List<FieldDifference> metadata,
    List<Part> sections,
    HistoryView history)
    implements Page {

  public DifferencePage {
    metadata = List.copyOf(metadata);
    sections = List.copyOf(sections);
  }

  /**
   * A section.
   *
   * @param formerly the heading that it had, null when it was not renamed
   * @param html with {@code <ins>} and {@code <del>} around what was added and removed
   */
  public record Part(String heading, @Nullable String formerly, Edit edit, SafeHtml html) {}

  /** What happened to a section. */
  public enum Edit {
    KEPT,
    CHANGED,
    ADDED,
    REMOVED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The sections of a difference as they are shown. */
  public static List<Part> parts(RenderedDifference difference) {
    return difference.sections().stream()
        .map(one ->
            new Part(one.section().heading(), one.formerHeading(), edit(one.change()), one.html()))
        .toList();
  }

  private static Edit edit(RenderedDifference.Change change) {
    return switch (change) {
      case KEPT -> Edit.KEPT;
      case CHANGED -> Edit.CHANGED;
      case ADDED -> Edit.ADDED;
      case REMOVED -> Edit.REMOVED;
    };
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
      List<FieldDifference> metadata,
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
