package dev.afterword.improvement;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.ImprovingCommit;
import dev.afterword.ingest.Library;
import dev.afterword.search.IdeaPage;
import dev.afterword.search.ImprovementPage;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.KnownImprovements;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All action items of a library and the improvements that they lead to. Thread-safe. */
public final class Ledger {
  private final Library library;
  private final Clock clock;
  private final Improvements improvements;

  /**
   * @param issues what trackers say
   * @param commits those that say what they improve, the same list while there are no others
   */
  public Ledger(
      Library library, IssueStates issues, Supplier<List<ImprovingCommit>> commits, Clock clock) {
    this.library = library;
    this.clock = clock;
    this.improvements = new Improvements(library, issues, commits);
  }

  /** One that knows what the library itself says, and asks nobody. */
  public Ledger(Library library, Clock clock) {
    this(library, IssueStates.NONE, List::of, clock);
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
    return library.index().ledger().actions(request, known());
  }

  /**
   * What action items ask for that leads to no improvement, by how many incidents ask for it.
   *
   * @param page from 1
   */
  public IdeaPage ideas(int page, int size) {
    return library.index().ledger().ideas(known(), today(), page, size);
  }

  /** All of one document. */
  public List<LedgerAction> of(DocumentSummary document) {
    return document.actions() == 0
        ? List.of()
        : actions(LedgerRequest.all(today(), document.actions()).of(document.id())).actions();
  }

  /** The action item of that id in the document of that id. */
  public Optional<LedgerAction> action(String document, String id) {
    return actions(LedgerRequest.all(today(), LedgerRequest.MOST_REACHED).of(document))
        .actions()
        .stream()
        .filter(one -> one.action().id().equals(id))
        .findFirst();
  }

  public ImprovementPage improvements(ImprovementRequest request) {
    return library.index().ledger().improvements(request, known());
  }

  /** All about the one of that id; empty when nothing leads to it and nothing is known of it. */
  public Optional<ImprovementUse> improvement(String id) {
    return library.index().ledger().improvement(id, known());
  }
}
