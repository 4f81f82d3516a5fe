package dev.afterword.improvement;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Library;
import dev.afterword.search.ImprovementPage;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.KnownImprovements;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All action items of a library and the improvements that they lead to. Thread-safe. */
public final class Ledger {
  private final Library library;

  public Ledger(Library library) {
    this.library = library;
  }

  /** What is known of improvements now. */
  public KnownImprovements known() {
    return KnownImprovements.NONE;
  }

  public LedgerPage actions(LedgerRequest request) {
    throw new UnsupportedOperationException(library.describe() + request);
  }

  /** All of one document. */
  public List<LedgerAction> of(DocumentSummary document, LocalDate today) {
    return document.actions() == 0
        ? List.of()
        : actions(LedgerRequest.all(today, document.actions()).of(document.id())).actions();
  }

  /** The action item of that id in the document of that id. */
  public Optional<LedgerAction> action(String document, String id) {
    throw new UnsupportedOperationException(document + id);
  }

  public ImprovementPage improvements(ImprovementRequest request) {
    throw new UnsupportedOperationException(String.valueOf(request));
  }

  /** All about the one of that id; empty when nothing leads to it and nothing is known of it. */
  public Optional<ImprovementUse> improvement(String id) {
    throw new UnsupportedOperationException(id);
  }
}
