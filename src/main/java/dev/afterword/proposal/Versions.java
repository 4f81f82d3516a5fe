package dev.afterword.proposal;

import dev.afterword.ingest.LoadedDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document before and after a proposal.
 *
 * @param before null when it is new
 * @param after null when it is removed
 */
public record Versions(@Nullable LoadedDocument before, @Nullable LoadedDocument after) {
  private static final byte[] NOTHING = {};

  public byte[] bytesBefore() {
    return before == null ? NOTHING : before.bytes();
  }

  public byte[] bytesAfter() {
    return after == null ? NOTHING : after.bytes();
  }
}
