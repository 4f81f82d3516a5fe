package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Remedy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What incidents did to mitigate, as the index has it. */
final class Remedies {
  private Remedies() {}

  /** Null when the document tells nothing. */
  static @Nullable Remedy of(LeafReaderContext leaf, int doc) throws IOException {
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.REMEDY);
    return values.advanceExact(doc) ? Records.remedy(values.binaryValue()) : null;
  }

  /** What it calls the playbooks that it used, as {@link Fields#USED} has them. */
  static List<String> playbooks(Remedy remedy) {
    return Stream.concat(
            remedy.playbooks().stream(), remedy.linked().stream().map(Mentions::linked))
        .toList();
  }

  static Map<String, Remedy> of(DirectoryReader reader, List<DocumentSummary> documents)
      throws IOException {
    Map<String, Remedy> found = new LinkedHashMap<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    for (DocumentSummary document : documents) {
      TermQuery path = new TermQuery(new Term(Fields.PATH, document.path()));
      for (ScoreDoc doc : searcher.search(path, 1).scoreDocs) {
        LeafReaderContext leaf = Lookups.leaf(reader, doc);
        Remedy remedy = of(leaf, doc.doc - leaf.docBase);
        if (remedy != null) {
          found.put(document.path(), remedy);
        }
      }
    }
    return found;
  }
}
