package dev.afterword.web.api;

import dev.afterword.ingest.IngestStatus;
import dev.afterword.ingest.Library;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the index has come.
 *
 * @param revision the commit that the library's ref points at, null without one
 * @param indexedRevision the commit that answers come from
 * @param refSeenAt when that ref was last seen to move
 * @param searchableAt when the indexed commit became searchable
 * @param problemCount problems of all documents and of the library itself
 * @param ready whether a first index is complete
 * @param failure what stands in the way of the newest state, null when nothing does
 * @param faults what keeps the library from being served whole and at its newest, with the failure
 */
public record StatusJson(
    @Nullable String revision,
    @Nullable String indexedRevision,
    @Nullable String refSeenAt,
    @Nullable String searchableAt,
    long documents,
    long problemCount,
    boolean ready,
    @Nullable String failure,
    List<String> faults) {

  public static StatusJson of(Library library) {
    IngestStatus status = library.status();
    return new StatusJson(
        status.revision(),
        status.indexedRevision(),
        text(status.refSeenAt()),
        text(status.searchableAt()),
        library.documentCount(),
        library.problemCount(),
        status.ready(),
        status.failure(),
        library.faults());
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
