package dev.afterword.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An entry of a list that several people write in.
 *
 * @param id unlike any other's of the same list
 * @param version one more with each change, from 1
 */
public record Row<T>(String id, int version, T value) {
  /** In each list. */
  public static final int MOST = 100;

  private static final String ID = "[A-Za-z0-9-]{1,60}";

  /** So much of a row's id stands in that of a row beside it. */
  private static final int START = 40;

  public Row {
    if (!id.matches(ID)) {
      throw new IllegalArgumentException("id: \"" + id + "\" (expected letters and digits)");
    }
  }

  /**
   * Rows after a change.
   *
   * @param both whether somebody else was at it: what they wrote stands beside what was wanted
   */
  record Rows<T>(List<Row<T>> rows, boolean both) {}

  /**
   * Adds a row or changes one. To say the same again changes nothing.
   *
   * @param seen the version that was to be changed, 0 for a new one; where the row is another now,
   *     or gone, this becomes a further row
   */
  static <T> Rows<T> put(List<Row<T>> rows, String id, int seen, T value) {
    int at = at(rows, id);
    if (at >= 0 && rows.get(at).value().equals(value)) {
      return new Rows<>(rows, false);
    }
    if (at >= 0 && rows.get(at).version() == seen) {
      return new Rows<>(
          changed(
              rows,
              list -> {
                list.set(at, new Row<>(id, seen + 1, value));
                return list;
              }),
          false);
    }
    if (at < 0) {
      return new Rows<>(with(rows, new Row<>(id, 1, value)), seen > 0);
    }
    return beside(rows, id.substring(0, Math.min(id.length(), START)), value);
  }

  /** A further row, whose id follows from what it says: to say the same again adds none. */
  private static <T> Rows<T> beside(List<Row<T>> rows, String start, T value) {
    int hash = value.toString().hashCode();
    String id = start + "-" + Integer.toHexString(hash);
    for (int at = at(rows, id); at >= 0; at = at(rows, id)) {
      if (rows.get(at).value().equals(value)) {
        return new Rows<>(rows, true);
      }
      hash++;
      id = start + "-" + Integer.toHexString(hash);
    }
    return new Rows<>(with(rows, new Row<>(id, 1, value)), true);
  }

  /** Takes a row out, unless it is another than was seen. */
  static <T> Rows<T> remove(List<Row<T>> rows, String id, int seen) {
    int at = at(rows, id);
    if (at < 0) {
      return new Rows<>(rows, false);
    }
    if (rows.get(at).version() != seen) {
      return new Rows<>(rows, true);
    }
    return new Rows<>(
        changed(
            rows,
            list -> {
              list.remove(at);
              return list;
            }),
        false);
  }

  private static <T> List<Row<T>> with(List<Row<T>> rows, Row<T> added) {
    if (rows.size() >= MOST) {
      throw new IllegalArgumentException("%d entries (expected at most %<d)".formatted(MOST));
    }
    return changed(
        rows,
        list -> {
          list.add(added);
          return list;
        });
  }

  private static <T> List<Row<T>> changed(List<Row<T>> rows, UnaryOperator<List<Row<T>>> change) {
    return List.copyOf(change.apply(new ArrayList<>(rows)));
  }

  private static <T> int at(List<Row<T>> rows, String id) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
