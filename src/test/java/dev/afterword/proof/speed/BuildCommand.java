package dev.afterword.proof.speed;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.ingest.Library;
import dev.afterword.markdown.BareParsing;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import dev.afterword.proof.LibraryGenerator;
import dev.afterword.proof.TemporaryFolder;
import dev.afterword.search.BareIndexing;
import dev.afterword.search.BareIndexing.Prepared;
import dev.afterword.search.IndexedDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares building an index from nothing with the least that its parts cost, each alone. */
@Command(
    name = "build",
    description = "CPU of building an index from nothing, beside bare JGit, flexmark and Lucene.")
public final class BuildCommand implements Callable<Integer> {
  private static final int BATCH = 500;
  private static final int WARM_UP = 1_000;

  @Parameters(paramLabel = "LIBRARY", description = "A repository made by \"generate\".")
  private Path repository;

  @Override
  public Integer call() throws Exception {
    try (TemporaryFolder folder = new TemporaryFolder("build")) {
      Path small = folder.path().resolve("small");
      new LibraryGenerator(LibraryGenerator.SEED).generate(small, WARM_UP, 0);
      new Round(small, folder.path().resolve("warm-up")).run();
      new Round(repository, folder.path().resolve("measured")).run().print();
    }
    return 0;
  }

  /** All parts over one repository, one after another. */
  private static final class Round {
    private final Path repository;
    private final Path folder;
    private final Stopwatch reading = new Stopwatch();
    private final Stopwatch parsing = new Stopwatch();
    private final Stopwatch indexing = new Stopwatch();
    private final Stopwatch oneField = new Stopwatch();
    private final Stopwatch whole = new Stopwatch();
    private int documents;

    Round(Path repository, Path folder) {
      this.repository = repository;
      this.folder = folder;
    }

    Round run() throws Exception {
      try (BareBlobs blobs = new BareBlobs(repository)) {
        List<BareBlobs.File> files = blobs.list();
        documents = files.size();
        reading.time(() -> blobs.readAll(files));
        for (List<BareBlobs.File> batch : batches(files)) {
          List<String> texts = texts(blobs, batch);
          parsing.time(() -> texts.stream().mapToInt(BareParsing::blocks).sum());
        }
        index(blobs, files);
        oneField(blobs, files);
      }
      whole.time(this::build);
      return this;
    }

    private static List<List<BareBlobs.File>> batches(List<BareBlobs.File> files) {
      List<List<BareBlobs.File>> batches = new ArrayList<>();
      for (int i = 0; i < files.size(); i += BATCH) {
        batches.add(files.subList(i, Math.min(files.size(), i + BATCH)));
      }
      return batches;
    }

    /** The Markdown of each file, without its front matter. */
    private static List<String> texts(BareBlobs blobs, List<BareBlobs.File> batch)
        throws Exception {
      List<String> texts = new ArrayList<>();
      for (BareBlobs.File file : batch) {
        String text = new String(blobs.read(file), StandardCharsets.UTF_8);
        texts.add(text.substring(text.indexOf("\n---\n") + 5));
      }
      return texts;
    }

    private void index(BareBlobs blobs, List<BareBlobs.File> files) throws Exception {
      DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
      try (BareIndexing index = new BareIndexing(folder.resolve("fields"))) {
        for (List<BareBlobs.File> batch : batches(files)) {
          Prepared prepared = new Prepared();
          for (BareBlobs.File file : batch) {
            SourceFile source = new SourceFile(file.path(), blobs.read(file), null);
            ParsedFile parsed = ParsedFile.of(source, ReadingLimits.DEFAULT);
            prepared.add(new IndexedDocument(reader.read(parsed), null, file.blob().name(), false));
          }
          indexing.time(() -> written(index, prepared));
        }
        commits(index);
        indexing.time(() -> committed(index));
      }
    }

    private void commits(BareIndexing index) throws Exception {
      Prepared prepared = new Prepared();
      AtomicLong sequence = new AtomicLong();
      try (GitLibrary git = git()) {
        git.commits(
            null,
            git.head().orElseThrow(),
            commit -> prepared.add(commit, sequence.incrementAndGet()));
      }
      indexing.time(() -> written(index, prepared));
    }

    private void oneField(BareBlobs blobs, List<BareBlobs.File> files) throws Exception {
      try (BareIndexing index = new BareIndexing(folder.resolve("one-field"))) {
        for (List<BareBlobs.File> batch : batches(files)) {
          Prepared prepared = new Prepared();
          texts(blobs, batch).forEach(prepared::add);
          oneField.time(() -> written(index, prepared));
        }
        oneField.time(() -> committed(index));
      }
    }

    private static boolean written(BareIndexing index, Prepared prepared) throws Exception {
      index.write(prepared);
      return true;
    }

    private static boolean committed(BareIndexing index) throws Exception {
      index.commit();
      return true;
    }

    private GitLibrary git() throws Exception {
      return GitLibrary.open(
          new LibraryLocation.Folder(repository),
          null,
          folder.resolve("clones"),
          SnapshotRules.DEFAULT);
    }

    private int build() throws Exception {
      Path cache = Files.createDirectories(folder.resolve("library"));
      try (Library library =
          new Library(
              git(), LibrarySettings.NONE, cache, ReadingLimits.DEFAULT, Clock.systemUTC())) {
        library.update();
        if (library.index().documentCount() != documents) {
          throw new IllegalStateException("not all documents were indexed");
        }
        return documents;
      }
    }

    void print() {
      double parts = reading.seconds() + parsing.seconds() + indexing.seconds();
      double least = reading.seconds() + oneField.seconds();
      System.out.printf("%d documents; processor seconds a thousand documents:%n", documents);
      row("JGit reads every blob", reading);
      row("flexmark parses", parsing);
      row("Lucene writes the same fields", indexing);
      row("Lucene writes one field", oneField);
      row("Afterword builds its index", whole);
      System.out.printf(
          "ratio to JGit + flexmark + Lucene: %.2f (bar: 1.30)%n", whole.seconds() / parts);
      System.out.printf("ratio to JGit + one field: %.2f%n", whole.seconds() / least);
    }

    private void row(String what, Stopwatch time) {
      System.out.printf("  %-32s %7.3f%n", what, time.seconds() * 1_000 / documents);
    }
  }
}
