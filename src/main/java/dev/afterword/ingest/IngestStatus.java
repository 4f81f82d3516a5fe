package dev.afterword.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the index has come.
 *
 * @param revision the commit that the library's ref points at, null without one
 * @param indexedRevision the commit that answers come from, null without one
 * @param refSeenAt when that ref was last seen to move
 * @param searchableAt when the indexed state became searchable
 * @param ready whether a first index is complete
 * @param failure what stands in the way of the newest state, null when nothing does
 */
public record IngestStatus(
    @Nullable String revision,
    @Nullable String indexedRevision,
    @Nullable Instant refSeenAt,
    @Nullable Instant searchableAt,
    boolean ready,
    @Nullable String failure) {

  static final IngestStatus BEGINNING = new IngestStatus(null, null, null, null, false, null);

  IngestStatus seen(@Nullable String newRevision, Instant now) {
    return new IngestStatus(newRevision, indexedRevision, now, searchableAt, ready, failure);
  }

  IngestStatus searchable(@Nullable String indexed, Instant now) {
    return new IngestStatus(revision, indexed, refSeenAt, now, true, null);
  }

  IngestStatus recovered() {
    return new IngestStatus(revision, indexedRevision, refSeenAt, searchableAt, ready, null);
  }

  IngestStatus failed(String why) {
    return new IngestStatus(revision, indexedRevision, refSeenAt, searchableAt, ready, why);
  }
}
