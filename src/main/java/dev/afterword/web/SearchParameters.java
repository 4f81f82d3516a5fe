package dev.afterword.web;

import dev.afterword.search.FacetField;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchRequest.Sort;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from an address what is searched for; page and API share it. */
final class SearchParameters {
  private static final int MAX_FILTERS = 50;

  /** Four digits say them, and seconds since 1970 count them. */
  private static final ValueRange YEARS = ValueRange.of(1, 9999);

  private SearchParameters() {}

  static SearchRequest read(Context context, int defaultSize) {
    return new SearchRequest(
        text(context, "q"),
        filters(context),
        day(context, "from", false),
        day(context, "to", true),
        sort(context),
        page(context, SearchRequest.MAX_SIZE),
        number(context, "size", defaultSize, SearchRequest.MAX_SIZE));
  }

  static String text(Context context, String name) {
    String text = context.queryParam(name);
    return text == null ? "" : bounded(name, text);
  }

  /** A text that is no longer than is looked for. */
  static String bounded(String name, String text) {
    if (text.length() > SearchRequest.MAX_LENGTH) {
      throw new RequestException(
          414,
          name
              + ": "
              + text.length()
              + " characters (expected "
              + SearchRequest.MAX_LENGTH
              + " at most)");
    }
    return text;
  }

  /** What is said by a parameter that may be repeated; blanks say nothing. */
  static List<String> values(Context context, String name) {
    List<String> values =
        context.queryParams(name).stream().filter(value -> !value.isBlank()).distinct().toList();
    if (values.size() > MAX_FILTERS) {
      throw new RequestException(
          400, name + ": " + values.size() + " values (expected " + MAX_FILTERS + " at most)");
    }
    return values;
  }

  private static Map<FacetField, List<String>> filters(Context context) {
    Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      List<String> values = values(context, field.label());
      if (!values.isEmpty()) {
        filters.put(field, values);
      }
    }
    return filters;
  }

  /** A day of the years 1 to 9999, or a month or year that begins or ends with it. */
  static @Nullable LocalDate day(Context context, String name, boolean last) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      LocalDate day =
          switch (value.length()) {
            case 4 ->
                last
                    ? LocalDate.of(Integer.parseInt(value), 12, 31)
                    : LocalDate.of(Integer.parseInt(value), 1, 1);
            case 7 ->
                last ? YearMonth.parse(value).atEndOfMonth() : YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value);
          };
      YEARS.checkValidValue(day.getYear(), ChronoField.YEAR);
      return day;
    } catch (DateTimeException | NumberFormatException e) {
      throw new RequestException(
          400, name + ": \"" + value + "\" (expected a date such as 2026-10-03, 2026-10 or 2026)");
    }
  }

  private static Sort sort(Context context) {
    String value = context.queryParam("sort");
    if (value == null || value.isBlank()) {
      return Sort.RELEVANCE;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "relevance" -> Sort.RELEVANCE;
      case "date" -> Sort.DATE;
      default ->
          throw new RequestException(400, "sort: \"" + value + "\" (expected relevance or date)");
    };
  }

  /** The page asked for, from 1; bounded so that pages times size stay a whole number. */
  static int page(Context context, int size) {
    return number(context, "page", 1, Integer.MAX_VALUE / size);
  }

  static int number(Context context, String name, int otherwise, int largest) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    if (value.matches("[0-9]{1,9}")
        && Integer.parseInt(value) >= 1
        && Integer.parseInt(value) <= largest) {
      return Integer.parseInt(value);
    }
    throw new RequestException(
        400, name + ": \"" + value + "\" (expected a whole number from 1 to " + largest + ")");
  }
}
