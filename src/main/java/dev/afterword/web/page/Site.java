package dev.afterword.web.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every page says of the library.
 *
 * @param name the library's name
 * @param revision the indexed commit in full, null when the library has no history
 * @param searchableAt when that became searchable
 * @param documents how many documents there are
 * @param problems how many problems they have together
 */
public record Site(
    String name,
    @Nullable String revision,
    Instant searchableAt,
    long documents,
    long problems,
    Assets assets) {

  /** The revision as people read it. */
  public @Nullable String shortRevision() {
    return revision == null ? null : Wording.shortCommit(revision);
  }

  public DateView searchable() {
    return DateView.of(searchableAt);
  }
}
