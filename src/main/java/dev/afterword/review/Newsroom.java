package dev.afterword.review;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Progress;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.search.DocumentChoice;
import dev.afterword.search.DocumentChoice.Span;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.ReviewIndex;
import dev.afterword.search.ReviewIndex.Some;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tells what was new, reviewed and improved: all of it is read from the index. Thread-safe. */
public final class Newsroom {
  /** So many of each list are given. */
  private static final int SHOWN = 20;

  /** Of an improvement's document it is told that it is over, not that it was reviewed. */
  private static final Kind[] REVIEWED = {
    Kind.POSTMORTEM, Kind.NEAR_MISS, Kind.PRE_MORTEM, Kind.GAME_DAY, Kind.PLAYBOOK, Kind.PAGE
  };

  private final Library library;
  private final Ledger ledger;

  public Newsroom(Library library, Ledger ledger) {
    this.library = library;
    this.ledger = ledger;
  }

  /** The last week that is over. */
  public NewsSpan lastWeek() {
    return NewsSpan.weekOf(ledger.today()).later(-1);
  }

  public News of(NewsSpan days) {
    return of(List.of(days)).getFirst();
  }

  /** Of several times, in the order given. */
  public List<News> of(List<NewsSpan> spans) {
    List<Improvement> over = over();
    return spans.stream().map(days -> of(days, over)).toList();
  }

  private News of(NewsSpan days, List<Improvement> over) {
    ReviewIndex index = library.index().review();
    Span span = days.in(library.taxonomy().zone());
    return new News(
        days,
        index.documents(DocumentChoice.of(Kind.values()).addedDuring(span), SHOWN),
        index.documents(DocumentChoice.of(REVIEWED).publishedDuring(span), SHOWN),
        index.settled(span, ledger.known(), ledger.today(), SHOWN),
        closed(over, span));
  }

  /** All that are closed or dropped, the last first. */
  private List<Improvement> over() {
    ImprovementRequest over =
        new ImprovementRequest("", Set.of(Progress.CLOSED, Progress.DROPPED), 1, Integer.MAX_VALUE);
    return ledger.improvements(over).improvements().stream()
        .map(ImprovementUse::improvement)
        .filter(one -> one.closed() != null)
        .sorted(Comparator.comparing(Newsroom::closing).reversed())
        .toList();
  }

  private static Some<Improvement> closed(List<Improvement> over, Span span) {
    List<Improvement> found = over.stream().filter(one -> isDuring(closing(one), span)).toList();
    return new Some<>(found.size(), found.subList(0, Math.min(SHOWN, found.size())));
  }

  private static Instant closing(Improvement improvement) {
    return Objects.requireNonNull(improvement.closed());
  }

  private static boolean isDuring(Instant when, Span span) {
    return !when.isBefore(span.from()) && when.isBefore(span.until());
  }
}
