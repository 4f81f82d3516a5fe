package dev.afterword.search;

/** Is told of action items, one after another. */
@FunctionalInterface
public interface ActionVisitor {
  /** What is not recorded. */
  int NONE = IncidentColumns.NONE;

  /**
   * One action item as it stands now.
   *
   * @param state ordinal of its {@link dev.afterword.domain.ActionState}
   * @param type ordinal of its {@link dev.afterword.domain.ActionType}, or {@link #NONE}
   * @param due day since 1970, or {@link #NONE}
   * @param added day since 1970 on which it was written, or {@link #NONE}
   * @param over day since 1970 on which it was settled; {@link #NONE} when it is not, or that is
   *     not known
   */
  void action(int state, int type, int due, int added, int over);
}
