package dev.afterword.markdown;

import dev.afterword.domain.Taxonomy.DayOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds calendar dates in text, in the spellings of FORMAT: {@code 2024-03-13}, {@code July 12th,
 * 2022}, {@code 18 May 2021}, {@code July-12-2022}, {@code 24.05.2022}, {@code 28/11/2024}, {@code
 * 2025/01/27}, {@code 20250212}, {@code 2026年1月8日}. Texts longer than {@link #LONGEST} are looked
 * at up to there only.
 */
final class Dates {
  static final int LONGEST = 2_000;

  private static final String MONTH_NAME = "(?<![\\p{L}\\p{M}])(\\p{L}{3,10})\\b\\.?";
  private static final String END = "(?![\\d]|[.]\\d)";

  /** {@code 2024-03-13}, {@code 2025/01/27}, {@code 2020.02.26}. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![\\d.])(\\d{4})([-/.‐‑–])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

  private static final Pattern COMPACT = Pattern.compile("(?<!\\d)(\\d{4})(\\d\\d)(\\d\\d)(?!\\d)");

  /** {@code 24.05.2022}, {@code 12-01-2026}, {@code 7/14/21}. */
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-])" + END);

  /** {@code 18 May 2021}, {@code 9th of June 2020}, {@code 3. Mai}, {@code 14 de marzo de 2023}. */
  private static final Pattern DAY_NAME =
      Pattern.compile(
          "(?<![\\d.:])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s+(?:of|de))?[\\s-]{0,2}"
              + MONTH_NAME
              + "(?:(?:\\s+de)?[,\\s-]{1,3}(\\d{4})(?!\\d|:\\d))?");

  /** {@code July 12th, 2022}, {@code Sep 27 2017}, {@code July-12-2022}, {@code March 18}. */
  private static final Pattern NAME_DAY =
      Pattern.compile(
          MONTH_NAME
              + "[\\s-]{1,2}(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|[.]\\d)"
              + "(?:,?[\\s-]{1,2}(\\d{4})(?!\\d|:\\d))?");

  /** {@code 2021 May 18}. */
  private static final Pattern YEAR_NAME =
      Pattern.compile("(?<!\\d)(\\d{4})[\\s-]" + MONTH_NAME + "[\\s-](\\d{1,2})(?!\\d)");

  /** {@code 03-26 17:40}: a day without its year counts before a time only. */
  private static final Pattern BEFORE_TIME =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([-/])(\\d{1,2})(?=[ T]\\d{1,2}:\\d\\d)");

  private static final Pattern JAPANESE =
      Pattern.compile("(?:(\\d{4})\\s?年\\s?)?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");

  private Dates() {}

  /**
   * A date within a text.
   *
   * @param year null when only day and month were written
   * @param start index of its first character
   * @param end index behind its last character
   */
  record Found(@Nullable Integer year, int month, int day, int start, int end) {
    /** The date, in that year when none was written; empty when such a day does not exist. */
    Optional<LocalDate> in(int fallbackYear) {
      return valid(year == null ? fallbackYear : year, month, day);
    }
  }

  /** The first complete date in a text. */
  static Optional<LocalDate> find(String text, DayOrder order) {
    Found found = first(text, order, Completeness.WITH_YEAR, false);
    return found == null ? Optional.empty() : found.in(0);
  }

  /** The first date in a text; without its year when none was written. */
  static Optional<Found> findPartial(String text, DayOrder order) {
    return Optional.ofNullable(first(text, order, Completeness.YEAR_OPTIONAL, false));
  }

  /** The date that begins exactly at the text's start. */
  static Optional<Found> leading(String text, DayOrder order) {
    return Optional.ofNullable(first(text, order, Completeness.YEAR_OPTIONAL, true));
  }

  /** Whether a date without its year counts. */
  private enum Completeness {
    WITH_YEAR,
    YEAR_OPTIONAL
  }

  private static final Form[] FORMS = Form.values();

  private static @Nullable Found first(
      String written, DayOrder order, Completeness completeness, boolean atStart) {
    String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    if (!Characters.hasDigit(text) || (atStart && isTimeOfDay(text))) {
      return null;
    }
    Found best = null;
    boolean word = atStart && !text.isEmpty() && Character.isLetter(text.charAt(0));
    for (Form form : FORMS) {
      // At a text's start its first character tells which forms can be there.
      if (atStart && word != (form == Form.NAME_FIRST)) {
        continue;
      }
      Found found = form.find(text, order, completeness, atStart);
      if (found != null && (best == null || found.start < best.start)) {
        best = found;
      }
    }
    return best;
  }

  /** Digits and a colon: no date begins so. */
  private static boolean isTimeOfDay(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > 0 && digits < text.length() && text.charAt(digits) == ':';
  }

  /** The spellings, the least doubtful first. */
  private enum Form {
    ISO(YEAR_FIRST) {
      @Override
      @Nullable Found read(Matcher m, DayOrder order) {
        return found(m, number(m, 1), number(m, 3), number(m, 4));
      }
    },
    DIGITS(COMPACT) {
      @Override
      @Nullable Found read(Matcher m, DayOrder order) {
        int year = number(m, 1);
        return year < 1900 || year > 2199 ? null : found(m, year, number(m, 2), number(m, 3));
      }
    },
    NUMBERS(NUMERIC) {
      @Override
      @Nullable Found read(Matcher m, DayOrder order) {
        return numeric(m, order);
      }
    },
    YEAR_MONTH_NAME(YEAR_NAME) {
      @Override
      @Nullable Found read(Matcher m, DayOrder order) {
        return found(m, number(m, 1), Months.number(m.group(2)), number(m, 3));
      }
    },
    NAME_FIRST(NAME_DAY) {
      @Override
      @Nullable Found read(Matcher m, DayOrder order) {
        return found(m, optional(m, 3), Months.number(m.group(1)), number(m, 2));
      }
    },
    DAY_FIRST(DAY_NAME) {
      @Override
      @Nullable Found read(Matcher m, DayOrder order) {
        return found(m, optional(m, 3), Months.number(m.group(2)), number(m, 1));
      }
    },
    YEARLESS(BEFORE_TIME) {
      @Override
      @Nullable Found read(Matcher m, DayOrder order) {
        boolean monthFirst =
            number(m, 1) <= 12
                && (m.group(2).equals("-") || number(m, 3) > 12 || order == DayOrder.MONTH_FIRST);
        return monthFirst
            ? found(m, null, number(m, 1), number(m, 3))
            : found(m, null, number(m, 3), number(m, 1));
      }
    },
    KANJI(JAPANESE) {
      @Override
      @Nullable Found read(Matcher m, DayOrder order) {
        return found(m, optional(m, 1), number(m, 2), number(m, 3));
      }
    };

    private final Pattern pattern;

    Form(Pattern pattern) {
      this.pattern = pattern;
    }

    abstract @Nullable Found read(Matcher m, DayOrder order);

    @Nullable Found find(String text, DayOrder order, Completeness completeness, boolean atStart) {
      Matcher m = pattern.matcher(text);
      if (atStart) {
        return m.lookingAt() ? read(m, order) : null;
      }
      int from = 0;
      while (from <= text.length() && m.find(from)) {
        Found found = read(m, order);
        if (found != null && (found.year != null || completeness == Completeness.YEAR_OPTIONAL)) {
          return found;
        }
        from = m.start() + 1;
      }
      return null;
    }
  }

  private static @Nullable Found numeric(Matcher m, DayOrder order) {
    boolean shortYear = m.group(4).length() == 2;
    // "1.13.12" is a version; "7/14/21" and "24.05.22" are dates.
    if (shortYear && !m.group(2).equals("/") && m.group(1).length() + m.group(3).length() < 4) {
      return null;
    }
    int year = number(m, 4) + (shortYear ? 2000 : 0);
    int first = number(m, 1);
    int second = number(m, 3);
    boolean dayFirst = second <= 12 && (first > 12 || order == DayOrder.DAY_FIRST);
    return dayFirst ? found(m, year, second, first) : found(m, year, first, second);
  }

  private static @Nullable Found found(Matcher m, @Nullable Integer year, int month, int day) {
    // "3 may have failed" and "11 mar" are no dates; with a year or a capital they are.
    boolean doubtful =
        year == null && month != 0 && (m.group().contains("may") || m.group().contains("mar"));
    return doubtful || valid(year == null ? 2000 : year, month, day).isEmpty()
        ? null
        : new Found(year, month, day, m.start(), m.end());
  }

  private static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return year < 1000 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static @Nullable Integer optional(Matcher m, int group) {
    return m.group(group) == null ? null : Integer.valueOf(m.group(group));
  }
}
