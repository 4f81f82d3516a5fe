package dev.afterword.proof.push;

import dev.afterword.git.hosted.Beginning;
import dev.afterword.git.hosted.HostedRepository;
import dev.afterword.proof.Git;
import dev.afterword.proof.Launcher;
import dev.afterword.proof.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A library that is a git remote, and a server for it as a process of its own.
 *
 * @param folder for the repository and all that belongs to it
 */
record Hosted(Path folder) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Makes the repository, empty. */
  static Hosted make(Path folder) throws Exception {
    HostedRepository.create(
        folder.resolve("library.git"), new Beginning.Empty(Instant.EPOCH), Instant.EPOCH);
    return new Hosted(folder);
  }

  Git repository() {
    return new Git(folder.resolve("library.git"), 1_790_000_000L);
  }

  /** Starts a server on what is there, and waits until it is ready. */
  ServerProcess serve(int start) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Launcher.java()));
    command.addAll(Launcher.flags());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.afterword.Main"));
    command.addAll(List.of("serve", "--host-git", "--port", "0"));
    command.addAll(List.of("-C", folder.resolve("library.git").toString()));
    return ServerProcess.start(
            command,
            folder.resolve("log-" + start + ".txt"),
            Map.of(
                "AFTERWORD_CACHE",
                folder.resolve("cache").toString(),
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1"))
        .listening()
        .ready(PATIENCE);
  }

  /** What {@code git fsck} finds wrong. */
  List<String> flaws() throws IOException {
    return repository()
        .run("fsck", "--full", "--strict", "--no-dangling")
        .lines()
        .filter(line -> !line.startsWith("notice:"))
        .toList();
  }

  /** What the server shows that git does not have, or the other way round. */
  List<String> differences(ServerProcess server) throws IOException, InterruptedException {
    List<String> differences = new ArrayList<>();
    String tip = repository().run("rev-parse", "HEAD");
    waitFor(server, tip);
    List<String> inGit =
        repository()
            .run("ls-tree", "-r", "--name-only", "HEAD")
            .lines()
            .filter(path -> path.endsWith(".md"))
            .sorted()
            .toList();
    List<String> shown = new ArrayList<>();
    for (int page = 1; ; page++) {
      var answer = server.json("api/v1/documents?size=100&page=" + page).path("documents");
      answer.forEach(document -> shown.add(document.path("path").asString("")));
      if (answer.size() < 100) {
        break;
      }
    }
    inGit.stream()
        .filter(path -> !shown.contains(path))
        .forEach(path -> differences.add("not shown: " + path));
    shown.stream()
        .filter(path -> !inGit.contains(path))
        .forEach(path -> differences.add("not in git: " + path));
    return differences;
  }

  private static void waitFor(ServerProcess server, String tip)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!tip.equals(server.json("api/v1/status").path("indexedRevision").asString(""))) {
      if (System.nanoTime() > until) {
        throw new IOException("not at " + tip + " within " + PATIENCE + ", see " + server.log());
      }
      Thread.sleep(20);
    }
  }
}
