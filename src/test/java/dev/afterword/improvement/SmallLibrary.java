package dev.afterword.improvement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.testing.FastImport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** A bare repository whose files were committed on given days, and the library of it. */
public final class SmallLibrary implements AutoCloseable {
  private final Path folder;
  private final Clock clock;
  private final Library library;
  private int commits;

  public SmallLibrary(Path temporary, Clock clock) throws Exception {
    this.folder = temporary.resolve("library.git");
    this.clock = clock;
    FastImport.initialise(folder);
    commit("2020-01-01", "README.md", "# Ours\n");
    GitLibrary git =
        GitLibrary.open(
            new LibraryLocation.Folder(folder),
            null,
            temporary.resolve("clones"),
            SnapshotRules.DEFAULT);
    ReadingLimits limits = ReadingLimits.DEFAULT;
    this.library =
        new Library(
            git,
            SettingsFile.read(git, git.head().orElse(null), limits),
            temporary.resolve("index"),
            limits,
            clock);
  }

  /** Writes one file and commits it at the beginning of that day. */
  public SmallLibrary commit(String day, String path, String text) throws Exception {
    return commit(day, Map.of(path, text));
  }

  /** The same with several files, by their paths. */
  public SmallLibrary commit(String day, Map<String, String> files) throws Exception {
    long second = Instant.parse(day + "T00:00:00Z").getEpochSecond();
    try (FastImport git = new FastImport(folder)) {
      git.write("commit refs/heads/main\ncommitter A <a@example.org> " + second + " +0000\n");
      git.data("Change".getBytes(UTF_8));
      git.write(commits == 0 ? "" : "from refs/heads/main^0\n");
      for (Map.Entry<String, String> file : files.entrySet()) {
        git.write("M 644 inline " + file.getKey() + "\n");
        git.data(file.getValue().getBytes(UTF_8));
      }
    }
    commits++;
    return this;
  }

  /** An incident of one service and one cause, and its action items. */
  public SmallLibrary incident(
      String committed, String id, String started, String more, String... actions)
      throws Exception {
    return commit(
        committed,
        "postmortems/" + id + ".md",
        """
        ---
        id: %s
        started: %s
        %s
        ---
        # About %s

        ## Action items
        %s
        """
            .formatted(id, started, more.indent(0).strip(), id, String.join("\n", actions)));
  }

  public SmallLibrary updated() throws Exception {
    library.update();
    return this;
  }

  public Path folder() {
    return folder;
  }

  public Library library() {
    return library;
  }

  public Ledger ledger() {
    return new Ledger(library, clock);
  }

  public DocumentSummary document(String id) {
    return library.index().byId(id).orElseThrow();
  }

  @Override
  public void close() {
    library.close();
  }
}
