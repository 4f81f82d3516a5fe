package dev.afterword.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A repository with a work tree, changed by the {@code git} command with no settings but ours. */
public record GitFolder(Path folder) {

  public static GitFolder init(Path folder) {
    try {
      GitFolder git = new GitFolder(Files.createDirectories(folder));
      git.run("init", "-q", "-b", "main");
      return git;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public GitFolder write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Commits all there is; gives the id. */
  public String commit(String message) {
    run("add", "-A");
    run("commit", "-q", "--allow-empty", "-m", message);
    return run("rev-parse", "HEAD");
  }

  /** Runs git, expects it to succeed, and gives what it printed. */
  public String run(String... arguments) {
    return run("Author", arguments);
  }

  /** The same in the name of somebody. */
  public String run(String author, String[] arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_NAME", author,
                "GIT_AUTHOR_EMAIL", "author@example.org",
                "GIT_COMMITTER_NAME", author,
                "GIT_COMMITTER_EMAIL", "author@example.org"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + output);
      }
      return output.strip();
    } catch (IOException e) {
      return Assumptions.abort("the git command is not installed: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
