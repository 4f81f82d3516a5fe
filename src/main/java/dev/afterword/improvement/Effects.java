package dev.afterword.improvement;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Progress;
import dev.afterword.ingest.Library;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.Recurrence;
import dev.afterword.search.RecurrencePage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether incidents were seen again after something had been done about them. Thread-safe. */
public final class Effects {
  private static final int SHOWN = 20;

  /** So many action items of a document, or of an improvement, are looked at. */
  private static final int ACTIONS = LedgerRequest.MAX_SIZE;

  private final Library library;
  private final Ledger ledger;

  public Effects(Library library, Ledger ledger) {
    this.library = library;
    this.ledger = ledger;
  }

  /** Empty for an improvement that is not closed; one that was dropped was not done. */
  public Optional<Effect> of(Improvement improvement) {
    if (improvement.progress() != Progress.CLOSED) {
      return Optional.empty();
    }
    Instant closed = improvement.closed();
    if (closed == null) {
      return Optional.of(new Effect(null, 0, List.of()));
    }
    Done done = Done.of(improvement, closed);
    List<DocumentSummary> incidents =
        actions(all -> all.to(improvement.id())).stream()
            .map(LedgerAction::document)
            .distinct()
            .toList();
    RecurrencePage page = library.index().repeatsOf(incidents, closed, SHOWN);
    return Optional.of(
        new Effect(
            closed, page.total(), page.newest().stream().map(one -> seen(one, done)).toList()));
  }

  /**
   * Later incidents that are like this one and began after something had been done about it, the
   * newest first.
   */
  public List<SeenAgain> later(DocumentSummary incident) {
    List<Done> done = doneAbout(incident);
    if (!incident.kind().isIncident() || done.isEmpty()) {
      return List.of();
    }
    return library
        .index()
        .repeatsOf(List.of(incident), done.getFirst().at(), SHOWN)
        .newest()
        .stream()
        .map(one -> seen(one, done).orElseThrow())
        .toList();
  }

  /**
   * Earlier incidents that this one is like, about which something had been done before it began:
   * those that it names, then the newest first.
   */
  public List<SeenAgain> earlier(DocumentSummary incident) {
    return earlier(incident, this::doneAbout);
  }

  private List<SeenAgain> earlier(
      DocumentSummary incident, Function<DocumentSummary, List<Done>> doneAbout) {
    return library.index().repeatedBy(incident, SHOWN).stream()
        .flatMap(one -> seen(one, doneAbout.apply(one.earlier())).stream())
        .toList();
  }

  /**
   * What was seen again among the incidents of those days, both included, the newest first.
   *
   * @param most so many at most; each later incident has at most twenty earlier ones
   */
  public List<SeenAgain> within(LocalDate first, LocalDate last, int most) {
    return among(library.index().incidents(first, last), most);
  }

  /** The same of these incidents, in their order. */
  public List<SeenAgain> among(List<DocumentSummary> incidents, int most) {
    Map<String, List<Done>> known = new HashMap<>();
    List<SeenAgain> all = new ArrayList<>();
    for (DocumentSummary incident : incidents) {
      if (all.size() >= most) {
        break;
      }
      all.addAll(earlier(incident, one -> known.computeIfAbsent(one.path(), _ -> doneAbout(one))));
    }
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }

  /** What was done about an incident and is known when, the first first. */
  private List<Done> doneAbout(DocumentSummary incident) {
    if (incident.actions() == 0) {
      return List.of();
    }
    return actions(all -> all.of(incident.id())).stream()
        .flatMap(action -> done(action).stream())
        .sorted(Comparator.comparing(Done::at))
        .toList();
  }

  private static List<Done> done(LedgerAction action) {
    List<Done> done = new ArrayList<>();
    for (Improvement improvement : action.improvements()) {
      Instant closed = improvement.closed();
      if (improvement.progress() == Progress.CLOSED && closed != null) {
        done.add(Done.of(improvement, closed));
      }
    }
    Instant settled = action.settled();
    if (done.isEmpty() && settled != null && action.standing().state() == ActionState.DONE) {
      done.add(Done.of(action, settled));
    }
    return done;
  }

  private List<LedgerAction> actions(Function<LedgerRequest, LedgerRequest> narrowed) {
    return ledger.actions(narrowed.apply(LedgerRequest.all(ledger.today(), ACTIONS))).actions();
  }

  private static SeenAgain seen(Recurrence one, Done done) {
    return new SeenAgain(one.later(), one.reason(), one.earlier(), done);
  }

  /** With the last that was done before the later one began; empty when nothing was. */
  private static Optional<SeenAgain> seen(Recurrence one, List<Done> done) {
    Instant began = began(one.later());
    return done.stream()
        .filter(each -> began != null && each.at().isBefore(began))
        .reduce((_, last) -> last)
        .map(last -> seen(one, last));
  }

  private static @Nullable Instant began(DocumentSummary incident) {
    Moment date = incident.date();
    return date == null ? null : date.earliest();
  }
}
