package dev.afterword.search;

import dev.afterword.domain.Severity;
import dev.afterword.search.FacetValues.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All values that action items may have, numbered: those of {@link LedgerMarks} first, then those
 * of the index; and which of them were chosen.
 */
final class LedgerChoice {
  /** The number of the index's first value. */
  static final int READ = LedgerMarks.VALUES.size();

  private final Map<LedgerField, List<String>> filters;
  private final List<Value<LedgerField>> values = new ArrayList<>(LedgerMarks.VALUES);
  private final byte[] fieldOf;
  private final boolean[] chosen;
  private final int[] chosenMarks = new int[LedgerField.values().length];
  private final int required;

  /**
   * @param read the index's values by their numbers
   */
  LedgerChoice(Map<LedgerField, List<String>> filters, List<Value<LedgerField>> read) {
    this.filters = filters;
    this.values.addAll(read);
    this.fieldOf = new byte[values.size()];
    this.chosen = new boolean[values.size()];
    int mask = 0;
    for (LedgerField field : filters.keySet()) {
      mask |= chosen(field).isEmpty() ? 0 : 1 << field.ordinal();
    }
    this.required = mask;
    for (int i = 0; i < fieldOf.length; i++) {
      Value<LedgerField> value = values.get(i);
      fieldOf[i] = (byte) value.facet().ordinal();
      chosen[i] =
          chosen(value.facet()).stream()
              .anyMatch(wanted -> isSame(value.facet(), value.text(), wanted));
      if (chosen[i] && i < READ) {
        chosenMarks[fieldOf[i]] |= 1 << i;
      }
    }
  }

  /** Whether a value is what was asked for, in whatever case. */
  static boolean isSame(LedgerField field, String value, String wanted) {
    String usual =
        field == LedgerField.SEVERITY && !wanted.isBlank() ? Severity.of(wanted).label() : wanted;
    return FacetField.key(value).equals(FacetField.key(usual));
  }

  List<Value<LedgerField>> values() {
    return values;
  }

  /** What was asked for of a field; empty for all. */
  List<String> chosen(LedgerField field) {
    return filters.getOrDefault(field, List.of());
  }

  boolean isChosen(int value) {
    return chosen[value];
  }

  boolean isOf(int value, int field) {
    return fieldOf[value] == field;
  }

  /** Bit n is set when the item has none of the values chosen of field n. */
  int missed(SegmentFacets segment, int doc, int marks) {
    if (required == 0) {
      return 0;
    }
    int found = 0;
    for (int i = segment.starts()[doc]; i < segment.starts()[doc + 1]; i++) {
      int value = segment.values()[i] + READ;
      found |= chosen[value] ? 1 << fieldOf[value] : 0;
    }
    for (int field = 0; field < chosenMarks.length; field++) {
      found |= (marks & chosenMarks[field]) != 0 ? 1 << field : 0;
    }
    return required & ~found;
  }
}
