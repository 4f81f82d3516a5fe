package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Lessons;
import dev.afterword.domain.Progress;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaItem;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.AgendaPlan;
import dev.afterword.review.News;
import dev.afterword.review.NewsSpan;
import dev.afterword.review.ReviewMaterial;
import dev.afterword.review.ReviewMaterial.Looked;
import dev.afterword.review.ReviewRequest;
import dev.afterword.review.Suggestion;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.Learned;
import dev.afterword.search.Recurrence;
import dev.afterword.search.ReviewIndex.Some;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up meetings: what there is to talk about, agendas, and what was new. */
final class InventedReview {
  private static final Instant ADDED = Instant.parse("2026-11-02T10:00:00Z");
  private static final LocalDate FIRST = LocalDate.parse("2026-11-06");

  private InventedReview() {}

  static List<DatedDocument> dated() {
    return Invented.incidents().stream().map(one -> new DatedDocument(one, ADDED, null)).toList();
  }

  static <T> Some<T> none() {
    return new Some<>(0, List.of());
  }

  private static <T> Some<T> some(List<T> all, long more) {
    return new Some<>(all.size() + more, all);
  }

  static ReviewMaterial material() {
    List<DocumentSummary> all = Invented.incidents();
    Lessons lessons =
        new Lessons(
            List.of("That nobody looked at the <b>pool</b>.", "The lease had one day left."),
            List.of("pool-saturation"),
            List.of("playbooks/failover"));
    List<Learned> learned =
        List.of(new Learned(all.getFirst(), lessons), new Learned(all.get(1), lessons));
    return new ReviewMaterial(
        new ReviewRequest(
            FIRST, Invented.TODAY, List.of("payments"), List.of("SEV1"), Set.of(Status.DRAFT)),
        new Looked(200, 3_412),
        new Looked(200, 230),
        some(dated(), 1_287),
        some(List.of(dated().getFirst(), new DatedDocument(all.get(1), null, null)), 0),
        some(dated().subList(2, 3), 0),
        some(InventedLedger.actions(), 14),
        some(InventedLedger.actions().subList(0, 1), 0),
        some(InventedIdeas.seenAgain(), 3),
        some(learned, 0),
        some(List.of(new Recurrence(all.get(3), all.getFirst(), "links to it")), 0),
        some(learned, 0));
  }

  private static ReviewMaterial nothing() {
    return new ReviewMaterial(
        new ReviewRequest(FIRST, Invented.TODAY, List.of(), List.of(), Set.of()),
        new Looked(0, 0),
        new Looked(0, 0),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none(),
        none());
  }

  private static ReviewPage review(Theme theme, ReviewMaterial material, boolean asked) {
    return ReviewPage.of(
        Invented.frame(theme, "/review"),
        new ReviewPage.Content(
            material,
            Suggestion.of(material, Taxonomy.DEFAULT.severities().keySet(), 60),
            asked ? Invented.incidents().getFirst() : null,
            asked,
            asked ? some(dated().subList(0, 2), 12) : none(),
            asked ? Invented.incidents() : List.of()),
        InventedLedger.LIGHT);
  }

  private static AgendaPage agenda(Theme theme, List<AgendaPlan.Point> points) {
    Agenda agenda =
        new Agenda(
            "Review of <b>November</b>",
            Invented.TODAY,
            LocalTime.of(14, 30),
            "platform-lead",
            points.stream().map(AgendaPlan.Point::item).toList());
    return AgendaPage.of(
        Invented.frame(theme, "/review/agenda?title=Review"),
        new AgendaPlan(agenda, 30, ZoneOffset.UTC, points),
        new AgendaPage.Promises(3, 2, "/actions"),
        InventedLedger.LIGHT);
  }

  private static List<AgendaPlan.Point> points() {
    DocumentSummary incident = Invented.incidents().getFirst();
    return List.of(
        point(Subject.DOCUMENT, incident.id(), incident),
        point(Subject.DOCUMENT, "gone <script>", null),
        point(Subject.TOPIC, "What surprised us <b>", null),
        point(Subject.PROMISES, "", null));
  }

  private static AgendaPlan.Point point(
      Subject subject, String name, @Nullable DocumentSummary document) {
    return new AgendaPlan.Point(
        new AgendaItem(subject, name, 15), ZonedDateTime.parse("2026-11-20T14:30Z"), document);
  }

  private static NewsPage news(Theme theme, News news) {
    return NewsPage.of(Invented.frame(theme, "/review/digest"), news, InventedLedger.LIGHT);
  }

  static Map<String, Page> pages(Theme theme) {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/review", review(theme, material(), true));
    pages.put("/review-nothing", review(theme, nothing(), false));
    pages.put("/review/agenda", agenda(theme, points()));
    pages.put("/review/agenda-empty", agenda(theme, List.of()));
    NewsSpan week = NewsSpan.ofWeek("2026-W46");
    pages.put(
        "/review/digest",
        news(
            theme,
            new News(
                week,
                some(dated(), 30),
                some(dated().subList(0, 1), 0),
                some(InventedLedger.actions(), 0),
                some(List.of(InventedLedger.issue(Progress.CLOSED), InventedLedger.commit()), 0))));
    pages.put(
        "/review/digest-nothing", news(theme, new News(week, none(), none(), none(), none())));
    return pages;
  }
}
