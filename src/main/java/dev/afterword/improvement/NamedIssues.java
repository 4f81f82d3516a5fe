package dev.afterword.improvement;

import dev.afterword.ingest.Library;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of issues that a library's action items name now, looked up once for each state of it.
 */
public final class NamedIssues implements Supplier<Set<String>> {
  private final Library library;
  private volatile @Nullable Named last;

  private record Named(Object state, Set<String> keys) {}

  public NamedIssues(Library library) {
    this.library = library;
  }

  /** At most as many as are kept, those of items that are not settled before others. */
  @Override
  public Set<String> get() {
    Object state = library.index().state();
    Named named = last;
    if (named == null || !named.state().equals(state)) {
      named = new Named(state, library.index().ledger().trackerKeys(TrackerStates.MOST));
      last = named;
    }
    return named.keys();
  }
}
