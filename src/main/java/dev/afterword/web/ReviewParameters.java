package dev.afterword.web;

import dev.afterword.review.NewsSpan;
import dev.afterword.review.ReviewRequest;
import dev.afterword.review.Since;
import dev.afterword.review.Suggestion;
import dev.afterword.web.page.ReviewUrls;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads from an address of what a meeting wants to talk. */
final class ReviewParameters {
  private static final int LONGEST_MEETING = 480;

  private ReviewParameters() {}

  /**
   * @param usualFirst from which day on when the address says nothing
   */
  static ReviewRequest review(Context context, LocalDate today, Supplier<LocalDate> usualFirst) {
    String since = SearchParameters.text(context, "since");
    LocalDate first =
        since.isBlank() ? usualFirst.get() : checked(() -> Since.of("since", since, today));
    LocalDate last = until(context, today);
    return checked(() ->
        new ReviewRequest(
            first.isAfter(last) && since.isBlank() ? last : first,
            last,
            SearchParameters.values(context, "team"),
            SearchParameters.values(context, "severity"),
            ReviewRequest.statuses("status", SearchParameters.values(context, "status"))));
  }

  private static LocalDate until(Context context, LocalDate today) {
    String until = SearchParameters.text(context, "until");
    return until.isBlank() ? today : checked(() -> Since.of("until", until, today));
  }

  /** How long the meeting is, in minutes. */
  static int length(Context context) {
    return SearchParameters.number(
        context, ReviewUrls.LENGTH, Suggestion.USUAL_LENGTH, LONGEST_MEETING);
  }

  /** A week, or from a day to a day; the last week that is over when neither is said. */
  static NewsSpan news(Context context, LocalDate today, NewsSpan usual) {
    String week = SearchParameters.text(context, "week");
    if (!week.isBlank()) {
      return checked(() -> NewsSpan.ofWeek(week.strip()));
    }
    String since = SearchParameters.text(context, "since");
    if (since.isBlank()) {
      return usual;
    }
    return checked(() -> new NewsSpan(Since.of("since", since, today), until(context, today)));
  }

  private static <T> T checked(Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new RequestException(400, String.valueOf(e.getMessage()));
    }
  }
}
