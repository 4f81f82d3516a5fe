package dev.afterword.search;

import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Public postmortems beside the project, as Afterword reads them. */
final class Corpus {
  private Corpus() {}

  /** The folder of shared data; it may be absent. */
  static Path shared() {
    String set = System.getProperty("afterword.shared", "");
    return set.isBlank() || set.startsWith("$")
        ? Path.of(System.getProperty("project.basedir", "."), "..", "shared")
        : Path.of(set);
  }

  static List<IndexedDocument> documents() throws IOException {
    return documents(shared().resolve("corpus/documents"));
  }

  /** The files below a folder as documents; each path stands for its own id. */
  static List<IndexedDocument> documents(Path root) throws IOException {
    DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
    List<IndexedDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString();
        SourceFile source = new SourceFile(path, Files.readAllBytes(file), null);
        Document document = reader.read(ParsedFile.of(source, ReadingLimits.DEFAULT));
        documents.add(new IndexedDocument(document, null, "", false));
      }
    }
    return documents;
  }

  /** Fills an index with them. */
  static void fill(LibraryIndex index, List<IndexedDocument> documents) throws IOException {
    try (IndexUpdate update = index.update()) {
      update.clear();
      for (IndexedDocument document : documents) {
        update.put(document);
      }
      update.commit("corpus", false);
    }
  }
}
