package dev.afterword.proof.kill;

import dev.afterword.proof.Git;
import dev.afterword.proof.MadeDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Somebody who changes a library with git, one random commit at a time: documents told again, new,
 * renamed, removed, without a date, with an id that others have, withheld; other settings; merges;
 * and commits thrown away by a push by force. Each commit is an hour after the one before.
 */
final class Scribe {
  private static final long BEGIN = 1_700_000_000;
  private static final String MAIN = "main";
  private static final String SETTINGS = ".afterword/settings.yml";

  private final Path workTree;
  private final boolean pushes;
  private final long seed;
  private final SplittableRandom random;
  private int added;
  private int step;

  /**
   * @param workTree a repository with its files
   * @param pushes whether each commit is pushed to {@code origin}
   * @param documents how many the library had when it was made
   */
  Scribe(Path workTree, boolean pushes, long seed, int documents) {
    this.workTree = workTree;
    this.pushes = pushes;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.added = documents;
  }

  /** One more commit, which may take the place of some before. */
  void commit() throws IOException {
    step++;
    switch (random.nextInt(20)) {
      case 0 -> rewind();
      case 1 -> merge();
      case 2 -> settings();
      case 3, 4 -> remove();
      case 5, 6, 7 -> rename();
      case 8, 9 -> write("postmortems/undated-" + step + ".md", "# Undated " + step + "\n\nOdd.\n");
      case 10, 11 -> write("postmortems/named-" + step + ".md", named());
      case 12 -> write("postmortems/withheld-" + random.nextInt(5) + ".md", withheld());
      case 13, 14, 15 -> add();
      default -> tellAgain();
    }
    record("Change " + step);
  }

  /**
   * Leaves files that no commit holds: a new one, a changed one, a missing one; then commits
   * something else.
   */
  void leaveUncommitted() throws IOException {
    record("Before the draft " + ++step);
    write("drafts/draft-" + step + ".md", "# Draft " + step + "\n\nNot yet.\n");
    Files.writeString(workTree.resolve(any()), "# Changed on disk " + step + "\n");
    Files.deleteIfExists(workTree.resolve(any()));
    git().run("commit", "-q", "--allow-empty", "-m", "Beside the draft " + step);
  }

  String head() throws IOException {
    return git().run("rev-parse", "HEAD");
  }

  private void record(String message) throws IOException {
    git().run("add", "-A");
    git().run("commit", "-q", "--allow-empty", "-m", message);
    if (pushes) {
      git().run("push", "-q", "--force", "origin", MAIN);
    }
  }

  private void rewind() throws IOException {
    git().run("reset", "-q", "--hard", "HEAD~" + (1 + random.nextInt(3)));
    tellAgain();
  }

  private void merge() throws IOException {
    git().run("add", "-A");
    git().run("commit", "-q", "--allow-empty", "-m", "Before a merge");
    git().run("checkout", "-q", "-B", "side", "HEAD~1");
    write("postmortems/side-" + step + ".md", "# Beside " + step + "\n\nA branch.\n");
    git().run("add", "-A");
    git().run("commit", "-q", "-m", "Beside " + step);
    git().run("checkout", "-q", MAIN);
    git().run("merge", "-q", "--no-edit", "side");
  }

  private void settings() throws IOException {
    String more = random.nextBoolean() ? "  MINOR: hardly seen\n" : "";
    write(SETTINGS, "severities:\n  SEV1: all stands still\n  SEV2: much does\n" + more);
  }

  private void remove() throws IOException {
    git().run("rm", "-q", "--force", any());
  }

  private void rename() throws IOException {
    String from = any();
    String to = "moved/" + step + "-" + from.substring(from.lastIndexOf('/') + 1);
    Files.createDirectories(workTree.resolve("moved"));
    Files.move(workTree.resolve(from), workTree.resolve(to));
    if (random.nextBoolean()) {
      Files.writeString(
          workTree.resolve(to), Files.readString(workTree.resolve(to)) + "\nMoved.\n");
    }
  }

  private void add() throws IOException {
    MadeDocument document = MadeDocument.of(seed, added++, 0);
    write(document.path(), document.text());
  }

  private void tellAgain() throws IOException {
    for (int i = random.nextInt(3); i >= 0; i--) {
      String path = any();
      write(path, MadeDocument.of(seed, random.nextInt(added), step).text());
    }
  }

  private String named() {
    int number = random.nextInt(5);
    return "---\ntitle: Named\nid: shared-" + number + "\n---\n\nOne of several.\n";
  }

  private String withheld() {
    String who = random.nextBoolean() ? "team" : "everyone";
    return "---\ntitle: Withheld\nvisibility: " + who + "\n---\n\nStep " + step + ".\n";
  }

  /** A document that is on disk. */
  private String any() throws IOException {
    List<String> all =
        git()
            .run("ls-files", "postmortems", "moved")
            .lines()
            .filter(path -> Files.exists(workTree.resolve(path)))
            .toList();
    return all.get(random.nextInt(all.size()));
  }

  private void write(String path, String text) throws IOException {
    Path file = workTree.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Git git() {
    return new Git(workTree, BEGIN + step * 3600L);
  }
}
