package dev.afterword.improvement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen again after something had been done.
 *
 * @param closed when it was closed; null when that is not recorded, and then nothing is counted
 * @param total how many incidents were seen again
 * @param seenAgain the newest of them, each once
 */
public record Effect(@Nullable Instant closed, long total, List<SeenAgain> seenAgain) {
  public Effect {
    seenAgain = List.copyOf(seenAgain);
  }
}
