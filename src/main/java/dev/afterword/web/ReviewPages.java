package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaPlan;
import dev.afterword.review.AgendaText;
import dev.afterword.review.ReviewMaterial;
import dev.afterword.review.ReviewRequest;
import dev.afterword.review.Reviews;
import dev.afterword.review.Suggestion;
import dev.afterword.search.KnownImprovements;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerRequest;
import dev.afterword.web.page.ActionRow;
import dev.afterword.web.page.AgendaPage;
import dev.afterword.web.page.Frame;
import dev.afterword.web.page.LedgerUrls;
import dev.afterword.web.page.PageLinks;
import dev.afterword.web.page.ReviewPage;
import dev.afterword.web.page.ReviewUrls;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What there is to talk about, and the agenda that is made of it. Nothing of it is stored. */
final class ReviewPages {
  private static final int PAST = 5;
  private static final int ON_THIS_DAY = 5;

  private final Library library;
  private final Ledger ledger;
  private final Reviews reviews;
  private final Pages pages;
  private final KeptAnswers kept;

  ReviewPages(Library library, Ledger ledger, Reviews reviews, Pages pages, KeptAnswers kept) {
    this.library = library;
    this.ledger = ledger;
    this.reviews = reviews;
    this.pages = pages;
    this.kept = kept;
  }

  /** What the page depends on besides the index; the frame's address says what was asked for. */
  private record Key(Frame frame, LocalDate today, Instant now) {}

  void review(Context context) {
    Object index = library.index().state();
    KnownImprovements known = ledger.known();
    Instant now = known.isHeard() ? pages.lately() : Instant.EPOCH;
    Key key = new Key(pages.frame(context), pages.today(), now);
    ReviewRequest asked = ReviewParameters.review(context, key.today(), reviews::usualFirst);
    boolean isAsked = !SearchParameters.text(context, "since").isBlank();
    kept.page(
            new KeptAnswers.State(index, known),
            key,
            () -> pages.html(ReviewPage.of(key.frame(), content(asked, isAsked), light(key))))
        .send(context);
  }

  private ReviewPage.Content content(ReviewRequest asked, boolean isAsked) {
    ReviewMaterial material = reviews.material(asked);
    Set<String> severities = library.taxonomy().severities().keySet();
    return new ReviewPage.Content(
        material,
        Suggestion.of(material, severities, Suggestion.USUAL_LENGTH),
        reviews.last().orElse(null),
        isAsked,
        reviews.past(PAST),
        reviews.onThisDay(ON_THIS_DAY));
  }

  private ActionRow.Light light(Key key) {
    return new ActionRow.Light(library.taxonomy(), pages.links(), key.now(), key.today());
  }

  /** A form that was sent is led to the agenda that it stands for, whose address can be sent on. */
  void agenda(Context context) {
    int length = ReviewParameters.length(context);
    if (AgendaForm.isSent(context.queryParamMap())) {
      Agenda agenda = AgendaParameters.read(context.queryParamMap());
      context.redirect(ReviewUrls.agenda(agenda, length), HttpStatus.SEE_OTHER);
      return;
    }
    pages.show(
        context, AgendaPage.of(pages.frame(context), plan(context), promises(), pages.light()));
  }

  private AgendaPlan plan(Context context) {
    Agenda agenda = AgendaParameters.read(context.queryParamMap());
    return AgendaPlan.of(agenda, ReviewParameters.length(context), library);
  }

  private AgendaPage.Promises promises() {
    LedgerRequest overdue = LedgerRequest.overdue(pages.today(), 1);
    LedgerRequest undecided =
        LedgerRequest.unsettled(pages.today(), 1).with(LedgerField.NEEDS, Reviews.UNDECIDED);
    return new AgendaPage.Promises(
        ledger.actions(overdue).total(),
        ledger.actions(undecided).total(),
        LedgerUrls.actions(undecided));
  }

  void markdown(Context context) {
    context
        .contentType("text/markdown; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"agenda.md\"")
        .result(
            AgendaText.markdown(plan(context), new PageLinks(Feed.site(context), pages.today())));
  }

  void calendar(Context context) {
    AgendaPlan plan = plan(context);
    String address = Feed.site(context) + ReviewUrls.agenda(plan.agenda(), plan.length());
    context
        .contentType(CalendarText.MEDIA_TYPE)
        .header("Content-Disposition", "attachment; filename=\"review.ics\"")
        .result(MeetingCalendar.of(plan, pages.now(), address).getBytes(UTF_8));
  }
}
