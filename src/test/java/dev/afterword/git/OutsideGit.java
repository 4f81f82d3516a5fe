package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Plays the outside world: the {@code git} command in one folder, with no configuration but ours.
 */
public record OutsideGit(Path folder) {

  public static OutsideGit init(Path folder, String... options) {
    try {
      Files.createDirectories(folder);
      new ProcessBuilder("git", "--version").start().waitFor();
    } catch (IOException e) {
      Assumptions.abort("the git command is not installed: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    OutsideGit git = new OutsideGit(folder);
    List<String> arguments = new ArrayList<>(List.of("init", "-q", "-b", "main"));
    arguments.addAll(List.of(options));
    git.run(arguments.toArray(String[]::new));
    return git;
  }

  public String run(String... arguments) {
    return run(new byte[0], arguments);
  }

  /** Runs git, expects it to succeed, and gives what it printed. */
  public String run(byte[] input, String... arguments) {
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
                "GIT_TERMINAL_PROMPT", "0",
                "GIT_AUTHOR_NAME", "Author",
                "GIT_AUTHOR_EMAIL", "author@example.org",
                "GIT_COMMITTER_NAME", "Author",
                "GIT_COMMITTER_EMAIL", "author@example.org",
                "GIT_ALLOW_PROTOCOL", "file:http"));
    try {
      Process process = builder.start();
      Thread.ofVirtual()
          .start(() -> {
            try (var out = process.getOutputStream()) {
              out.write(input);
            } catch (IOException e) {
              // git ended early; its exit code tells.
            }
          });
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + output);
      }
      return output.strip();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(command + " failed", e);
    }
  }

  public OutsideGit write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public Head commitAll(String message) {
    run("add", "-A");
    run("commit", "-q", "--allow-empty", "-m", message);
    return head();
  }

  /** Commits one file with that content. */
  public Head commit(String path, String text) {
    write(path, text);
    return commitAll("Write " + path);
  }

  public Head head() {
    return new Head(run("rev-parse", "HEAD"));
  }

  /** Whether the git command merges that branch without a conflict; leaves all as it was. */
  boolean mergesCleanly(String branch) {
    try {
      run("merge", "--no-commit", "--no-ff", branch);
      return true;
    } catch (IllegalStateException e) {
      return false;
    } finally {
      run("reset", "-q", "--hard", "HEAD");
    }
  }

  /** Stores an object and gives its id; nothing about it is checked. */
  public String store(String type, byte[] content) {
    return run(content, "hash-object", "-w", "--literally", "-t", type, "--stdin");
  }

  public Path objectFile(String id) {
    String folderName = run("rev-parse", "--git-path", "objects");
    return folder.resolve(folderName).resolve(id.substring(0, 2)).resolve(id.substring(2));
  }

  public GitLibrary open() throws LibraryException {
    return open(folder, null);
  }

  public static GitLibrary open(Path folder, @Nullable String ref) throws LibraryException {
    return GitLibrary.open(
        new LibraryLocation.Folder(folder), ref, folder.resolve("no-cache"), SnapshotRules.DEFAULT);
  }

  public static String blob(LibraryTree tree, String path) {
    return tree.documents().getOrDefault(path, "no document of that path");
  }

  public static String text(Content content) {
    return switch (content) {
      case Content.Whole whole -> new String(whole.bytes(), UTF_8);
      case Content.Beginning part -> new String(part.bytes(), UTF_8) + "…";
      case Content.Unreadable unreadable -> unreadable.problem().code();
    };
  }
}
