package dev.afterword.ingest;

import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.search.IndexUnreadable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one writer: looks for changes again and again, on a thread of its own, until closed. What
 * comes in while a pass runs is taken by the next one, so that a burst of pushes is folded into
 * one.
 */
public final class Watch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Watch.class.getName());

  private static final Duration FIRST_CHECK = Duration.ofSeconds(20);

  private final Library library;
  private final GitLibrary git;
  private final Pace pace;
  private final Heap heap = Heap.ofThisProcess();
  private final Duration fetchEvery;
  private final Duration checkEvery;
  private final Runnable afterFetch;
  private final Thread thread;
  private List<String> told = List.of();
  private String lastUnexpected = "";
  private volatile boolean ended;

  Watch(
      Library library,
      GitLibrary git,
      Duration every,
      Duration fetchEvery,
      Duration checkEvery,
      Runnable afterFetch) {
    this.library = library;
    this.git = git;
    this.pace = new Pace(every);
    this.fetchEvery = fetchEvery;
    this.checkEvery = checkEvery;
    this.afterFetch = afterFetch;
    this.thread = Thread.ofPlatform().daemon().name("ingest").start(this::follow);
  }

  private void follow() {
    long fetched = System.nanoTime();
    long checked = fetched - checkEvery.toNanos() + soon().toNanos();
    boolean isNew = true;
    while (!ended) {
      long begun = System.nanoTime();
      if (git.isRemote() && begun - fetched >= fetchEvery.toNanos()) {
        attempt(git::fetch);
        fetched = begun;
        isNew = true;
      }
      if (begun - checked >= checkEvery.toNanos()) {
        attempt(library::checkIndex);
        checked = begun;
      }
      Duration rest = look(library.status().searchableAt());
      if (isNew) {
        attempt(afterFetch::run);
        isNew = false;
      }
      tell(library.faults());
      heap.tidy();
      rest(rest);
    }
  }

  /** Looks for changes once, and says how long to rest; a slow remote has no part in that. */
  private Duration look(@Nullable Instant before) {
    long begun = System.nanoTime();
    attempt(library::update);
    boolean brought = !Objects.equals(before, library.status().searchableAt());
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    return brought ? pace.afterSomething() : pace.afterNothing(took);
  }

  /** The index is checked for the first time when a start is over. */
  private Duration soon() {
    return checkEvery.compareTo(FIRST_CHECK) < 0 ? checkEvery : FIRST_CHECK;
  }

  /**
   * Until the next look, or the end. An interrupt is of no use here: it would close files under the
   * index.
   */
  private synchronized void rest(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    for (long left = time.toMillis();
        left > 0 && !ended;
        left = (until - System.nanoTime()) / 1_000_000) {
      try {
        wait(left);
      } catch (InterruptedException e) {
        ended = true;
      }
    }
  }

  private interface Step {
    void run() throws LibraryException, IOException;
  }

  /** What fails is among the library's faults, but for what nobody expected. */
  private void attempt(Step step) {
    try {
      step.run();
    } catch (LibraryException | IOException | IndexUnreadable e) {
      LOG.log(Level.DEBUG, library.describe() + " cannot be followed", e);
    } catch (RuntimeException | Error e) {
      unexpected(e);
    }
  }

  private void unexpected(Throwable e) {
    if (!ended && !e.toString().equals(lastUnexpected)) {
      lastUnexpected = e.toString();
      LOG.log(Level.ERROR, library.describe() + " cannot be followed", e);
    }
  }

  /** A fault is told once, and once more when it is over. */
  private void tell(List<String> faults) {
    if (ended) {
      return;
    }
    for (String fault : faults) {
      if (!told.contains(fault)) {
        LOG.log(Level.WARNING, library.describe() + ": " + fault);
      }
    }
    if (faults.isEmpty() && !told.isEmpty()) {
      LOG.log(Level.INFO, library.describe() + ": all is well again");
    }
    told = faults;
  }

  /** Ends after the pass under way. */
  @Override
  public void close() {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
