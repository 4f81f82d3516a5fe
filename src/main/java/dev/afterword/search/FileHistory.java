package dev.afterword.search;

import dev.afterword.domain.CommitRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commits of one file, renames followed back.
 *
 * @param commits how many there are in all
 * @param created when the first was made; null without commits
 * @param changed when the last was made; null without commits
 * @param newest the newest commits, each with this file's change only
 */
public record FileHistory(
    int commits, @Nullable Instant created, @Nullable Instant changed, List<CommitRecord> newest) {
  public FileHistory {
    newest = List.copyOf(newest);
  }
}
