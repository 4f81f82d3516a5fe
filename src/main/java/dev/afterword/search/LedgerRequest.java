package dev.afterword.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which action items are asked for. Overdue ones come first, then those due soonest, then those
 * without a date, then what is settled; of the same date those of the highest priority.
 *
 * @param text words that they, or the titles of their documents, have; may be empty
 * @param filters values of one field mean OR, fields mean AND
 * @param improvement only those that lead to it, null for all
 * @param document only those of the document of that id, null for all
 * @param group by which they are grouped, null for one list
 * @param today in the library's time zone
 * @param page from 1; groups are all on one
 * @param size of a page, or of what is shown of each group
 */
public record LedgerRequest(
    String text,
    Map<LedgerField, List<String>> filters,
    @Nullable String improvement,
    @Nullable String document,
    @Nullable LedgerField group,
    LocalDate today,
    int page,
    int size) {
  public static final int MAX_SIZE = 500;

  /** Further down the list than this nothing is answered: it is to be narrowed. */
  public static final int MOST_REACHED = 20_000;

  /** The labels of all states in which something is left to be done. */
  public static final List<String> UNSETTLED = List.of("open", "in progress", "verify");

  public LedgerRequest {
    var copy = new EnumMap<LedgerField, List<String>>(LedgerField.class);
    filters.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    filters = Collections.unmodifiableMap(copy);
    if (page < 1 || size < 1) {
      throw new IllegalArgumentException(
          "page " + page + " of " + size + " (expected 1 or more of 1 or more)");
    }
  }

  /** The first of all. */
  public static LedgerRequest all(LocalDate today, int size) {
    return new LedgerRequest("", Map.of(), null, null, null, today, 1, size);
  }

  /** The first that are not settled. */
  public static LedgerRequest unsettled(LocalDate today, int size) {
    return all(today, size).with(LedgerField.STATE, UNSETTLED);
  }

  /** The first that are overdue. */
  public static LedgerRequest overdue(LocalDate today, int size) {
    return all(today, size).with(LedgerField.DUE, List.of("overdue"));
  }

  /** The same with just these values of that field. */
  public LedgerRequest with(LedgerField field, List<String> values) {
    var all = new EnumMap<LedgerField, List<String>>(LedgerField.class);
    all.putAll(filters);
    all.put(field, values);
    return new LedgerRequest(text, all, improvement, document, group, today, page, size);
  }

  /** The same in groups. */
  public LedgerRequest by(@Nullable LedgerField field) {
    return new LedgerRequest(text, filters, improvement, document, field, today, page, size);
  }

  /** Only those that lead to that improvement. */
  public LedgerRequest to(String id) {
    return new LedgerRequest(text, filters, id, document, group, today, page, size);
  }

  /** Only those of that document. */
  public LedgerRequest of(String id) {
    return new LedgerRequest(text, filters, improvement, id, group, today, page, size);
  }
}
