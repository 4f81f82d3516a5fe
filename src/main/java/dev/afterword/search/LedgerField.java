package dev.afterword.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields by which action items are counted, narrowed and grouped. */
public enum LedgerField {
  /** The labels of {@link dev.afterword.domain.ActionState}. */
  STATE,
  /**
   * {@code overdue}, {@code soon} (within seven days), {@code later}, {@code undated}; of what is
   * not settled.
   */
  DUE,
  /**
   * What an action that is not settled lacks: {@code owner}, {@code due}, {@code ticket}, {@code
   * evidence}; and {@code agreement} where box and tracker say contrary things.
   */
  NEEDS,
  /** The owner where that is a team, else the teams of the document. */
  TEAM,
  OWNER,
  PRIORITY,
  TYPE,
  /**
   * Days since it was written: {@code 0-30}, {@code 31-90}, {@code 91-365}, {@code 366+}, {@code
   * unknown}.
   */
  AGE,
  SERVICE,
  CAUSE,
  TAG,
  SEVERITY;

  /** The name in queries, addresses and JSON: {@code team}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LedgerField> of(String label) {
    return Arrays.stream(values())
        .filter(field -> field.label().equalsIgnoreCase(label))
        .findFirst();
  }
}
