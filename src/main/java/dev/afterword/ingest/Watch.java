package dev.afterword.ingest;

import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one writer: looks for changes again and again, on a thread of its own, until closed. What
 * comes in while a pass runs is taken by the next one, so that a burst of pushes is folded into
 * one.
 */
public final class Watch implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Watch.class.getName());

  /** Looking takes at most this share of the time, however large the work tree is. */
  private static final int REST_FACTOR = 10;

  private final Library library;
  private final GitLibrary git;
  private final Duration every;
  private final Duration fetchEvery;
  private final AtomicBoolean failing = new AtomicBoolean();
  private final Thread thread;
  private volatile boolean ended;

  Watch(Library library, GitLibrary git, Duration every, Duration fetchEvery) {
    this.library = library;
    this.git = git;
    this.every = every;
    this.fetchEvery = fetchEvery;
    this.thread = Thread.ofPlatform().daemon().name("ingest").start(this::look);
  }

  private void look() {
    long fetched = System.nanoTime();
    while (!ended) {
      long begun = System.nanoTime();
      boolean fetch = git.isRemote() && begun - fetched >= fetchEvery.toNanos();
      pass(fetch);
      fetched = fetch ? begun : fetched;
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      Duration rest = took.multipliedBy(REST_FACTOR);
      rest(rest.compareTo(every) > 0 ? rest : every);
    }
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

  /** A failure is told once, and once more when it is over. */
  private void pass(boolean fetch) {
    try {
      if (fetch) {
        git.fetch();
      }
      library.update();
      if (failing.compareAndSet(true, false)) {
        LOG.log(Level.INFO, "{0} is followed again", library.describe());
      }
    } catch (LibraryException | IOException | RuntimeException | Error e) {
      if (!ended && failing.compareAndSet(false, true)) {
        LOG.log(Level.WARNING, library.describe() + " cannot be followed: " + e.getMessage());
      }
    }
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
