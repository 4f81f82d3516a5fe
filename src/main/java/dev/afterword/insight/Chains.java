package dev.afterword.insight;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.insight.CameBack.Chain;
import dev.afterword.insight.CameBack.Link;
import dev.afterword.insight.CameBack.Pattern;
import dev.afterword.search.FacetField;
import dev.afterword.search.IncidentReading;
import dev.afterword.search.IncidentTable;
import dev.afterword.search.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The longest runs of incidents that repeat one another. */
final class Chains {
  private static final int SHOWN = 10;
  private static final int LINKS_SHOWN = 50;
  private static final int NONE = -1;

  private final IncidentTable table;
  private final Where where;

  Chains(IncidentTable table, Where where) {
    this.table = table;
    this.where = where;
  }

  /** Of the same service and cause. */
  List<Pattern> patterns() {
    Labels services = table.services();
    Labels causes = table.causes();
    Numbered numbers = new Numbered();
    List<Run> runs = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      for (int i = 0; table.day(row) != IncidentTable.NONE && i < services.count(row); i++) {
        for (int j = 0; j < causes.count(row); j++) {
          int service = services.number(row, i);
          int cause = causes.number(row, j);
          int number = numbers.of((long) service << 32 | cause);
          if (number == runs.size()) {
            runs.add(new Run(services.names().get(service), causes.names().get(cause)));
          }
          runs.get(number).add(table.day(row));
        }
      }
    }
    return runs.stream()
        .filter(run -> run.count > 1)
        .sorted(
            Comparator.<Run>comparingInt(run -> -run.count)
                .thenComparing(run -> run.service)
                .thenComparing(run -> run.cause))
        .limit(SHOWN)
        .map(this::pattern)
        .toList();
  }

  private static final class Run {
    private final String service;
    private final String cause;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private int count;

    private Run(String service, String cause) {
      this.service = service;
      this.cause = cause;
    }

    private void add(int day) {
      first = Math.min(first, day);
      last = Math.max(last, day);
      count++;
    }
  }

  private Pattern pattern(Run run) {
    LocalDate first = LocalDate.ofEpochDay(run.first);
    LocalDate last = LocalDate.ofEpochDay(run.last);
    Where there =
        where
            .within(first, last)
            .with(FacetField.SERVICE, run.service)
            .with(FacetField.CAUSE, run.cause);
    return new Pattern(
        run.service, run.cause, run.count, first, last, Mark.of(run.count, there).behind());
  }

  private LocalDate day(int row) {
    return LocalDate.ofEpochDay(table.day(row));
  }

  /**
   * Of which each names the one before.
   *
   * @param named by row, the rows that it names
   */
  List<Chain> named(int[][] named, IncidentReading reading) {
    int[] length = new int[table.size()];
    int[] before = new int[table.size()];
    boolean[] isNamed = new boolean[table.size()];
    Arrays.fill(length, 1);
    Arrays.fill(before, NONE);
    for (int row = 0; row < length.length; row++) {
      for (int other : named[row]) {
        boolean isEarlier =
            table.second(other) != IncidentTable.NONE && table.second(other) < table.second(row);
        isNamed[other] |= isEarlier;
        if (isEarlier && length[other] + 1 > length[row]) {
          length[row] = length[other] + 1;
          before[row] = other;
        }
      }
    }
    return IntStream.range(0, length.length)
        .filter(row -> length[row] > 1 && !isNamed[row])
        .boxed()
        .sorted(Comparator.comparingInt(row -> -length[row]))
        .limit(SHOWN)
        .map(row -> chain(row, before, reading))
        .toList();
  }

  private Chain chain(int last, int[] before, IncidentReading reading) {
    List<Link> links = new ArrayList<>();
    for (int row = last; row != NONE && links.size() < LINKS_SHOWN; row = before[row]) {
      DocumentSummary document = reading.summary(table.document(row));
      links.add(new Link(document.id(), document.title(), day(row)));
    }
    Collections.reverse(links);
    return new Chain(links);
  }
}
