package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Documents, action items and problems by what they are, not by their words. Over one reader. */
final class Lookups {
  private static final Sort BY_DUE =
      new Sort(
          IntField.newSortField(
              Fields.DUE, false, SortedNumericSelector.Type.MIN, Integer.MAX_VALUE),
          new SortField(Fields.ORDER, SortField.Type.STRING));

  private final IndexSearcher searcher;

  Lookups(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  static DocumentSummary summary(LeafReaderContext leaf, int doc) throws IOException {
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.SUMMARY);
    if (!values.advanceExact(doc)) {
      throw new IllegalStateException("document " + doc + " has no summary");
    }
    return Records.summary(values.binaryValue());
  }

  List<DocumentSummary> by(String field, String value) throws IOException {
    return page(new TermQuery(new Term(field, value)), 1, Integer.MAX_VALUE).documents();
  }

  Optional<DocumentSummary> first(String field, String value) throws IOException {
    return page(new TermQuery(new Term(field, value)), 1, 1).documents().stream().findFirst();
  }

  DocumentPage page(Query query, int page, int size) throws IOException {
    List<DocumentSummary> documents = new ArrayList<>();
    TopDocs top = top(query, Ranking.BY_PATH, page, size);
    for (ScoreDoc doc : slice(top, page, size)) {
      documents.add(summary(doc));
    }
    return new DocumentPage(top.totalHits.value(), documents);
  }

  ActionPage actions(ActionRequest request) throws IOException {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.TYPE, Fields.ACTION)), Occur.FILTER);
    if (!request.states().isEmpty()) {
      BooleanQuery.Builder states = new BooleanQuery.Builder();
      request
          .states()
          .forEach(s -> states.add(new TermQuery(new Term(Fields.STATE, s.name())), Occur.SHOULD));
      query.add(states.build(), Occur.FILTER);
    }
    if (request.dueBefore() != null) {
      int last = (int) request.dueBefore().toEpochDay() - 1;
      query.add(IntField.newRangeQuery(Fields.DUE, Integer.MIN_VALUE, last), Occur.FILTER);
    }
    TopDocs top = top(query.build(), BY_DUE, request.page(), request.size());
    List<IndexedAction> actions = new ArrayList<>();
    for (ScoreDoc doc : slice(top, request.page(), request.size())) {
      actions.add(action((FieldDoc) doc));
    }
    return new ActionPage(top.totalHits.value(), actions);
  }

  List<DocumentProblems> problems() throws IOException {
    List<DocumentProblems> found = new ArrayList<>();
    TopDocs top =
        top(
            new TermQuery(new Term(Fields.PROBLEMS, "some")),
            Ranking.BY_PATH,
            1,
            Integer.MAX_VALUE);
    for (ScoreDoc doc : top.scoreDocs) {
      found.add(new DocumentProblems(summary(doc), Records.problems(record(doc))));
    }
    return found;
  }

  long problemCount() throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.PROBLEMS);
      for (int doc = values.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        boolean live = leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc);
        count += live ? values.longValue() : 0;
      }
    }
    return count;
  }

  /** An action's document is the one with the action's path. */
  private IndexedAction action(FieldDoc doc) throws IOException {
    String path = ((BytesRef) doc.fields[1]).utf8ToString();
    DocumentSummary document = first(Fields.PATH, path).orElseThrow();
    return new IndexedAction(Records.action(record(doc)), document);
  }

  private DocumentSummary summary(ScoreDoc doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
    return summary(leaf, doc.doc - leaf.docBase);
  }

  BytesRef record(ScoreDoc doc) throws IOException {
    @Nullable BytesRef bytes =
        searcher
            .storedFields()
            .document(doc.doc, Set.of(Fields.RECORD))
            .getBinaryValue(Fields.RECORD);
    return Objects.requireNonNull(bytes);
  }

  TopDocs top(Query query, Sort sort, int page, int size) throws IOException {
    long wanted = Math.min((long) page * size, Math.max(1, searcher.getIndexReader().maxDoc()));
    return searcher.search(
        query, new TopFieldCollectorManager(sort, (int) wanted, Integer.MAX_VALUE));
  }

  private static List<ScoreDoc> slice(TopDocs top, int page, int size) {
    long start = Math.min(top.scoreDocs.length, (page - 1L) * size);
    long end = Math.min(top.scoreDocs.length, start + size);
    return List.of(top.scoreDocs).subList((int) start, (int) end);
  }
}
