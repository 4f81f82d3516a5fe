package dev.afterword.improvement.digest;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Progress;
import dev.afterword.improvement.Effects;
import dev.afterword.improvement.Ledger;
import dev.afterword.improvement.SeenAgain;
import dev.afterword.ingest.Library;
import dev.afterword.search.FacetField;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what waits for somebody. Thread-safe. */
public final class Waiting {
  /** So many of one concern are looked at; the longest overdue come first. */
  private static final int MOST = 5_000;

  /** So long an incident that was seen again is news. */
  private static final int NEWS_DAYS = 30;

  private static final int MOST_SEEN_AGAIN = 50;

  /** So many are looked at for those of some teams. */
  private static final int MOST_OF_OTHERS = 1_000;

  private final Library library;
  private final Ledger ledger;
  private final Effects effects;
  private final DigestLinks links;

  public Waiting(Library library, Ledger ledger, DigestLinks links) {
    this.library = library;
    this.ledger = ledger;
    this.effects = new Effects(library, ledger);
    this.links = links;
  }

  /**
   * All that waits.
   *
   * @param teams only theirs; all teams' when empty
   * @param since only what was written, fell due or began on that day or later; null for all
   */
  public Digest digest(List<String> teams, @Nullable LocalDate since) {
    return digest(items(teams, since));
  }

  LocalDate today() {
    return ledger.today();
  }

  Digest digest(List<DigestItem> items) {
    String all = links.ledger();
    return Digest.of(library.taxonomy().title(), ledger.today(), all == null ? "" : all, items);
  }

  List<DigestItem> items(List<String> teams, @Nullable LocalDate since) {
    LocalDate today = ledger.today();
    LedgerRequest all = LedgerRequest.all(today, MOST);
    if (!teams.isEmpty()) {
      all = all.with(LedgerField.TEAM, teams);
    }
    Map<String, DigestItem> items = new LinkedHashMap<>();
    List<String> verify = List.of(ActionState.VERIFY.label());
    add(items, Concern.VERIFY, all.with(LedgerField.STATE, verify), since);
    add(items, Concern.OVERDUE, all.with(LedgerField.DUE, List.of("overdue")), since);
    add(items, Concern.CONTRADICTION, all.with(LedgerField.NEEDS, List.of("agreement")), since);
    LedgerRequest unsettled = all.with(LedgerField.STATE, LedgerRequest.UNSETTLED);
    List<String> undecided = List.of("owner", "due");
    add(items, Concern.UNDECIDED, unsettled.with(LedgerField.NEEDS, undecided), since);
    List<DigestItem> found = new ArrayList<>(items.values());
    Set<String> wanted = teams.stream().map(FacetField::key).collect(Collectors.toSet());
    found.addAll(seenAgain(wanted, since == null ? today.minusDays(NEWS_DAYS) : since));
    return wanted.isEmpty() ? found : found.stream().map(item -> item.of(wanted)).toList();
  }

  private void add(
      Map<String, DigestItem> items,
      Concern concern,
      LedgerRequest request,
      @Nullable LocalDate since) {
    for (LedgerAction action : ledger.actions(request).actions()) {
      if (since == null || isNew(action, since)) {
        items.computeIfAbsent(action.id(), _ -> item(concern, action, request.today()));
      }
    }
  }

  private boolean isNew(LedgerAction action, LocalDate since) {
    LocalDate due = action.action().due();
    Instant added = action.added();
    ZoneId zone = library.taxonomy().zone();
    return (action.overdue() && due != null && !due.isBefore(since.minusDays(1)))
        || (added != null && !LocalDate.ofInstant(added, zone).isBefore(since));
  }

  private DigestItem item(Concern concern, LedgerAction action, LocalDate today) {
    ActionItem item = action.action();
    return new DigestItem(
        concern,
        action.id(),
        item.text(),
        action.document().title(),
        item.owner(),
        item.due(),
        action.standing().state().label(),
        note(action, today),
        links.action(action.document(), item),
        action.teams());
  }

  private static String note(LedgerAction action, LocalDate today) {
    List<String> notes = new ArrayList<>();
    LocalDate due = action.action().due();
    if (action.overdue() && due != null) {
      long days = ChronoUnit.DAYS.between(due, today);
      notes.add(days == 1 ? "1 day overdue" : days + " days overdue");
    }
    String conflict = action.standing().conflict();
    if (conflict != null) {
      notes.add(conflict);
    }
    if (action.standing().state() == ActionState.VERIFY) {
      String closed =
          action.improvements().stream()
              .filter(one -> one.progress() == Progress.CLOSED)
              .map(Improvement::id)
              .collect(Collectors.joining(", "));
      notes.add(closed.isEmpty() ? "no evidence yet" : "closed: " + closed + ", no evidence yet");
    }
    if (action.action().owner() == null) {
      notes.add("no owner");
    }
    if (due == null) {
      notes.add("no due date");
    }
    return String.join(", ", notes);
  }

  private List<DigestItem> seenAgain(Set<String> wanted, LocalDate since) {
    int most = wanted.isEmpty() ? MOST_SEEN_AGAIN : MOST_OF_OTHERS;
    return effects.within(since, ledger.today(), most).stream()
        .filter(one -> wanted.isEmpty() || isOf(one.incident(), wanted))
        .limit(MOST_SEEN_AGAIN)
        .map(this::item)
        .toList();
  }

  private static boolean isOf(DocumentSummary incident, Set<String> teams) {
    return incident.teams().stream().map(FacetField::key).anyMatch(teams::contains);
  }

  private DigestItem item(SeenAgain one) {
    Moment began = one.incident().date();
    return new DigestItem(
        Concern.SEEN_AGAIN,
        one.incident().id(),
        one.incident().title(),
        null,
        null,
        null,
        null,
        (began == null ? "" : "began on " + began.date() + ", ")
            + "like "
            + one.earlier().title()
            + " ("
            + one.reason()
            + "), about which \""
            + one.done().title()
            + "\" was done by "
            + LocalDate.ofInstant(one.done().at(), library.taxonomy().zone()),
        links.document(one.incident()),
        one.incident().teams());
  }
}
