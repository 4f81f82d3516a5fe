package dev.afterword.proof.push;

import dev.afterword.proof.Git;
import dev.afterword.proof.Launcher;
import dev.afterword.proof.TemporaryFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A process that dies while it writes minutes: all of them are in git, or nothing is. */
@Command(
    name = "minutes",
    description = "Finish review meetings, and kill what writes their minutes meanwhile.")
public final class MinutesCommand implements Callable<Integer> {
  @Option(
      names = "--kills",
      description = "How often it is killed (default: ${DEFAULT-VALUE}).",
      defaultValue = "100")
  private int kills;

  @Option(
      names = "--documents",
      description = "Of how many documents a meeting is (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int documents;

  @Option(names = "--seed", description = "Another seed kills elsewhere.", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder folder = new TemporaryFolder("minutes")) {
      Result result = run(folder.path(), documents, kills, seed);
      System.out.printf(
          "kills while minutes of %d documents are written: %d, all there %d times, nothing %d%n",
          documents, kills, result.all(), result.nothing());
      System.out.printf("faults: %d %s%n", result.faults().size(), result.faults());
      return result.faults().isEmpty() ? 0 : 1;
    }
  }

  /**
   * What came of it.
   *
   * @param all kills after which the minutes and all documents were written
   * @param nothing kills after which nothing was
   * @param faults what is not as it must be
   */
  record Result(int all, int nothing, List<String> faults) {}

  static Result run(Path folder, int documents, int kills, long seed) throws Exception {
    Hosted hosted = Hosted.make(folder);
    begin(folder, documents);
    return new Run(hosted, documents, new SplittableRandom(seed)).killed(kills);
  }

  private static void begin(Path folder, int documents) throws IOException {
    Path tree = folder.resolve("tree");
    String repository = folder.resolve("library.git").toString();
    new Git(folder, 1_790_000_000L).run("clone", "-q", repository, tree.toString());
    Git git = new Git(tree, 1_790_000_000L);
    for (int i = 1; i <= documents; i++) {
      String text = "---\nstatus: draft\n---\n\n# D\n\n## Action items\n\n- [ ] A1: Begin\n";
      Files.writeString(tree.resolve("d" + i + ".md"), text);
    }
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "Begin");
    git.run("push", "-q", "origin", "HEAD:main");
  }

  private static final class Run {
    private final Hosted hosted;
    private final int documents;
    private final SplittableRandom random;
    private final List<String> faults = new ArrayList<>();
    private int all;
    private int nothing;
    private long millis = 150;

    Run(Hosted hosted, int documents, SplittableRandom random) {
      this.hosted = hosted;
      this.documents = documents;
      this.random = random;
    }

    Result killed(int kills) throws Exception {
      for (int i = 0; i < kills; i++) {
        LocalDate day = LocalDate.EPOCH.plusDays(i);
        String before = tip();
        kill(day);
        look(day, before);
      }
      return new Result(all, nothing, faults);
    }

    private String tip() throws IOException {
      return hosted.repository().run("rev-parse", "refs/heads/main");
    }

    private void kill(LocalDate day) throws IOException, InterruptedException {
      Process process =
          new ProcessBuilder(
                  Launcher.java(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  FinishingProcess.class.getName(),
                  hosted.folder().toString(),
                  String.valueOf(documents))
              .redirectError(Redirect.appendTo(hosted.folder().resolve("log.txt").toFile()))
              .start();
      try (var answers =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        expect("ready", answers.readLine());
        process.getOutputStream().write((day + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        expect("planned", answers.readLine());
        Thread.sleep(random.nextLong(millis * 5 / 4));
        process.destroyForcibly().waitFor();
      } finally {
        process.destroyForcibly();
      }
    }

    private void expect(String wanted, String line) throws IOException {
      if (!wanted.equals(line)) {
        String log = Files.readString(hosted.folder().resolve("log.txt"));
        throw new IOException("\"" + line + "\" (expected \"" + wanted + "\"): " + log);
      }
    }

    /** Half of the kills are to come before the commit, half behind it. */
    private void look(LocalDate day, String before) throws IOException {
      hosted.flaws().forEach(flaw -> faults.add(day + ": " + flaw));
      String now = tip();
      if (now.equals(before)) {
        nothing++;
        millis = Math.min(5_000, millis * 9 / 8 + 1);
        return;
      }
      millis = Math.max(20, millis * 9 / 10);
      Git git = hosted.repository();
      List<String> changed = git.run("diff", "--name-only", before, now).lines().toList();
      boolean one = git.run("rev-parse", now + "^").equals(before);
      boolean whole = one && changed.size() == documents + 1;
      for (String path : changed) {
        whole &= git.run("show", now + ":" + path).contains("Promised on " + day);
      }
      all += whole ? 1 : 0;
      if (!whole) {
        faults.add(day + ": " + changed + " are written (expected all, in one commit)");
      }
    }
  }
}
