package dev.afterword.proof.speed;

import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.Usage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A program that is started again and again, and what each of its starts took. */
final class Contender {
  /** Compilers and what was put off go on after the first answer. */
  private static final Duration REST = Duration.ofSeconds(1);

  private final String name;
  private final Program program;
  private final List<String> addresses;
  private final List<List<Took>> starts = new ArrayList<>();
  private final List<Long> bytesRead = new ArrayList<>();

  /** From the start of a process. */
  private record Took(long cpu, long wall) {}

  /**
   * How it is started.
   *
   * @param aotCache which it has to use
   */
  record Program(List<String> command, Map<String, String> environment, Path log, Path aotCache) {}

  /**
   * @param addresses what it is asked, in turn
   */
  Contender(String name, Program program, List<String> addresses) {
    this.name = name;
    this.program = program;
    this.addresses = List.copyOf(addresses);
  }

  String name() {
    return name;
  }

  /** Starts it once and ends it. */
  void start(boolean counts) throws IOException, InterruptedException {
    long began = System.nanoTime();
    try (ServerProcess server =
        ServerProcess.start(program.command(), program.log(), program.environment())) {
      server.listening();
      List<Took> took = new ArrayList<>();
      for (String address : addresses) {
        int status = server.get(address).statusCode();
        took.add(took(server, began));
        if (status != 200) {
          throw new IOException(address + " was answered " + status);
        }
      }
      long read = Usage.bytesRead(server.pid());
      Thread.sleep(REST);
      took.add(took(server, began));
      if (!Usage.maps(server.pid(), program.aotCache())) {
        throw new IOException(name + " does not use its AOT cache, see " + program.log());
      }
      if (counts) {
        starts.add(took);
        bytesRead.add(read);
      }
    }
  }

  private static Took took(ServerProcess server, long began) throws IOException {
    long cpu = Usage.cpuWithChildren(server.pid()).toMillis();
    return new Took(cpu, (System.nanoTime() - began) / 1_000_000);
  }

  void print() {
    for (int i = 0; i < addresses.size(); i++) {
      row(i == 0 ? name : "", "/" + addresses.get(i), i);
    }
    row("", REST.toMillis() + " ms later", addresses.size());
    long read = bytesRead.stream().mapToLong(Long::longValue).max().orElse(0);
    System.out.printf("%-20s %s: %.1f MB read at most%n", "", "until then", read / 1e6);
  }

  private void row(String who, String what, int at) {
    List<Long> cpu = sorted(starts.stream().map(took -> took.get(at).cpu()).toList());
    List<Long> wall = sorted(starts.stream().map(took -> took.get(at).wall()).toList());
    System.out.printf(
        "%-20s %-32s CPU %5d ms (%d–%d)   wall %5d ms (%d–%d)%n",
        who,
        what,
        median(cpu),
        cpu.getFirst(),
        cpu.getLast(),
        median(wall),
        wall.getFirst(),
        wall.getLast());
  }

  /** Processor milliseconds, in the median, to that answer. */
  long cpu(int answer) {
    return median(sorted(starts.stream().map(took -> took.get(answer).cpu()).toList()));
  }

  private static List<Long> sorted(List<Long> times) {
    List<Long> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted;
  }

  private static long median(List<Long> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
