package dev.afterword.domain;

import java.util.List;

/**
 * The tree of a "5 Whys": every question may have several answers, and every answer further
 * questions.
 */
public record FiveWhys(List<Why> roots) {
  public FiveWhys {
    roots = List.copyOf(roots);
  }

  /**
   * One question and its answer.
   *
   * @param question the question in plain text; empty when only an answer was written
   * @param answer the answer in plain text; empty when it was left open
   * @param evidence the links in it
   * @param actions the action items it leads to ({@code → A1}), by their ids in the document
   * @param children the questions that the answer raised
   */
  public record Why(
      String question,
      String answer,
      List<Link> evidence,
      List<String> actions,
      List<Why> children) {
    public Why {
      evidence = List.copyOf(evidence);
      actions = List.copyOf(actions);
      children = List.copyOf(children);
    }
  }
}
