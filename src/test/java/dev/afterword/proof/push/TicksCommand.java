package dev.afterword.proof.push;

import dev.afterword.proof.TemporaryFolder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** People who tick boxes of one document at once; and a server that dies while one does. */
@Command(
    name = "ticks",
    description = "Tick boxes of one document from many at once, and kill the server meanwhile.")
public final class TicksCommand implements Callable<Integer> {
  @Option(
      names = "--people",
      description = "How many tick a box each, at once (default: ${DEFAULT-VALUE}).",
      defaultValue = "20")
  private int people;

  @Option(
      names = "--rounds",
      description = "How often they do (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int rounds;

  @Option(
      names = "--kills",
      description = "How often the server is killed during a tick (default: ${DEFAULT-VALUE}).",
      defaultValue = "100")
  private int kills;

  @Option(names = "--seed", description = "Another seed kills elsewhere.", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder folder = new TemporaryFolder("ticks")) {
      Result result = run(folder.path(), people, rounds, kills, seed);
      result.print();
      return result.holds() ? 0 : 1;
    }
  }

  /**
   * What came of it.
   *
   * @param taken ticks that were answered as done by people at once
   * @param longest milliseconds until the last of them had an answer
   * @param changed kills after which the box was changed; {@code unchanged} those after which not
   * @param answered kills that came after the answer
   * @param faults what is not as it must be
   */
  record Result(
      int taken, long longest, int changed, int unchanged, int answered, List<String> faults) {

    boolean holds() {
      return faults.isEmpty();
    }

    void print() {
      System.out.printf(
          "ticks at once, all in git: %d, the last of a round after at most %d ms%n",
          taken, longest);
      System.out.printf(
          "kills during a tick: %d, the box changed %d times (%d answered before), unchanged %d%n",
          changed + unchanged, changed, answered, unchanged);
      System.out.printf("faults: %d %s%n", faults.size(), faults);
    }
  }

  static Result run(Path folder, int people, int rounds, int kills, long seed) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient();
        TickedServer server = new TickedServer(folder, new Boxes(people), http)) {
      return new Run(server, people, new SplittableRandom(seed)).all(rounds, kills);
    }
  }

  private static final class Run {
    private final TickedServer server;
    private final int people;
    private final SplittableRandom random;
    private final List<String> faults = new ArrayList<>();
    private final BitSet ticked = new BitSet();
    private int taken;
    private long longest;
    private int changed;
    private int unchanged;
    private int answered;
    private long millis = 200;

    Run(TickedServer server, int people, SplittableRandom random) {
      this.server = server;
      this.people = people;
      this.random = random;
    }

    Result all(int rounds, int kills) throws Exception {
      for (int i = 0; i < rounds; i++) {
        atOnce(i % 2 == 0);
      }
      for (int i = 1; i <= kills; i++) {
        kill(i);
      }
      faults.addAll(server.hosted().flaws());
      return new Result(taken, longest, changed, unchanged, answered, faults);
    }

    private void atOnce(boolean tick) throws Exception {
      int before = server.commits();
      long begun = System.nanoTime();
      try (var threads = Executors.newFixedThreadPool(people)) {
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
          int box = i;
          all.add(() -> server.tick(box, tick));
        }
        for (Future<Integer> one : threads.invokeAll(all)) {
          if (one.get() == 303) {
            taken++;
          } else {
            faults.add("a tick was answered with " + one.get());
          }
        }
      }
      longest = Math.max(longest, (System.nanoTime() - begun) / 1_000_000);
      ticked.set(1, people + 1, tick);
      if (!server.blob().equals(server.blob(ticked))) {
        faults.add("not all ticks of a round are in git");
      }
      if (server.commits() != before + people) {
        faults.add("%d commits of %d ticks".formatted(server.commits() - before, people));
      }
    }

    private void kill(int number) throws Exception {
      String others = server.others();
      int box = 1 + random.nextInt(people);
      BitSet wanted = (BitSet) ticked.clone();
      wanted.flip(box);
      boolean done = false;
      long waited = random.nextLong(millis * 5 / 4);
      try (var thread = Executors.newSingleThreadExecutor()) {
        Future<Integer> answer = thread.submit(() -> server.tick(box, wanted.get(box)));
        Thread.sleep(waited);
        done = answer.isDone();
        server.kill();
        done = answered(answer) || done;
      }
      if (done) {
        answered++;
      }
      look(number, box, wanted, others, done);
      server.start();
      // Half of the kills are to come before the commit, half behind it.
      boolean late = ticked.equals(wanted);
      millis = late ? Math.max(20, millis * 9 / 10) : Math.min(5_000, millis * 9 / 8 + 1);
      System.out.printf(
          "kill %d after %d ms: %s%n", number, waited, late ? "changed" : "unchanged");
    }

    private static boolean answered(Future<Integer> answer) throws InterruptedException {
      try {
        return answer.get() == 303;
      } catch (ExecutionException e) {
        return false;
      }
    }

    private void look(int number, int box, BitSet wanted, String others, boolean done)
        throws IOException {
      server.hosted().flaws().forEach(flaw -> faults.add("kill " + number + ": " + flaw));
      String blob = server.blob();
      if (blob.equals(server.blob(wanted))) {
        changed++;
        ticked.clear();
        ticked.or(wanted);
      } else if (blob.equals(server.blob(ticked)) && !done) {
        unchanged++;
      } else {
        faults.add(
            "kill %d: box %d is neither as before nor as wanted (%s)"
                .formatted(number, box, done ? "answered" : "not answered"));
      }
      if (!others.equals(server.others())) {
        faults.add("kill " + number + ": other files differ");
      }
    }
  }
}
