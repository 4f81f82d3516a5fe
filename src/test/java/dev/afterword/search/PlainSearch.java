package dev.afterword.search;

import dev.afterword.domain.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;

/** What search is measured against: Lucene's BM25 as it comes, over title and text as one field. */
final class PlainSearch implements AutoCloseable {
  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private final Analyzer analyzer = new TextAnalyzer();
  private final MMapDirectory directory;
  private final DirectoryReader reader;

  PlainSearch(Path folder, List<IndexedDocument> documents) throws IOException {
    directory = new MMapDirectory(folder);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (IndexedDocument indexed : documents) {
        Document fields = new Document();
        fields.add(new StoredField(Fields.PATH, indexed.document().path()));
        fields.add(new TextField(Fields.TEXT, text(indexed.document()), Field.Store.NO));
        writer.addDocument(fields);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  private static String text(dev.afterword.domain.Document document) {
    return document.sections().stream()
        .map(PlainSearch::text)
        .collect(Collectors.joining("\n", document.title() + "\n", ""));
  }

  private static String text(Section section) {
    return section.heading() + "\n" + section.text();
  }

  List<String> paths(String query) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    Tokens.of(analyzer, Fields.TEXT, query).positions().stream()
        .filter(position -> !STOP_WORDS.contains(position.written()))
        .forEach(position ->
            words.add(new TermQuery(new Term(Fields.TEXT, position.stem())), Occur.SHOULD));
    try {
      List<String> paths = new ArrayList<>();
      for (ScoreDoc doc : new IndexSearcher(reader).search(words.build(), 10).scoreDocs) {
        paths.add(reader.storedFields().document(doc.doc).get(Fields.PATH));
      }
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
