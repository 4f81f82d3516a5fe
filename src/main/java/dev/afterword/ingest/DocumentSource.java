package dev.afterword.ingest;

import dev.afterword.domain.Document;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.git.Content;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what git gives into documents, by one library's taxonomy. Thread-safe. */
final class DocumentSource {
  private static final byte[] NOTHING = {};

  private final Taxonomy taxonomy;
  private final DocumentReader reader;
  private final ReadingLimits limits;

  DocumentSource(Taxonomy taxonomy, ReadingLimits limits) {
    this.taxonomy = taxonomy;
    this.reader = new DocumentReader(taxonomy, limits);
    this.limits = limits;
  }

  List<String> extensions() {
    return taxonomy.extensions();
  }

  /** How much of a file to ask for. */
  int bytes() {
    return limits.fileBytes();
  }

  /**
   * Reads a file. One that is missing or damaged gives a document without text, one that is too
   * large is read as far as the limit; each says so in its problems.
   *
   * @param blob the id that its content had when it was listed; a file on disk may have changed
   *     since
   * @param added when the file was added to the library, null when that is not known
   */
  LoadedDocument read(String path, String blob, Content content, @Nullable Instant added) {
    return switch (content) {
      case Content.Whole whole -> parsed(path, whole.blob(), whole.bytes(), added, null);
      case Content.Beginning beginning ->
          parsed(
              path,
              beginning.blob(),
              beginning.bytes(),
              added,
              Problem.ofFile(
                  "text/too-large",
                  "%d bytes (expected at most %d): only the beginning is read, as plain text"
                      .formatted(beginning.size(), limits.fileBytes())));
      case Content.Unreadable unreadable ->
          parsed(path, blob, NOTHING, added, unreadable.problem());
    };
  }

  private LoadedDocument parsed(
      String path, String blob, byte[] bytes, @Nullable Instant added, @Nullable Problem problem) {
    ParsedFile parsed = ParsedFile.of(new SourceFile(path, bytes, added), limits);
    Document document = reader.read(parsed);
    return new LoadedDocument(
        problem == null ? document : document.withProblem(problem), parsed, blob, bytes);
  }
}
