package dev.afterword.markdown;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work on nested input, done on a stack of known size: whichever thread asks for it, the same file
 * gives the same result.
 */
final class Bounded {
  private static final int STACK_BYTES = 16 << 20;

  /** Kept for a few seconds: making a thread for each of thousands of files costs a tenth more. */
  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Bounded::thread);

  private Bounded() {}

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "markdown", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** What came of it: a value, or why there is none, in words for a reader. */
  sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Stopped<T>(String why) implements Outcome<T> {}
  }

  static <T> Outcome<T> run(Supplier<T> work) {
    Future<Outcome<T>> task = THREADS.submit(() -> guarded(work));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // the work is short: its end is waited for
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** flexmark throws unchecked exceptions of its own on some broken input. */
  private static <T> Outcome<T> guarded(Supplier<T> work) {
    try {
      return new Outcome.Done<>(work.get());
    } catch (Deadline.Passed e) {
      return new Outcome.Stopped<>("it took too long");
    } catch (StackOverflowError e) {
      return new Outcome.Stopped<>("it is nested too deeply");
    } catch (RuntimeException e) {
      return new Outcome.Stopped<>(
          "the Markdown parser failed on it (" + e.getClass().getSimpleName() + ")");
    }
  }
}
