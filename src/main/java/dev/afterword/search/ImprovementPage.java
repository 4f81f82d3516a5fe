package dev.afterword.search;

import java.util.List;

/** A page of improvements, the most wanted first, and how many there are in all. */
public record ImprovementPage(long total, List<ImprovementUse> improvements) {
  public ImprovementPage {
    improvements = List.copyOf(improvements);
  }
}
