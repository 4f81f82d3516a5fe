package dev.afterword.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of minutes that were to be written. */
public sealed interface MinutesWritten {

  /**
   * They are in git.
   *
   * @param path of the minutes
   * @param proposal the branch on which they wait to be merged; null when they are served
   */
  record Done(String commit, String path, @Nullable String proposal) implements MinutesWritten {}

  /** Pages may not write here: what {@code git apply} takes. */
  record Patch(String text, String path) implements MinutesWritten {}

  /** What would be written is no longer what was shown: this would be it now. */
  record Overtaken(MinutesPlan now) implements MinutesWritten {}

  /** Nothing was written. */
  record Refused(List<String> reasons) implements MinutesWritten {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
