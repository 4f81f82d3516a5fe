package dev.afterword.search;

import java.util.List;

/**
 * A page of ideas, those of most incidents first.
 *
 * @param total how many there are in all
 * @param recurring how many of them several documents ask for
 */
public record IdeaPage(int total, int recurring, List<Idea> ideas) {
  public IdeaPage {
    ideas = List.copyOf(ideas);
  }
}
