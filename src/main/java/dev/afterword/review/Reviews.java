package dev.afterword.review;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Lessons;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Status;
import dev.afterword.improvement.Effects;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.review.ReviewMaterial.Looked;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.DocumentChoice;
import dev.afterword.search.DocumentChoice.Order;
import dev.afterword.search.Learned;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.ReviewIndex;
import dev.afterword.search.ReviewIndex.Some;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what there is to talk about in a meeting: all of it is read from the index. Thread-safe.
 */
public final class Reviews {
  /** So far back a meeting looks in a library that has no review yet. */
  public static final int USUAL_DAYS = 14;

  /** What undecided means. */
  public static final List<String> UNDECIDED = List.of("owner", "due");

  /** So many of each list are given. */
  private static final int SHOWN = 12;

  private static final int SHOWN_ACTIONS = 5;

  /** Of so many incidents it is looked for what came back, what was foreseen and learned. */
  private static final int LOOKED = 200;

  private static final Kind[] WAITING = {
    Kind.POSTMORTEM, Kind.NEAR_MISS, Kind.PRE_MORTEM, Kind.GAME_DAY, Kind.PLAYBOOK, Kind.PAGE
  };

  private static final Set<Status> UNREVIEWED = Set.of(Status.DRAFT, Status.IN_REVIEW);

  private final Library library;
  private final Ledger ledger;
  private final Effects effects;

  public Reviews(Library library, Ledger ledger) {
    this.library = library;
    this.ledger = ledger;
    this.effects = new Effects(library, ledger);
  }

  /** Today in the library's time zone. */
  public LocalDate today() {
    return ledger.today();
  }

  /** The newest review that is not in the future; empty when there is none. */
  public Optional<DocumentSummary> last() {
    DocumentChoice past =
        DocumentChoice.of(Kind.REVIEW).during(LocalDate.EPOCH.minusYears(1_000), today());
    return index().documents(past, 1).first().stream().map(DatedDocument::document).findFirst();
  }

  /** The day of the last review, else two weeks ago. */
  public LocalDate usualFirst() {
    return last()
        .map(DocumentSummary::date)
        .map(Moment::date)
        .orElseGet(() -> today().minusDays(USUAL_DAYS));
  }

  /** Past reviews, the newest first. */
  public Some<DatedDocument> past(int most) {
    return index().documents(DocumentChoice.of(Kind.REVIEW), most);
  }

  /** Incidents of this day of earlier years, the newest first. */
  public List<DocumentSummary> onThisDay(int most) {
    return index().onThisDay(today(), most);
  }

  /** Documents in draft or review, those that have waited longest first. */
  public Some<DatedDocument> waiting(int most) {
    return index().documents(waiting(), most);
  }

  public ReviewMaterial material(ReviewRequest asked) {
    Some<DatedDocument> all =
        index().documents(during(asked, Kind.POSTMORTEM, Kind.NEAR_MISS), LOOKED);
    List<DocumentSummary> newest = all.first().stream().map(DatedDocument::document).toList();
    Some<Learned> learned = index().learned(during(asked), LOOKED);
    return new ReviewMaterial(
        asked,
        Looked.at(all),
        Looked.at(learned),
        index().documents(during(asked, Kind.POSTMORTEM).by(Order.SEVEREST), SHOWN),
        waiting(asked),
        index().documents(during(asked, Kind.NEAR_MISS).by(Order.SEVEREST), SHOWN),
        actions(asked, LedgerField.DUE, List.of("overdue")),
        actions(asked, LedgerField.NEEDS, UNDECIDED),
        some(effects.among(newest, LOOKED)),
        some(learned(learned.first(), lessons -> !lessons.surprises().isEmpty())),
        some(index().foreseen(newest, LOOKED)),
        some(learned(learned.first(), Reviews::tellsOfPlaybooks)));
  }

  private ReviewIndex index() {
    return library.index().review();
  }

  private static DocumentChoice during(ReviewRequest asked, Kind... kinds) {
    return DocumentChoice.of(kinds)
        .of(asked.statuses(), asked.severities(), asked.teams())
        .during(asked.first(), asked.last());
  }

  private static DocumentChoice waiting() {
    return DocumentChoice.of(WAITING).of(UNREVIEWED, List.of(), List.of()).by(Order.LONGEST_THERE);
  }

  private Some<DatedDocument> waiting(ReviewRequest asked) {
    Set<Status> wanted = EnumSet.copyOf(UNREVIEWED);
    if (!asked.statuses().isEmpty()) {
      wanted.retainAll(asked.statuses());
    }
    return wanted.isEmpty()
        ? new Some<>(0, List.of())
        : index().documents(waiting().of(wanted, asked.severities(), asked.teams()), SHOWN);
  }

  private Some<LedgerAction> actions(ReviewRequest asked, LedgerField field, List<String> values) {
    LedgerPage found = ledger.actions(request(asked, today(), field, values));
    return new Some<>(found.total(), found.actions());
  }

  /** The action items of which a list shows the first. */
  public static LedgerRequest request(
      ReviewRequest asked, LocalDate today, LedgerField field, List<String> values) {
    return LedgerRequest.unsettled(today, SHOWN_ACTIONS)
        .with(field, values)
        .with(LedgerField.TEAM, asked.teams())
        .with(LedgerField.SEVERITY, asked.severities());
  }

  private static List<Learned> learned(List<Learned> all, Predicate<Lessons> wanted) {
    return all.stream().filter(one -> wanted.test(one.lessons())).toList();
  }

  private static boolean tellsOfPlaybooks(Lessons lessons) {
    return !lessons.missing().isEmpty() || !lessons.outdated().isEmpty();
  }

  private static <T> Some<T> some(List<T> all) {
    return new Some<>(all.size(), all.subList(0, Math.min(SHOWN, all.size())));
  }
}
