package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Status;
import dev.afterword.review.ReviewMaterial;
import dev.afterword.review.ReviewRequest;
import dev.afterword.review.Suggestion;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.ReviewIndex.Some;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to talk about in a meeting, to make an agenda of.
 *
 * @param narrowed whether the address says of what to talk
 * @param teams that were asked for, and an empty one to be filled in
 * @param since how the first day came about, in words
 * @param meeting what the agenda is proposed to say of the meeting
 * @param past the newest reviews
 */
public record ReviewPage(
    Frame frame,
    DateView first,
    DateView last,
    String since,
    boolean narrowed,
    List<String> teams,
    List<SearchPage.Choice> severities,
    List<SearchPage.Choice> statuses,
    List<ReviewList> lists,
    PromisesView promises,
    Meeting meeting,
    List<DocumentRow> past,
    long pastMore,
    List<DocumentRow> onThisDay)
    implements Page {

  public ReviewPage {
    teams = List.copyOf(teams);
    severities = List.copyOf(severities);
    statuses = List.copyOf(statuses);
    lists = List.copyOf(lists);
    past = List.copyOf(past);
    onThisDay = List.copyOf(onThisDay);
  }

  /**
   * What is said of a meeting besides its items, as forms write it.
   *
   * @param length in minutes
   * @param minutes that all items take
   */
  public record Meeting(
      String title, String date, String begins, String facilitator, int length, int minutes) {}

  /**
   * What the page is made of.
   *
   * @param last the newest review, null when there is none
   */
  public record Content(
      ReviewMaterial material,
      Suggestion suggestion,
      @Nullable DocumentSummary last,
      boolean asked,
      Some<DatedDocument> past,
      List<DocumentSummary> onThisDay) {}

  public static ReviewPage of(Frame frame, Content content, ActionRow.Light light) {
    ReviewRequest asked = content.material().asked();
    ReviewLists lists = new ReviewLists(content, light);
    return new ReviewPage(
        frame,
        DateView.of(asked.first()),
        DateView.of(asked.last()),
        since(content),
        content.asked()
            || !(asked.teams().isEmpty()
                && asked.severities().isEmpty()
                && asked.statuses().isEmpty()),
        asked.teams().isEmpty() ? List.of("") : asked.teams(),
        light.taxonomy().severities().keySet().stream()
            .map(one -> new SearchPage.Choice(one, one, asked.severities().contains(one)))
            .toList(),
        Arrays.stream(Status.values())
            .map(one ->
                new SearchPage.Choice(
                    one.label(), one.label().replace('-', ' '), asked.statuses().contains(one)))
            .toList(),
        lists.all(),
        lists.promises(),
        new Meeting(
            Suggestion.TITLE,
            light.today().toString(),
            "",
            "",
            Suggestion.USUAL_LENGTH,
            content.suggestion().proposed().stream().mapToInt(it -> it.minutes()).sum()),
        rows(content.past().first().stream().map(DatedDocument::document).toList(), light),
        content.past().more(),
        rows(content.onThisDay(), light));
  }

  private static List<DocumentRow> rows(List<DocumentSummary> documents, ActionRow.Light light) {
    return DocumentRow.all(documents, light.taxonomy());
  }

  private static String since(Content content) {
    DocumentSummary last = content.last();
    if (content.asked()) {
      return "";
    }
    return last == null
        ? "There is no review yet, so these are the last two weeks."
        : "Since the last review.";
  }

  @Override
  public String title() {
    return "Review";
  }

  public String address() {
    return ReviewUrls.review();
  }

  public String agendaAddress() {
    return ReviewUrls.agenda();
  }

  public String pastAddress() {
    return ReviewUrls.past();
  }

  public String meetingsAddress() {
    return ReviewUrls.meetings();
  }

  public String digestAddress() {
    return ReviewUrls.digest();
  }

  public String kind() {
    return Kind.REVIEW.label();
  }
}
