package dev.afterword.cli;

import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;

/** Gives a library's ledger, with what trackers said last; given by the program's wiring. */
@FunctionalInterface
public interface LedgerOpener {
  Ledger of(Library library);
}
