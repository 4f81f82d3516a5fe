package dev.afterword.proof.soak;

import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.Usage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;

/** What a soak sees, minute by minute. */
final class Course {
  /** What comes before is the start, to which the rest is compared. */
  private static final int START_MINUTES = 5;

  private static final int SAMPLES_A_MINUTE = 6;
  private static final double MOST_GROWTH = 0.05;
  private static final double MOST_SLOWER = 2;
  private static final double MEGA = 1 << 20;

  private final ServerProcess server;
  private final Path cache;
  private final Load load;
  private final Commits commits;
  private final Duration minute;
  private final List<Latencies> latencies = new ArrayList<>();
  private final List<Sample> samples = new CopyOnWriteArrayList<>();

  /**
   * @param minute how long one is
   */
  Course(ServerProcess server, Path cache, Load load, Commits commits, Duration minute) {
    this.server = server;
    this.cache = cache;
    this.load = load;
    this.commits = commits;
    this.minute = minute;
  }

  void run(int minutes, double rate) throws IOException, InterruptedException {
    System.out.println(
        "minute  answers errors    p50    p99     max ms  CPU %  RssAnon MB  files threads maps"
            + "  cache MB  commits  load");
    AtomicBoolean ended = new AtomicBoolean();
    Thread sampling = Thread.ofPlatform().start(() -> sample(ended));
    for (int i = 1; i <= minutes; i++) {
      Duration cpu = Usage.cpu(server.pid());
      latencies.add(load.openLoop(rate, minute));
      row(i, Usage.cpu(server.pid()).minus(cpu));
    }
    ended.set(true);
    sampling.join();
  }

  private void sample(AtomicBoolean ended) {
    try {
      while (!ended.get()) {
        samples.add(Sample.of(server.pid(), cache));
        Thread.sleep(minute.dividedBy(SAMPLES_A_MINUTE));
      }
    } catch (IOException e) {
      System.err.println("the server's use cannot be read: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void row(int number, Duration cpu) {
    Latencies of = latencies.getLast();
    Sample last = samples.getLast();
    System.out.printf(
        "%6d %8d %6d %6.1f %6.1f %10.1f %6.0f %11.1f %6d %7d %4d %9.1f %8d %5.1f%n",
        number,
        of.count(),
        of.errors(),
        of.millis(0.5),
        of.millis(0.99),
        of.millis(1),
        100.0 * cpu.toMillis() / minute.toMillis(),
        last.memory() / MEGA,
        last.files(),
        last.threads(),
        last.mappings(),
        last.disk() / MEGA,
        commits.made(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Prints how it went after the start; true when nothing grew, failed or became slow. */
  boolean verdict(Commits made) throws IOException, InterruptedException {
    int start = Math.min(START_MINUTES, latencies.size() / 2);
    List<Sample> later = samples.subList(samples.size() * start / latencies.size(), samples.size());
    boolean steady = isSteady("RssAnon, MB", later, Sample::memory, MEGA);
    steady &= isSteady("open files", later, Sample::files, 1);
    steady &= isSteady("threads", later, Sample::threads, 1);
    steady &= isSteady("mappings", later, Sample::mappings, 1);
    isSteady("cache folder, MB", later, Sample::disk, MEGA);

    Latencies first = together(latencies.subList(0, start));
    Latencies rest = together(latencies.subList(start, latencies.size()));
    double slower = rest.millis(0.99) / first.millis(0.99);
    int errors = first.errors() + rest.errors();
    System.out.printf(
        "p99: %.1f ms in minutes 1 to %d, then %.1f ms: %.2f times (bar: 2)%nerrors: %d (bar: 0)%n",
        first.millis(0.99), start, rest.millis(0.99), slower, errors);
    boolean current = isCurrent(made.head());
    System.out.println("the newest of " + made.made() + " commits is indexed: " + current);
    return steady && errors == 0 && slower <= MOST_SLOWER && current;
  }

  private static boolean isSteady(
      String what, List<Sample> samples, ToLongFunction<Sample> of, double unit) {
    Trend trend = Trend.of(samples, of);
    System.out.printf(
        "%s after the start: mean %.1f, from %.1f to %.1f, fitted growth %+.1f (%+.1f %%)%n",
        what,
        trend.mean() / unit,
        samples.stream().mapToLong(of).min().orElse(0) / unit,
        samples.stream().mapToLong(of).max().orElse(0) / unit,
        trend.growth() / unit,
        100 * trend.share());
    return trend.share() <= MOST_GROWTH;
  }

  private static Latencies together(List<Latencies> minutes) {
    Latencies all = new Latencies();
    minutes.forEach(all::addAll);
    return all;
  }

  private boolean isCurrent(String head) throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (server.json("api/v1/status").path("indexedRevision").asString("").equals(head)) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }
}
