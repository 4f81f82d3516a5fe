package dev.afterword.web.page;

import dev.afterword.diagram.Drawings;
import dev.afterword.insight.Basis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure: what it counts, of how many, drawn and as a table.
 *
 * @param id in the page
 * @param n of how many, and what is told of their distribution: {@code n = 42 incidents, p50 21m}
 * @param leftOut what belongs to the question and is not in it: {@code 3 not recorded}
 * @param notes sentences that belong to it
 * @param drawing null when there is nothing to draw
 * @param table null when there is nothing in it
 * @param whole whether it takes the width of the page
 */
public record FigureView(
    String id,
    String title,
    String n,
    String definition,
    List<String> leftOut,
    List<Note> notes,
    @Nullable Drawings drawing,
    @Nullable DataTable table,
    boolean whole) {
  public FigureView {
    leftOut = List.copyOf(leftOut);
    notes = List.copyOf(notes);
  }

  /** A sentence, and where what it tells of is seen; null when it leads nowhere. */
  public record Note(String text, @Nullable LinkView link) {}

  static FigureView whole(
      String id, Basis basis, @Nullable Drawings drawing, @Nullable DataTable table) {
    return of(id, basis, drawing, table, true);
  }

  static FigureView half(
      String id, Basis basis, @Nullable Drawings drawing, @Nullable DataTable table) {
    return of(id, basis, drawing, table, false);
  }

  private static FigureView of(
      String id,
      Basis basis,
      @Nullable Drawings drawing,
      @Nullable DataTable table,
      boolean whole) {
    return new FigureView(
        id,
        basis.title(),
        "n = " + number(basis.n()) + " " + basis.unit(),
        basis.definition(),
        basis.leftOut().stream().map(one -> number(one.count()) + " " + one.why()).toList(),
        List.of(),
        drawing,
        table,
        whole);
  }

  FigureView with(String note, @Nullable LinkView link) {
    List<Note> all = new ArrayList<>(notes);
    all.add(new Note(note, link));
    return new FigureView(id, title, n, definition, leftOut, all, drawing, table, whole);
  }

  /** The same with what its distribution is said to be. */
  FigureView spread(String said) {
    return new FigureView(
        id, title, n + ", " + said, definition, leftOut, notes, drawing, table, whole);
  }

  static String number(long count) {
    return Wording.number(Long.toString(count));
  }
}
