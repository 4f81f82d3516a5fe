package dev.afterword.proof.fuzz;

import dev.afterword.proof.ProcessClock;
import dev.afterword.proof.Quantiles;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Feeds numbered inputs to targets in turn and keeps what came of it. */
final class FuzzRun {
  private static final int SLOWEST = 10;

  private final ProcessClock clock = new ProcessClock();
  private final Map<Target, Quantiles> times = new LinkedHashMap<>();
  private final List<Kept> failures = new ArrayList<>();
  private final PriorityQueue<Slow> slowest =
      new PriorityQueue<>(Comparator.comparing(Slow::first));

  /**
   * An input that took long.
   *
   * @param first processor time when it came in its turn
   * @param again the same at the end of the run: what is left when nothing else happens to go on
   */
  record Slow(String target, long number, byte[] input, Duration first, Duration again) {}

  /**
   * Makes a run.
   *
   * @param most inputs that any one target will get
   */
  FuzzRun(List<Target> targets, int most) {
    targets.forEach(target -> times.put(target, new Quantiles(most)));
  }

  /** Runs inputs {@code from} (included) to {@code to} (excluded) of the seed. */
  void run(long seed, long from, long to, Consumer<Long> done) {
    List<Target> targets = List.copyOf(times.keySet());
    for (long number = from; number < to; number++) {
      Target target = targets.get((int) (number % targets.size()));
      byte[] input = Mutator.input(target.seeds(), seed, number);
      long nanos = read(target, number, input);
      Objects.requireNonNull(times.get(target)).add(nanos);
      slow(new Slow(target.name(), number, input, Duration.ofNanos(nanos), Duration.ZERO));
      done.accept(number + 1 - from);
    }
  }

  /** Feeds one input; gives the processor time that it took. */
  @SuppressWarnings("CatchingUnchecked") // An Error is what is looked for.
  long read(Target target, long number, byte[] input) {
    long began = clock.nanos();
    try {
      target.read(input);
    } catch (Throwable e) {
      failures.add(Kept.of(target.name(), number, described(e), input));
    }
    return clock.nanos() - began;
  }

  private void slow(Slow slow) {
    slowest.add(slow);
    if (slowest.size() > SLOWEST) {
      slowest.poll();
    }
  }

  List<Kept> failures() {
    return List.copyOf(failures);
  }

  Map<Target, Quantiles> times() {
    return times;
  }

  /** The slowest inputs, the slowest first, each measured once more. */
  List<Slow> slowest() {
    return slowest.stream()
        .sorted(Comparator.comparing(Slow::first).reversed())
        .map(this::again)
        .toList();
  }

  private Slow again(Slow slow) {
    Target target =
        times.keySet().stream()
            .filter(one -> one.name().equals(slow.target()))
            .findFirst()
            .orElseThrow();
    Duration again = Duration.ofNanos(read(target, slow.number(), slow.input()));
    return new Slow(slow.target(), slow.number(), slow.input(), slow.first(), again);
  }

  /** The heap in use after a collection, in bytes. */
  static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static String described(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().startsWith("dev.afterword") && !isOfProof(frame)) {
        return error + " at " + frame;
      }
    }
    return error + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static boolean isOfProof(StackTraceElement frame) {
    return frame.getClassName().startsWith(FuzzRun.class.getPackageName());
  }
}
