package dev.afterword.web.page;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Status;
import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaFields;
import dev.afterword.review.NewsSpan;
import dev.afterword.review.ReviewRequest;
import dev.afterword.review.Suggestion;
import dev.afterword.search.FacetField;
import dev.afterword.search.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses of what surrounds a meeting: what to talk about, its agenda, what is new. */
public final class ReviewUrls {
  /** Takes the length of a meeting, in minutes. */
  public static final String LENGTH = "length";

  private ReviewUrls() {}

  public static String review() {
    return "/review";
  }

  public static String agenda() {
    return review() + "/agenda";
  }

  /** An agenda: all of it stands in the address. */
  public static String agenda(Agenda agenda, int length) {
    return Urls.queried(agenda(), written(agenda, length));
  }

  /** An agenda as a file with that ending: {@code md}. */
  public static String agendaFile(String ending, Agenda agenda, int length) {
    return Urls.queried(agenda() + "." + ending, written(agenda, length));
  }

  private static List<String> written(Agenda agenda, int length) {
    List<String> parts = new ArrayList<>();
    AgendaFields.of(agenda)
        .forEach((name, values) -> values.forEach(value -> parts.add(Urls.parameter(name, value))));
    if (length != Suggestion.USUAL_LENGTH) {
      parts.add(Urls.parameter(LENGTH, Integer.toString(length)));
    }
    return parts;
  }

  /** Takes a POST of an agenda's fields, and begins the meeting. */
  public static String meetings() {
    return review() + "/meetings";
  }

  /** What was new, reviewed and improved. */
  public static String digest() {
    return review() + "/digest";
  }

  public static String digest(NewsSpan span) {
    return digest("", span);
  }

  /** The same as a file with that ending. */
  public static String digestFile(String ending, NewsSpan span) {
    return digest("." + ending, span);
  }

  private static String digest(String ending, NewsSpan span) {
    String week = span.week();
    return Urls.queried(
        digest() + ending,
        week == null
            ? List.of(
                Urls.parameter("since", span.first().toString()),
                Urls.parameter("until", span.last().toString()))
            : List.of(Urls.parameter("week", week)));
  }

  /** An entry for each week. */
  public static String digestFeed() {
    return digest() + ".atom";
  }

  /** All past reviews. */
  public static String past() {
    return documents(List.of(Kind.REVIEW), List.of(), null, null, null);
  }

  /** All documents that wait to be reviewed. */
  static String waiting(ReviewRequest asked) {
    List<String> statuses =
        List.of(Status.DRAFT, Status.IN_REVIEW).stream().map(Status::label).toList();
    return documents(List.of(), statuses, asked, null, null);
  }

  /** All incidents of those kinds that were asked for. */
  static String incidents(ReviewRequest asked, Kind... kinds) {
    List<String> statuses = asked.statuses().stream().map(Status::label).sorted().toList();
    return documents(List.of(kinds), statuses, asked, asked.first(), asked.last());
  }

  private static String documents(
      List<Kind> kinds,
      List<String> statuses,
      @Nullable ReviewRequest asked,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {
    Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
    filters.put(FacetField.KIND, kinds.stream().map(Kind::label).toList());
    filters.put(FacetField.STATUS, statuses);
    if (asked != null) {
      filters.put(FacetField.TEAM, asked.teams());
      filters.put(FacetField.SEVERITY, asked.severities());
    }
    return Urls.search(
        new SearchRequest("", filters, first, last, SearchRequest.Sort.DATE, 1, Urls.PAGE_SIZE));
  }
}
