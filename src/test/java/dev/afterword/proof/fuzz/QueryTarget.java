package dev.afterword.proof.fuzz;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import dev.afterword.proof.RandomQueries;
import dev.afterword.search.IndexUpdate;
import dev.afterword.search.IndexedDocument;
import dev.afterword.search.LibraryIndex;
import dev.afterword.search.QueryLimitExceeded;
import dev.afterword.search.SearchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Queries, answered from an index of the demonstration library. */
final class QueryTarget implements Target {
  private static final int LONGEST = 1_200;
  private static final List<String> TOKENS =
      List.of(
          "service:",
          "severity:SEV1..SEV2",
          "started>=",
          "date:2026",
          "title:\"",
          "tag:(",
          "AND ",
          " OR ",
          "NOT ",
          "(",
          ")",
          "\"",
          "*",
          "?",
          "~2",
          "^2",
          "-",
          "+",
          "/",
          "\\",
          "..",
          "[a TO b]",
          "pool",
          "connection",
          "checkout",
          "é",
          "漢字",
          "😀",
          "\u0000",
          "\u00A0",
          "\u3000",
          " ",
          ":",
          "&&",
          "||",
          "!",
          "<",
          ">",
          "=");

  private final LibraryIndex index;
  private final Seeds seeds;

  QueryTarget(Path folder) throws IOException {
    RandomQueries queries = new RandomQueries();
    List<String> tokens = new ArrayList<>(TOKENS.stream().map(Seeds::bytes).toList());
    tokens.addAll(Dictionary.shared("regexp", "utf8"));
    seeds = new Seeds(random -> Seeds.bytes(queries.any(random)), tokens, LONGEST);
    index = LibraryIndex.open(folder, "fuzz", Taxonomy.DEFAULT);
    try (IndexUpdate update = index.update()) {
      DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
      int number = 0;
      for (String text : Samples.texts()) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceFile file = new SourceFile("sample/" + number++ + ".md", bytes, null);
        ParsedFile parsed = ParsedFile.of(file, ReadingLimits.DEFAULT);
        update.put(new IndexedDocument(reader.read(parsed), null, "b10b", false));
      }
      update.commit("1", false);
    }
  }

  @Override
  public String name() {
    return "query";
  }

  @Override
  public Seeds seeds() {
    return seeds;
  }

  @Override
  public void read(byte[] input) {
    try {
      index.search(SearchRequest.of(new String(input, StandardCharsets.UTF_8)));
    } catch (QueryLimitExceeded e) {
      if (!String.valueOf(e.getMessage()).contains("expected at most")) {
        throw e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
