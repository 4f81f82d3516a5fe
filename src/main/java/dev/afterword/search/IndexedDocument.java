package dev.afterword.search;

import dev.afterword.domain.Document;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as it goes into the index.
 *
 * @param declaredId the id that its front matter asks for, null when there is none
 * @param blob the git blob id of its content
 * @param uncommitted whether no commit holds this content yet
 * @param dates of its action items by their ids, and of {@link #ITSELF}; none where they are not
 *     known
 */
public record IndexedDocument(
    Document document,
    @Nullable String declaredId,
    String blob,
    boolean uncommitted,
    Map<String, Dates> dates) {
  /** In place of an action item's id: the document. */
  public static final String ITSELF = "";

  public IndexedDocument {
    dates = Map.copyOf(dates);
  }

  /** One whose action items have no known dates. */
  public IndexedDocument(
      Document document, @Nullable String declaredId, String blob, boolean uncommitted) {
    this(document, declaredId, blob, uncommitted, Map.of());
  }

  /**
   * When an action item was written, and when the document began to say that it is done or dropped;
   * of a document when it was first committed, and first said that it is reviewed or closed (an
   * improvement: that it is over).
   *
   * @param added null when that is not known
   * @param settled null when that is not known, or the document does not say so
   */
  public record Dates(@Nullable Instant added, @Nullable Instant settled) {}
}
