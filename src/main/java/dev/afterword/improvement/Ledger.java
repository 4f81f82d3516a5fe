package dev.afterword.improvement;

import dev.afterword.ingest.Library;
import dev.afterword.search.ImprovementPage;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.KnownImprovements;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** All action items of a library and the improvements that they lead to. Thread-safe. */
public final class Ledger {
  private static final int ITEMS_OF_A_DOCUMENT = 100_000;

  private final Library library;
  private final Clock clock;
  private final Improvements improvements;

  public Ledger(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
    this.improvements = new Improvements(library);
  }

  /** What is known of improvements now; another one whenever any of it has changed. */
  public KnownImprovements known() {
    return improvements.known();
  }

  /** The day that decides what is overdue, in the library's time zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), library.taxonomy().zone());
  }

  public LedgerPage actions(LedgerRequest request) {
    return library.index().ledger(request, known());
  }

  /** The action item of that id in the document of that id. */
  public Optional<LedgerAction> action(String document, String id) {
    return actions(LedgerRequest.all(today(), ITEMS_OF_A_DOCUMENT).of(document)).actions().stream()
        .filter(one -> one.action().id().equals(id))
        .findFirst();
  }

  public ImprovementPage improvements(ImprovementRequest request) {
    return library.index().improvements(request, known());
  }

  /** All about the one of that id; empty when nothing leads to it and nothing is known of it. */
  public Optional<ImprovementUse> improvement(String id) {
    return library.index().improvement(id, known());
  }
}
