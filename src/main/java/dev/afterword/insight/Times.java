package dev.afterword.insight;

import dev.afterword.domain.Measure;
import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.search.IncidentTable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one timing.
 *
 * @param seconds the possible ones, in the order of the incidents; not to be changed
 */
record Times(Timing timing, int[] seconds, int impossible, int missing) {

  static Times of(IncidentTable table, Timing timing) {
    Measure measure = timing.measure().orElse(null);
    int[] seconds = new int[table.size()];
    int size = 0;
    int impossible = 0;
    for (int row = 0; row < seconds.length; row++) {
      int value = value(table, measure, row);
      if (value >= 0) {
        seconds[size++] = value;
      } else if (value != IncidentTable.NONE) {
        impossible++;
      }
    }
    int missing = table.size() - size - impossible;
    return new Times(timing, Arrays.copyOf(seconds, size), impossible, missing);
  }

  private static int value(IncidentTable table, @Nullable Measure measure, int row) {
    return measure == null ? table.published(row) : table.took(measure, row);
  }

  List<LeftOut> leftOut() {
    return List.of(
        new LeftOut(missing, whyMissing()),
        new LeftOut(impossible, "impossible: the later moment stands before the earlier one"));
  }

  String whyMissing() {
    return timing == Timing.PUBLISH ? "not published, or no end recorded" : "not recorded";
  }
}
