package dev.afterword.proof.kill;

import dev.afterword.proof.TemporaryFolder;
import dev.afterword.proof.kill.Ground.Kind;
import dev.afterword.proof.kill.KilledServer.Moment;
import dev.afterword.proof.kill.KilledServer.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills servers at random moments and compares what they find again with a fresh build. */
@Command(
    name = "kill",
    description =
        "Kill a server at random moments while commits arrive; compare it with a fresh build.")
public final class KillCommand implements Callable<Integer> {
  private static final long BAR_MILLIS = 10_000;
  private static final int SHOWN = 5;

  @Option(
      names = "--times",
      description = "How often to kill (default: ${DEFAULT-VALUE}).",
      defaultValue = "200")
  private int times;

  @Option(
      names = "--documents",
      description = "How many the library has at first (default: ${DEFAULT-VALUE}).",
      defaultValue = "300")
  private int documents;

  @Option(
      names = "--kind",
      description = "Only this one of ${COMPLETION-CANDIDATES}; else half, a third, the rest.")
  private List<Kind> kinds = List.of();

  @Option(
      names = "--seed",
      description = "Another seed makes other commits and moments (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws Exception {
    List<Round> rounds = new ArrayList<>();
    for (Kind kind : kinds.isEmpty() ? List.of(Kind.values()) : kinds) {
      rounds.addAll(run(kind, kinds.isEmpty() ? share(kind) : times / kinds.size()));
    }
    print(rounds);
    boolean holds =
        rounds.stream()
            .allMatch(round ->
                round.compared().differences().isEmpty() && round.ready().toMillis() <= BAR_MILLIS);
    return holds ? 0 : 1;
  }

  private int share(Kind kind) {
    return switch (kind) {
      case BARE -> times - times / 3 - times / 6;
      case WORK_TREE -> times / 3;
      case REMOTE -> times / 6;
    };
  }

  private List<Round> run(Kind kind, int often) throws Exception {
    List<Round> rounds = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(seed);
    try (TemporaryFolder folder = new TemporaryFolder("kill");
        KilledServer server = new KilledServer(kind, folder.path(), documents, seed)) {
      for (int i = 1; i <= often; i++) {
        Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
        Round round = server.round(moment);
        rounds.add(round);
        line(kind, i, round);
      }
    }
    return rounds;
  }

  private static void line(Kind kind, int number, Round round) {
    List<String> differences = round.compared().differences();
    System.out.printf(
        "%-9s %3d %-12s left %-9s ready after %5d ms (%5d ms of CPU), %3d commits, %d documents: %s%n",
        kind,
        number,
        round.moment(),
        round.left(),
        round.ready().toMillis(),
        round.cpu().toMillis(),
        round.commits(),
        round.compared().documents(),
        differences.isEmpty() ? "equal" : differences.size() + " differences");
    differences.stream().limit(SHOWN).forEach(System.out::println);
  }

  private static void print(List<Round> rounds) {
    long unequal = rounds.stream().filter(one -> !one.compared().differences().isEmpty()).count();
    System.out.printf(
        "%nkills: %d, indexes that differ from a fresh build: %d%n", rounds.size(), unequal);
    System.out.println("  by moment: " + count(rounds, Round::moment));
    System.out.println("  index left by the kill: " + count(rounds, Round::left));
    System.out.println(
        "  commits while it was going on: " + rounds.stream().mapToInt(Round::commits).sum());
    row("ms to ready (bar: 10000)", rounds.stream().mapToLong(one -> one.ready().toMillis()));
    row("ms of CPU to ready", rounds.stream().mapToLong(one -> one.cpu().toMillis()));
  }

  private static Map<String, Long> count(List<Round> rounds, Function<Round, Enum<?>> by) {
    return rounds.stream()
        .collect(Collectors.groupingBy(one -> by.apply(one).name(), Collectors.counting()));
  }

  private static void row(String what, LongStream values) {
    long[] sorted = values.sorted().toArray();
    System.out.printf(
        "  %s: median %d, most %d%n", what, sorted[sorted.length / 2], sorted[sorted.length - 1]);
  }
}
