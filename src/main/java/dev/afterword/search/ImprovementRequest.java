package dev.afterword.search;

import dev.afterword.domain.Progress;
import java.util.Set;

/**
 * Which improvements are asked for; those that most incidents lead to come first.
 *
 * @param text words of their ids and titles; may be empty
 * @param progress empty for all, those of unknown progress included
 * @param page from 1
 */
public record ImprovementRequest(String text, Set<Progress> progress, int page, int size) {
  public ImprovementRequest {
    progress = Set.copyOf(progress);
    if (page < 1 || size < 1) {
      throw new IllegalArgumentException(
          "page " + page + " of " + size + " (expected 1 or more of 1 or more)");
    }
  }
}
