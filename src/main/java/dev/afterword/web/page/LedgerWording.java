package dev.afterword.web.page;

import dev.afterword.search.LedgerField;

/** The ledger's fields and their values in words. */
public final class LedgerWording {
  private LedgerWording() {}

  /** A value as it is shown; {@code no owner} for none. */
  public static String of(LedgerField field, String value) {
    if (value.isEmpty()) {
      return "no " + field.label();
    }
    return switch (field) {
      case DUE ->
          switch (value) {
            case "soon" -> "within 7 days";
            case "undated" -> "no due date";
            default -> value;
          };
      case NEEDS ->
          switch (value) {
            case "owner" -> "an owner";
            case "due" -> "a due date";
            case "ticket" -> "a ticket";
            case "agreement" -> "agreement with its tracker";
            default -> value;
          };
      case AGE ->
          switch (value) {
            case "0-30" -> "up to 30 days";
            case "31-90" -> "31 to 90 days";
            case "91-365" -> "91 days to a year";
            case "366+" -> "over a year";
            default -> "not known";
          };
      case STATE, TEAM, OWNER, PRIORITY, TYPE, SERVICE, CAUSE, TAG, SEVERITY -> value;
    };
  }
}
