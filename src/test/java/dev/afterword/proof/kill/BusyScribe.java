package dev.afterword.proof.kill;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Commits again and again on a thread of its own, unless it is held. */
final class BusyScribe implements AutoCloseable {
  private static final long PAUSE_MILLIS = 50;

  private final Scribe scribe;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean ended;
  private volatile int commits;

  BusyScribe(Scribe scribe) {
    this.scribe = scribe;
    this.thread = Thread.ofPlatform().daemon().name("scribe").start(this::run);
  }

  private void run() {
    try {
      while (!ended) {
        one();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (IOException e) {
      failure.set(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void one() throws IOException {
    turn.lock();
    try {
      if (!ended) {
        scribe.commit();
        commits++;
      }
    } finally {
      turn.unlock();
    }
  }

  int commits() {
    return commits;
  }

  /** What may be done while no commit arrives. */
  interface Quiet<T> {
    T with(Scribe scribe) throws Exception;
  }

  /** Holds the commits while that is done. */
  <T> T quiet(Quiet<T> work) throws Exception {
    turn.lock();
    try {
      IOException failed = failure.get();
      if (failed != null) {
        throw failed;
      }
      return work.with(scribe);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
