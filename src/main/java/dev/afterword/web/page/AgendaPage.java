package dev.afterword.web.page;

import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.AgendaPlan;
import dev.afterword.review.AgendaPlan.Point;
import dev.afterword.review.AgendaText;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agenda, all of which stands in its address.
 *
 * @param when day, time and zone, in words
 * @param time how much of the meeting its items take, in words
 * @param over whether that is too much
 */
public record AgendaPage(
    Frame frame,
    String name,
    String when,
    String day,
    String facilitator,
    String time,
    boolean over,
    List<Row> rows,
    ReviewPage.Meeting meeting,
    String markdown,
    String calendar,
    String meetings)
    implements Page {

  public AgendaPage {
    rows = List.copyOf(rows);
  }

  /**
   * An item.
   *
   * @param begins the time of day, null when that is open
   * @param href where it can be read, null for a topic and for what is gone
   * @param document null for what is no document, and for one that is gone
   * @param remark what else is to be said of it, empty for nothing
   * @param gone whether it names a document that cannot be shown
   */
  public record Row(
      AgendaEdit edit,
      @Nullable String begins,
      String title,
      @Nullable String href,
      @Nullable DocumentRow document,
      String remark,
      boolean gone) {}

  /**
   * What is late.
   *
   * @param overdue how many action items, as of those that are undecided
   */
  public record Promises(long overdue, long undecided, String href) {
    private String words() {
      return overdue + " overdue, " + undecided + " undecided";
    }
  }

  public static AgendaPage of(
      Frame frame, AgendaPlan plan, Promises promises, ActionRow.Light light) {
    Agenda agenda = plan.agenda();
    List<Row> rows = new ArrayList<>();
    for (Point point : plan.points()) {
      rows.add(row(rows.size() + 1, point, plan.time(point), promises, light));
    }
    LocalTime begins = agenda.begins();
    return new AgendaPage(
        frame,
        agenda.title(),
        AgendaText.when(plan),
        agenda.date().toString(),
        agenda.facilitator(),
        AgendaText.time(plan),
        plan.over() > 0,
        rows,
        new ReviewPage.Meeting(
            agenda.title(),
            agenda.date().toString(),
            begins == null ? "" : begins.toString(),
            agenda.facilitator(),
            plan.length(),
            agenda.minutes()),
        ReviewUrls.agendaFile("md", agenda, plan.length()),
        ReviewUrls.agendaFile("ics", agenda, plan.length()),
        ReviewUrls.meetings());
  }

  private static Row row(
      int number, Point point, @Nullable String begins, Promises promises, ActionRow.Light light) {
    boolean isPromises = point.item().subject() == Subject.PROMISES;
    DocumentRow document =
        point.document() == null ? null : DocumentRow.of(point.document(), light.taxonomy());
    return new Row(
        AgendaEdit.of(number, point.item(), true, point.title()),
        begins,
        point.title(),
        isPromises ? promises.href() : document == null ? null : document.href(),
        document,
        isPromises ? promises.words() : "",
        point.isGone());
  }

  @Override
  public String title() {
    return name;
  }

  public String address() {
    return ReviewUrls.agenda();
  }

  public String reviewAddress() {
    return ReviewUrls.review();
  }

  /** Itself, to be copied. */
  public String link() {
    return frame.address();
  }
}
