package dev.afterword.insight;

import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A plain folder as a library, with no commits, on a fixed day. */
final class LibraryOfFiles implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Library library;
  private final Ledger ledger;

  private LibraryOfFiles(Path folder, Path cache) throws Exception {
    this.folder = folder;
    GitLibrary git =
        GitLibrary.open(
            new LibraryLocation.Folder(folder),
            null,
            cache.resolve("clones"),
            SnapshotRules.DEFAULT);
    ReadingLimits limits = ReadingLimits.DEFAULT;
    this.library =
        new Library(
            git,
            SettingsFile.read(git, git.head().orElse(null), limits),
            cache.resolve("index"),
            limits,
            CLOCK);
    library.update();
    this.ledger = new Ledger(library, CLOCK);
  }

  /** A copy of that folder. */
  static LibraryOfFiles copied(Path from, Path temporary) throws Exception {
    Path folder = temporary.resolve("library");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new LibraryOfFiles(folder, temporary);
  }

  Library library() {
    return library;
  }

  Ledger ledger() {
    return ledger;
  }

  Figures figures() {
    return new Figures(library, ledger);
  }

  /** All documents, read from their files and not from the index. */
  List<Document> documents() throws IOException {
    DocumentReader reader = new DocumentReader(library.taxonomy(), ReadingLimits.DEFAULT);
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(path -> library.git().isDocument(path))
          .sorted()
          .forEach(path -> documents.add(document(reader, path)));
    }
    return documents;
  }

  private Document document(DocumentReader reader, String path) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(path));
      return reader.read(ParsedFile.of(new SourceFile(path, bytes, null), ReadingLimits.DEFAULT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    library.close();
  }
}
