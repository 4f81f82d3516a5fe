package dev.afterword.improvement;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Progress;
import dev.afterword.search.LedgerField;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what people write of action items and improvements that they ask for. */
public final class LedgerValues {
  private LedgerValues() {}

  /**
   * Values of a field as the ledger has them: {@code In-Progress} is {@code in progress}.
   *
   * @throws IllegalArgumentException for a value that the field cannot have
   */
  public static List<String> of(LedgerField field, Collection<String> written) {
    List<String> all = all(field);
    return written.stream()
        .map(value -> all.isEmpty() ? value : one(field.label(), value, all))
        .distinct()
        .toList();
  }

  /**
   * How far improvements have come.
   *
   * @throws IllegalArgumentException for what is no progress
   */
  public static Set<Progress> progress(Collection<String> written) {
    List<String> all = Arrays.stream(Progress.values()).map(Progress::label).toList();
    return written.stream()
        .map(value -> Progress.values()[all.indexOf(one("state", value, all))])
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The one that was meant.
   *
   * @param name of what has the value
   * @throws IllegalArgumentException when it is none of them
   */
  public static String one(String name, String written, List<String> all) {
    String wanted = plain(written);
    return all.stream()
        .filter(one -> plain(one).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s: \"%s\" (expected one of %s)"
                    .formatted(name, written, String.join(", ", all))));
  }

  /** A plus sign in an address is a blank, and {@code 366+} is written so. */
  private static String plain(String value) {
    return value.toLowerCase(Locale.ROOT).replaceAll("[-_+\\s]+", " ").strip();
  }

  /** All values of a field; none when there may be any. */
  private static List<String> all(LedgerField field) {
    return switch (field) {
      case STATE -> Arrays.stream(ActionState.values()).map(ActionState::label).toList();
      case DUE -> List.of("overdue", "soon", "later", "undated");
      case NEEDS -> List.of("owner", "due", "ticket", "evidence", "agreement");
      case TYPE -> Arrays.stream(ActionType.values()).map(ActionType::label).toList();
      case AGE -> List.of("0-30", "31-90", "91-365", "366+", "unknown");
      case TEAM, OWNER, PRIORITY, SERVICE, CAUSE, TAG, SEVERITY -> List.of();
    };
  }
}
