package dev.afterword.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The {@code git} command in one folder, with no configuration but ours.
 *
 * @param seconds the time of the commits that it makes, in seconds since 1970
 */
public record Git(Path folder, long seconds) {

  /** Runs git, expects it to succeed, and gives what it printed. */
  public String run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "gc.autoDetach=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.environment().putAll(environment());
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + " in " + folder + " failed: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(command + " was interrupted", e);
    }
    return output.strip();
  }

  private Map<String, String> environment() {
    String when = "@" + seconds + " +0000";
    return Map.of(
        "GIT_CONFIG_GLOBAL", "/dev/null",
        "GIT_CONFIG_NOSYSTEM", "1",
        "GIT_AUTHOR_NAME", "Scribe",
        "GIT_AUTHOR_EMAIL", "scribe@example.org",
        "GIT_AUTHOR_DATE", when,
        "GIT_COMMITTER_NAME", "Scribe",
        "GIT_COMMITTER_EMAIL", "scribe@example.org",
        "GIT_COMMITTER_DATE", when);
  }
}
