package dev.afterword.search;

import java.util.List;

/**
 * Something that action items ask for which leads to no tracked improvement yet, in similar words.
 *
 * @param actions the first {@value #SHOWN} of them, those of the newest incidents first; the first
 *     one's words stand for all
 * @param total how many action items ask for it
 * @param documents in how many documents
 * @param incidents how many of the documents are incidents
 */
public record Idea(List<LedgerAction> actions, int total, int documents, int incidents) {
  /** So many of its action items are told. */
  public static final int SHOWN = 20;

  public Idea {
    actions = List.copyOf(actions);
  }
}
