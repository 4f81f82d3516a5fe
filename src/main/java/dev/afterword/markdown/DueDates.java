package dev.afterword.markdown;

import dev.afterword.domain.Taxonomy.DayOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day by which something is due in the words in which it was written. */
final class DueDates {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th|\\.)? " + MONTH + "\\.?,? (\\d{4})\\b");
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile("\\b" + MONTH + "\\.? \\d{1,2}\\b|\\b\\d{1,2}\\.? " + MONTH + "\\b");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<Pattern> FORMS = List.of(YEAR_FIRST, YEAR_LAST, MONTH_FIRST, DAY_FIRST);

  private DueDates() {}

  /** Where in the text days with their year are named: start and end of each, in no order. */
  static List<int[]> spans(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<int[]> spans = new ArrayList<>();
    for (Pattern form : FORMS) {
      Matcher date = form.matcher(lower);
      while (lower.length() == text.length() && date.find()) {
        spans.add(new int[] {date.start(), date.end()});
      }
    }
    return spans;
  }

  /** The first day named; empty when there is none, or one without its year. */
  static Optional<LocalDate> find(String text, DayOrder order) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher date = YEAR_FIRST.matcher(lower);
    if (date.find()) {
      return day(date.group(1), number(date.group(2)), number(date.group(3)));
    }
    date = YEAR_LAST.matcher(lower);
    if (date.find()) {
      return numeric(date, order);
    }
    date = MONTH_FIRST.matcher(lower);
    if (date.find()) {
      return day(date.group(3), MONTHS.indexOf(date.group(1)) + 1, number(date.group(2)));
    }
    date = DAY_FIRST.matcher(lower);
    return date.find()
        ? day(date.group(3), MONTHS.indexOf(date.group(2)) + 1, number(date.group(1)))
        : Optional.empty();
  }

  /** Whether the text names a day, though perhaps without its year. */
  static boolean named(String text, DayOrder order) {
    return find(text, order).isPresent()
        || WITHOUT_YEAR.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private static Optional<LocalDate> numeric(Matcher date, DayOrder order) {
    int first = number(date.group(1));
    int second = number(date.group(3));
    boolean dayFirst = date.group(2).equals(".") || order == DayOrder.DAY_FIRST;
    if (dayFirst ? second > 12 : first <= 12) {
      return day(date.group(4), first, second);
    }
    return day(date.group(4), second, first);
  }

  private static Optional<LocalDate> day(String year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(number(year), month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
