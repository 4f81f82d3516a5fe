package dev.afterword.search;

import dev.afterword.domain.ActionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The values of an action item that depend on the day and on trackers, as bits: they are computed
 * for each, where the others are read.
 */
final class LedgerMarks {
  private static final int SOON = 7;

  private static final int OVERDUE_DAYS = 5;
  private static final int NEEDS = 9;
  private static final int AGREEMENT = 1 << 13;
  private static final int AGES = 14;

  private static final List<Integer> AGE_LIMITS = List.of(30, 90, 365);

  /** By their bits. */
  static final List<FacetValues.Value<LedgerField>> VALUES = values();

  private final int today;

  LedgerMarks(LocalDate today) {
    this.today = (int) today.toEpochDay();
  }

  private static List<FacetValues.Value<LedgerField>> values() {
    Map<LedgerField, Stream<String>> fields = new EnumMap<>(LedgerField.class);
    fields.put(LedgerField.STATE, Stream.of(ActionState.values()).map(ActionState::label));
    fields.put(LedgerField.DUE, Stream.of("overdue", "soon", "later", "undated"));
    fields.put(LedgerField.NEEDS, Stream.of("owner", "due", "ticket", "evidence", "agreement"));
    fields.put(LedgerField.AGE, Stream.of("0-30", "31-90", "91-365", "366+", "unknown"));
    List<FacetValues.Value<LedgerField>> all = new ArrayList<>();
    fields.forEach(
        (field, texts) -> texts.forEach(text -> all.add(new FacetValues.Value<>(field, text))));
    return List.copyOf(all);
  }

  int of(LedgerColumns columns, LedgerStandings standings, int doc) {
    int bits = 1 << standings.state(doc) | 1 << AGES + age(columns.added()[doc]);
    if (!standings.isSettled(doc)) {
      bits |= 1 << OVERDUE_DAYS + due(columns.due()[doc]);
      bits |= needs(columns, standings, doc) << NEEDS;
    }
    return standings.isInConflict(doc) ? bits | AGREEMENT : bits;
  }

  private int due(int day) {
    if (day == LedgerColumns.NO_DAY) {
      return 3;
    }
    if (day < today) {
      return 0;
    }
    return day <= today + SOON ? 1 : 2;
  }

  private static int needs(LedgerColumns columns, LedgerStandings standings, int doc) {
    boolean verify = standings.state(doc) == ActionState.VERIFY.ordinal();
    return (columns.owned().get(doc) ? 0 : 1)
        | (columns.due()[doc] == LedgerColumns.NO_DAY ? 2 : 0)
        | (standings.isTracked(doc) ? 0 : 4)
        | (verify ? 8 : 0);
  }

  private int age(int added) {
    if (added == LedgerColumns.NO_DAY) {
      return AGE_LIMITS.size() + 1;
    }
    int bucket = 0;
    while (bucket < AGE_LIMITS.size() && today - added > AGE_LIMITS.get(bucket)) {
      bucket++;
    }
    return bucket;
  }
}
