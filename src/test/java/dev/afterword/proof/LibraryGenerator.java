package dev.afterword.proof;

import dev.afterword.testing.FastImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes large libraries: bare git repositories of {@link MadeDocument}s, ten a commit, an hour
 * between commits. The same seed always makes the same commit ids. Needs git.
 */
public final class LibraryGenerator {
  /** What proofs use unless told otherwise. */
  public static final long SEED = 42;

  private static final String BRANCH = "refs/heads/main";
  private static final int IN_A_COMMIT = 10;
  private static final long FIRST_COMMIT = 1_400_000_000;

  /** Action items name its issues. */
  private static final MadeDocument SETTINGS =
      new MadeDocument(".afterword/settings.yml", "trackers:\n  jira:\n    keys: [OPS]\n");

  private final long seed;

  public LibraryGenerator(long seed) {
    this.seed = seed;
  }

  /**
   * Makes a new bare repository.
   *
   * @param documents how many it holds
   * @param revisions further commits, each of which changes the first document
   */
  public void generate(Path folder, int documents, int revisions) throws IOException {
    FastImport.initialise(folder);
    try (Import into = new Import(folder, FIRST_COMMIT)) {
      List<MadeDocument> few = new ArrayList<>(List.of(SETTINGS));
      for (int number = 0; number < documents; number++) {
        few.add(MadeDocument.of(seed, number, 0));
        if (few.size() == IN_A_COMMIT || number == documents - 1) {
          into.commit("Add postmortems up to " + number, few);
          few.clear();
        }
      }
      for (int revision = 1; revision <= revisions; revision++) {
        into.commit("Tell more, " + revision, List.of(MadeDocument.of(seed, 0, revision)));
      }
    }
  }

  /** Commits another telling of one document; gives the commit's id. */
  public String change(Path folder, int number, int revision) throws IOException {
    long time = FIRST_COMMIT + 1_000_000_000L + revision;
    try (Import into = new Import(folder, time)) {
      into.continueBranch();
      into.commit("Tell " + number + " again", List.of(MadeDocument.of(seed, number, revision)));
    }
    Process git = new ProcessBuilder("git", "-C", folder.toString(), "rev-parse", BRANCH).start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
  }

  /** Commits, one after another. */
  private static final class Import implements AutoCloseable {
    private final FastImport git;
    private long time;
    private boolean continues;

    Import(Path folder, long time) throws IOException {
      if (!Files.isDirectory(folder)) {
        throw new IOException(folder + " is no folder");
      }
      this.time = time;
      this.git = new FastImport(folder);
    }

    void continueBranch() {
      continues = true;
    }

    void commit(String message, List<MadeDocument> documents) throws IOException {
      String when = time + " +0000\n";
      git.write("commit " + BRANCH + "\nauthor Scribe <scribe@example.org> " + when);
      git.write("committer Scribe <scribe@example.org> " + when);
      data(message);
      if (continues) {
        git.write("from " + BRANCH + "^0\n");
        continues = false;
      }
      for (MadeDocument document : documents) {
        git.write("M 100644 inline " + document.path() + "\n");
        data(document.text());
      }
      time += 3600;
    }

    private void data(String text) throws IOException {
      git.data(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      git.close();
    }
  }
}
