package dev.afterword.search;

import java.util.List;

/** A page of action items, the earliest due first, and how many there are in all. */
public record ActionPage(long total, List<IndexedAction> actions) {
  public ActionPage {
    actions = List.copyOf(actions);
  }
}
