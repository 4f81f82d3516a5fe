package dev.afterword.insight;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Measure;
import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.insight.Scatter.Cell;
import dev.afterword.insight.Scatter.Dot;
import dev.afterword.search.FacetField;
import dev.afterword.search.IncidentReading;
import dev.afterword.search.IncidentTable;
import dev.afterword.search.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places incidents by their day and how long they took. */
final class Points {
  private static final String DEFINITION =
      "Each incident by its day and its impact time (mitigated − started) or, where that is not"
          + " recorded, its time to resolve (resolved − detected).";

  private final IncidentTable table;
  private final IncidentReading reading;
  private final Where where;
  private final Steps steps;
  private int n;
  private int undated;
  private int impossible;

  Points(IncidentTable table, IncidentReading reading, Where where, Steps steps) {
    this.table = table;
    this.reading = reading;
    this.where = where;
    this.steps = steps;
  }

  /** More than so many are cells. */
  Scatter scatter(int mostDots) {
    int[] rows = rows();
    boolean isFew = n <= mostDots;
    Basis basis =
        new Basis(
            "Incidents",
            isFew
                ? DEFINITION
                : DEFINITION
                    + " They are too many for dots: each cell counts those of a "
                    + steps.unit()
                    + " that took about as long.",
            n,
            "incidents",
            List.of(
                new LeftOut(undated, Steps.OUTSIDE),
                new LeftOut(table.size() - n - undated - impossible, "no duration recorded"),
                new LeftOut(impossible, "impossible: the end stands before the beginning")));
    return new Scatter(basis, isFew ? dots(rows) : List.of(), isFew ? List.of() : cells(rows));
  }

  private int[] rows() {
    int[] rows = new int[table.size()];
    int[] bounds = steps.bounds();
    for (int row = 0; row < rows.length; row++) {
      if (Steps.place(bounds, table.day(row)) < 0) {
        undated++;
      } else if (seconds(row) >= 0) {
        rows[n++] = row;
      } else if (seconds(row) != IncidentTable.NONE) {
        impossible++;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  private boolean hasImpact(int row) {
    return table.took(Measure.IMPACT, row) != IncidentTable.NONE;
  }

  private int seconds(int row) {
    return table.took(hasImpact(row) ? Measure.IMPACT : Measure.RESOLVE, row);
  }

  private List<Dot> dots(int[] rows) {
    List<Dot> dots = new ArrayList<>(rows.length);
    for (int row : rows) {
      DocumentSummary document = reading.summary(table.document(row));
      dots.add(
          new Dot(
              document.id(),
              document.title(),
              LocalDate.ofEpochDay(table.day(row)),
              hasImpact(row) ? Timing.IMPACT : Timing.RESOLVE,
              seconds(row),
              severity(row)));
    }
    return dots;
  }

  private @Nullable String severity(int row) {
    Labels severities = table.severities();
    return severities.count(row) == 0 ? null : severities.names().get(severities.number(row, 0));
  }

  private List<Cell> cells(int[] rows) {
    int[] bounds = steps.bounds();
    int[] bins = Bins.of(Timing.IMPACT);
    int severities = table.severities().names().size() + 1;
    int[] counts = new int[steps.steps().size() * bins.length * severities];
    for (int row : rows) {
      int step = Steps.place(bounds, table.day(row));
      int severity = table.severities().count(row) == 0 ? 0 : table.severities().number(row, 0) + 1;
      counts[(step * bins.length + Bins.place(bins, seconds(row))) * severities + severity]++;
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        int severity = i % severities;
        cells.add(
            cell(
                steps.steps().get(i / severities / bins.length),
                i / severities % bins.length,
                severity == 0 ? null : table.severities().names().get(severity - 1),
                counts[i]));
      }
    }
    return cells;
  }

  private Cell cell(OverTime.Step step, int bin, @Nullable String severity, int count) {
    int[] bins = Bins.of(Timing.IMPACT);
    String impact = Bins.clause(Timing.IMPACT, bins, bin);
    String resolve = Bins.clause(Timing.RESOLVE, bins, bin);
    Where there =
        where.within(step).and("((" + impact + ") OR (" + resolve + " -impact>=0s -impact<0s))");
    there =
        severity == null
            ? there.without(FacetField.SEVERITY)
            : there.with(FacetField.SEVERITY, severity);
    Long to = bin + 1 < bins.length ? Long.valueOf(bins[bin + 1]) : null;
    return new Cell(step.first(), step.last(), bins[bin], to, severity, count, there.searched());
  }
}
