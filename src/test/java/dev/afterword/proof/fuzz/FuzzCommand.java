package dev.afterword.proof.fuzz;

import dev.afterword.proof.Quantiles;
import dev.afterword.proof.SharedInput;
import dev.afterword.proof.Usage;
import dev.afterword.proof.fuzz.FuzzRun.Slow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fuzzes everything that reads what people wrote. */
@Command(
    name = "fuzz",
    description = "Throw changed and broken front matter, Markdown and queries at what reads them.")
public final class FuzzCommand implements Callable<Integer> {
  private static final int STEPS = 10;
  private static final double MEGABYTE = 1 << 20;

  @Option(names = "--inputs", description = "How many (default: ${DEFAULT-VALUE}).")
  private int inputs = 1_000_000;

  @Option(names = "--seed", description = "Another seed makes others (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--first", description = "The number of the first (default: ${DEFAULT-VALUE}).")
  private long first;

  @Option(names = "--target", description = "Only front-matter, markdown or query.")
  private @Nullable String only;

  @Option(
      names = "--failures",
      description = "Where failing inputs go (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("target", "fuzz-failures.jsonl");

  @Option(names = "--slow", description = "Where slow inputs go (default: ${DEFAULT-VALUE}).")
  private Path slowFile = Path.of("target", "fuzz-slow.jsonl");

  @Option(names = "--replay", description = "Read the inputs of such a file again instead.")
  private @Nullable Path replay;

  @Override
  public Integer call() throws IOException {
    try (Targets targets = Targets.open(only)) {
      FuzzRun run = new FuzzRun(targets.all(), inputs);
      if (replay == null) {
        fuzz(run);
      } else {
        replay(run, targets, replay);
      }
      return report(run);
    }
  }

  private void fuzz(FuzzRun run) throws IOException {
    System.out.printf(
        "inputs %d from %d, seed %d, shared input %s%n",
        inputs, first, seed, SharedInput.isThere() ? "used" : "absent");
    int step = Math.max(1, inputs / STEPS);
    run.run(
        seed,
        first,
        first + inputs,
        done -> {
          if (done % step == 0) {
            tell(done, run);
          }
        });
    List<Kept> slow = new ArrayList<>();
    for (Slow one : run.slowest()) {
      String times = Quantiles.millis(one.first()) + ", again " + Quantiles.millis(one.again());
      slow.add(Kept.of(one.target(), one.number(), times, one.input()));
      System.out.printf(
          "slow: %s %d, %d bytes: %s%n", one.target(), one.number(), one.input().length, times);
    }
    Kept.write(slow, slowFile);
  }

  private static void tell(long done, FuzzRun run) {
    try {
      System.out.printf(
          "%9d done: %d errors, heap %.1f MB after a collection, anonymous memory %.0f MB%n",
          done,
          run.failures().size(),
          FuzzRun.heap() / MEGABYTE,
          Usage.anonymousMemory(ProcessHandle.current().pid()) / MEGABYTE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void replay(FuzzRun run, Targets targets, Path from) throws IOException {
    for (Kept kept : Kept.read(from)) {
      long nanos = run.read(targets.of(kept.target()), kept.number(), kept.bytes());
      System.out.printf("%s %d: %.2f ms%n", kept.target(), kept.number(), nanos / 1e6);
    }
  }

  private int report(FuzzRun run) throws IOException {
    run.times()
        .forEach((target, times) -> {
          if (times.size() > 0) {
            System.out.printf("%-12s %7d inputs: CPU %s%n", target.name(), times.size(), times);
          }
        });
    for (Kept failure : run.failures()) {
      System.out.printf("error: %s %d: %s%n", failure.target(), failure.number(), failure.why());
    }
    System.out.println("errors: " + run.failures().size());
    if (run.failures().isEmpty()) {
      return 0;
    }
    Kept.write(run.failures(), file);
    System.out.println("failing inputs: " + file);
    return 1;
  }
}
