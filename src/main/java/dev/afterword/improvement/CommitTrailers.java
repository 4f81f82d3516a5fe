package dev.afterword.improvement;

import dev.afterword.domain.ImprovingCommit;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The commits that say what they improve, in the library's repository and in others; looked for
 * again and again on a thread of its own, until closed. Thread-safe.
 */
public final class CommitTrailers implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CommitTrailers.class.getName());

  private final List<Source> sources = new ArrayList<>();
  private final Duration every;
  private final Duration fetchEvery;
  private final Thread thread;
  private volatile List<ImprovingCommit> all = List.of();
  private volatile boolean ended;

  /** A repository of code; it may have to be cloned first. */
  @FunctionalInterface
  public interface CodeRepository {
    GitLibrary open() throws LibraryException;
  }

  /**
   * Looks at once, on its own thread.
   *
   * @param library followed and fetched by others
   * @param code repositories, closed with this
   * @param every how often refs are looked at
   * @param fetchEvery how often remotes are fetched
   */
  public CommitTrailers(
      GitLibrary library, List<CodeRepository> code, Duration every, Duration fetchEvery) {
    sources.add(new Source(() -> library, false));
    code.forEach(repository -> sources.add(new Source(repository, true)));
    this.every = every;
    this.fetchEvery = fetchEvery;
    this.thread = Thread.ofPlatform().daemon().name("trailers").start(this::follow);
  }

  /** All that were found by now; equal to itself until more are. */
  public List<ImprovingCommit> all() {
    return all;
  }

  private void follow() {
    while (!ended) {
      for (Source source : sources) {
        if (!ended && source.look()) {
          show();
        }
      }
      rest();
    }
    sources.forEach(Source::close);
  }

  /** What one repository holds does not wait for another. */
  private void show() {
    Map<String, ImprovingCommit> found = new LinkedHashMap<>();
    sources.forEach(
        source -> source.found.forEach(commit -> found.putIfAbsent(commit.id(), commit)));
    all = List.copyOf(found.values());
  }

  private synchronized void rest() {
    try {
      if (!ended) {
        wait(every.toMillis());
      }
    } catch (InterruptedException e) {
      ended = true;
    }
  }

  /** One repository and what it held when it was looked at last. */
  private final class Source {
    private final CodeRepository place;
    private final boolean owned;
    private @Nullable GitLibrary git;
    private @Nullable Head seen;
    private long fetched = System.nanoTime();
    private String failure = "";
    private List<ImprovingCommit> found = List.of();

    Source(CodeRepository place, boolean owned) {
      this.place = place;
      this.owned = owned;
    }

    /** Whether something else was found than before. */
    boolean look() {
      try {
        boolean changed = read(opened());
        failure = "";
        return changed;
      } catch (LibraryException | RuntimeException e) {
        // The library's own failures are told by who follows it.
        if (owned && !failure.equals(e.toString())) {
          failure = e.toString();
          LOG.log(Level.WARNING, e.getMessage() + "; its commits are looked for again later");
        }
        return false;
      }
    }

    private GitLibrary opened() throws LibraryException {
      GitLibrary repository = git;
      if (repository == null) {
        repository = place.open();
        git = repository;
      } else if (owned) {
        fetch(repository);
      }
      return repository;
    }

    private void fetch(GitLibrary repository) throws LibraryException {
      if (repository.isRemote() && System.nanoTime() - fetched >= fetchEvery.toNanos()) {
        fetched = System.nanoTime();
        repository.fetch();
      }
      repository.reopen(GitLibrary.Reopening.WHEN_REPLACED);
    }

    private boolean read(GitLibrary repository) throws LibraryException {
      Head head = repository.head().orElse(null);
      if (head == null || Objects.equals(head, seen)) {
        return false;
      }
      boolean follows = seen != null && repository.rewritten(seen, head).isEmpty();
      List<ImprovingCommit> now =
          new ArrayList<>(repository.improving(follows ? seen : null, head));
      if (follows) {
        now.addAll(found);
      }
      boolean changed = !now.equals(found);
      found = List.copyOf(now);
      seen = head;
      return changed;
    }

    void close() {
      if (owned && git != null) {
        git.close();
      }
    }
  }

  /** Ends after the look under way. */
  @Override
  public void close() {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
