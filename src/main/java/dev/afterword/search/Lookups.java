package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Problem;
import dev.afterword.search.IndexedDocument.Dates;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Documents, action items and problems by what they are, not by their words. Over one reader. */
final class Lookups {
  /** A neighbour is looked for among the documents of a day, then of ever longer stretches. */
  private static final long FIRST_STRETCH = Duration.ofDays(1).toSeconds();

  private static final int LONGER = 16;
  private static final long LONGEST_STRETCH = Duration.ofDays(365_000).toSeconds();

  /** Among so many documents of the same second the one beside a document is looked for. */
  private static final int SAME_SECOND = 1_000;

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

  ProblemPage problems(int page, int size) throws IOException {
    List<DocumentProblems> found = new ArrayList<>();
    TopDocs top =
        top(new TermQuery(new Term(Fields.PROBLEMS, Fields.SOME)), Ranking.BY_PATH, page, size);
    for (ScoreDoc doc : slice(top, page, size)) {
      found.add(new DocumentProblems(summary(doc), Records.problems(record(doc))));
    }
    return new ProblemPage(top.totalHits.value(), found);
  }

  List<Problem> problemsOf(String path) throws IOException {
    Query withProblems =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.PATH, path)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.PROBLEMS, Fields.SOME)), Occur.FILTER)
            .build();
    TopDocs top = searcher.search(withProblems, 1);
    return top.scoreDocs.length == 0 ? List.of() : Records.problems(record(top.scoreDocs[0]));
  }

  List<DocumentSummary> incidents(LocalDate first, LocalDate last) throws IOException {
    Query incidents =
        new BooleanQuery.Builder()
            .add(kinds(Kind::isIncident), Occur.FILTER)
            .add(days(first, last), Occur.FILTER)
            .build();
    List<DocumentSummary> found = new ArrayList<>();
    for (ScoreDoc doc : top(incidents, Ranking.BY_DATE, 1, Integer.MAX_VALUE).scoreDocs) {
      found.add(summary(doc));
    }
    return found;
  }

  /** The documents that refer to one by its id or its path, the newest first. */
  DocumentPage citing(DocumentSummary cited, int most) throws IOException {
    Query citing =
        new BooleanQuery.Builder()
            .add(
                new TermInSetQuery(
                    Fields.CITES,
                    Stream.of(cited.id(), cited.path()).distinct().map(BytesRef::new).toList()),
                Occur.FILTER)
            .add(new TermQuery(new Term(Fields.PATH, cited.path())), Occur.MUST_NOT)
            .build();
    TopDocs top = top(citing, Ranking.BY_DATE, 1, most);
    List<DocumentSummary> documents = new ArrayList<>();
    for (ScoreDoc doc : top.scoreDocs) {
      documents.add(summary(doc));
    }
    return new DocumentPage(top.totalHits.value(), documents);
  }

  private static Query days(LocalDate first, LocalDate last) {
    return IntField.newRangeQuery(Fields.DAY, (int) first.toEpochDay(), (int) last.toEpochDay());
  }

  /** Documents without a date have no neighbours: they stand in no order. */
  Neighbours neighbours(DocumentSummary document) throws IOException {
    Moment date = document.date();
    if (date == null) {
      return new Neighbours(null, null);
    }
    long second = date.earliest().getEpochSecond();
    DocumentSummary before = beyond(document, second, second, true, SAME_SECOND);
    DocumentSummary after = beyond(document, second, second, false, SAME_SECOND);
    return new Neighbours(
        before == null ? nearest(document, second, true) : before,
        after == null ? nearest(document, second, false) : after);
  }

  /** The one of the nearest other second: few documents are compared, however many there are. */
  private @Nullable DocumentSummary nearest(DocumentSummary document, long second, boolean latest)
      throws IOException {
    for (long stretch = FIRST_STRETCH; stretch < LONGEST_STRETCH; stretch *= LONGER) {
      DocumentSummary found =
          latest
              ? beyond(document, second - stretch, second - 1, true, 1)
              : beyond(document, second + 1, second + stretch, false, 1);
      if (found != null) {
        return found;
      }
    }
    return latest
        ? beyond(document, Fields.UNDATED + 1, second - 1, true, 1)
        : beyond(document, second + 1, Long.MAX_VALUE, false, 1);
  }

  /** The one next to a document within a stretch of time, before it or after it. */
  private @Nullable DocumentSummary beyond(
      DocumentSummary document, long from, long to, boolean latest, int most) throws IOException {
    Query near =
        new BooleanQuery.Builder()
            .add(kinds(kind -> kind == document.kind()), Occur.FILTER)
            .add(LongField.newRangeQuery(Fields.SECOND, from, to), Occur.FILTER)
            .build();
    Sort sort =
        new Sort(
            Ranking.bySecond(latest), new SortField(Fields.ORDER, SortField.Type.STRING, latest));
    for (ScoreDoc doc : searcher.search(near, most, sort).scoreDocs) {
      DocumentSummary found = summary(doc);
      boolean beyond = latest ? isBefore(found, document) : isBefore(document, found);
      if (beyond) {
        return found;
      }
    }
    return null;
  }

  private static boolean isBefore(DocumentSummary one, DocumentSummary other) {
    Moment a = Objects.requireNonNull(one.date());
    Moment b = Objects.requireNonNull(other.date());
    int byTime = a.earliest().compareTo(b.earliest());
    return byTime != 0 ? byTime < 0 : one.path().compareTo(other.path()) < 0;
  }

  List<ImprovementDocument> improvementDocuments() throws IOException {
    List<ImprovementDocument> found = new ArrayList<>();
    for (ScoreDoc doc :
        top(kinds(Kind.IMPROVEMENT::equals), Ranking.BY_PATH, 1, Integer.MAX_VALUE).scoreDocs) {
      LeafReaderContext leaf = leaf(searcher.getIndexReader(), doc);
      int place = doc.doc - leaf.docBase;
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.IMPROVEMENT);
      if (values.advanceExact(place)) {
        found.add(
            Records.improvement(
                values.binaryValue(),
                summary(leaf, place),
                instant(leaf.reader(), Fields.SETTLED, place)));
      }
    }
    return found;
  }

  Map<String, Dates> dates(String path) throws IOException {
    Map<String, Dates> dates = new HashMap<>();
    Query ofFile = new TermQuery(new Term(Fields.SOURCE, path));
    for (ScoreDoc doc : searcher.search(ofFile, Integer.MAX_VALUE, Sort.INDEXORDER).scoreDocs) {
      LeafReaderContext leaf = leaf(searcher.getIndexReader(), doc);
      int place = doc.doc - leaf.docBase;
      boolean isAction = DocValues.getNumeric(leaf.reader(), Fields.STATE).advanceExact(place);
      dates.put(
          isAction ? Records.action(record(doc)).id() : IndexedDocument.ITSELF,
          new Dates(
              instant(leaf.reader(), Fields.ADDED, place),
              instant(leaf.reader(), Fields.SETTLED, place)));
    }
    return dates;
  }

  static @Nullable Instant instant(LeafReader segment, String field, int doc) throws IOException {
    NumericDocValues values = DocValues.getNumeric(segment, field);
    return values.advanceExact(doc) ? Instant.ofEpochSecond(values.longValue()) : null;
  }

  static Query kinds(Predicate<Kind> wanted) {
    BooleanQuery.Builder kinds = new BooleanQuery.Builder();
    for (Kind kind : Kind.values()) {
      if (wanted.test(kind)) {
        kinds.add(new TermQuery(new Term(FacetField.KIND.label(), kind.label())), Occur.SHOULD);
      }
    }
    return kinds.build();
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

  DocumentSummary summary(ScoreDoc doc) throws IOException {
    LeafReaderContext leaf = leaf(searcher.getIndexReader(), doc);
    return summary(leaf, doc.doc - leaf.docBase);
  }

  static LeafReaderContext leaf(IndexReader reader, ScoreDoc doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc.doc, reader.leaves()));
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

  static List<ScoreDoc> slice(TopDocs top, int page, int size) {
    long start = Math.min(top.scoreDocs.length, (page - 1L) * size);
    long end = Math.min(top.scoreDocs.length, start + size);
    return List.of(top.scoreDocs).subList((int) start, (int) end);
  }
}
