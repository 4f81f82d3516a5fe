package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.DocumentChoice.Days;
import dev.afterword.search.DocumentChoice.Order;
import dev.afterword.search.DocumentChoice.Span;
import dev.afterword.search.ReviewIndex.Some;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Documents and action items by what they are and when they came about. Over one reader. */
final class Choosing {
  private static final int YEARS = 50;

  private static final Sort FIRST_ADDED = new Sort(byAdded(), Ranking.bySecond(true));

  private static final Sort LAST_SETTLED =
      new Sort(new SortField(Fields.SETTLED, SortField.Type.LONG, true), SortField.FIELD_DOC);

  private static SortField byAdded() {
    SortField field = new SortField(Fields.ADDED, SortField.Type.LONG);
    field.setMissingValue(Long.MAX_VALUE);
    return field;
  }

  private final IndexSearcher searcher;
  private final Lookups lookups;
  private final Taxonomy taxonomy;

  Choosing(IndexSearcher searcher, Taxonomy taxonomy) {
    this.searcher = searcher;
    this.lookups = new Lookups(searcher);
    this.taxonomy = taxonomy;
  }

  Some<DatedDocument> of(DocumentChoice choice, int most) throws IOException {
    Query query = query(choice);
    List<DatedDocument> found = new ArrayList<>();
    if (choice.order() == Order.SEVEREST) {
      return new Some<>(severest(query, most, found), found);
    }
    Sort sort = choice.order() == Order.LONGEST_THERE ? FIRST_ADDED : Ranking.BY_DATE;
    TopDocs top = lookups.top(query, sort, 1, most);
    add(found, top);
    return new Some<>(top.totalHits.value(), found);
  }

  /** Severity by severity, until there are enough. */
  private long severest(Query query, int most, List<DatedDocument> found) throws IOException {
    BooleanQuery.Builder other = new BooleanQuery.Builder().add(query, Occur.FILTER);
    for (String severity : taxonomy.severities().keySet()) {
      Query one = any(FacetField.SEVERITY, List.of(severity));
      other.add(one, Occur.MUST_NOT);
      if (found.size() < most) {
        add(found, lookups.top(both(query, one), Ranking.BY_DATE, 1, most - found.size()));
      }
    }
    if (found.size() < most) {
      add(found, lookups.top(other.build(), Ranking.BY_DATE, 1, most - found.size()));
    }
    return searcher.count(query);
  }

  private void add(List<DatedDocument> found, TopDocs top) throws IOException {
    for (ScoreDoc doc : top.scoreDocs) {
      LeafReaderContext leaf = Lookups.leaf(searcher.getIndexReader(), doc);
      int place = doc.doc - leaf.docBase;
      found.add(
          new DatedDocument(
              Lookups.summary(leaf, place),
              Lookups.instant(leaf.reader(), Fields.ADDED, place),
              Lookups.instant(leaf.reader(), Fields.SETTLED, place)));
    }
  }

  Some<Learned> learned(DocumentChoice choice, int most) throws IOException {
    Query telling = both(query(choice), new FieldExistsQuery(Fields.LESSONS));
    TopDocs top = lookups.top(telling, Ranking.BY_DATE, 1, most);
    List<Learned> found = new ArrayList<>();
    for (ScoreDoc doc : top.scoreDocs) {
      LeafReaderContext leaf = Lookups.leaf(searcher.getIndexReader(), doc);
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.LESSONS);
      if (values.advanceExact(doc.doc - leaf.docBase)) {
        found.add(new Learned(lookups.summary(doc), Records.lessons(values.binaryValue())));
      }
    }
    return new Some<>(top.totalHits.value(), found);
  }

  List<DocumentSummary> onThisDay(LocalDate day, int most) throws IOException {
    int[] days =
        IntStream.rangeClosed(1, YEARS)
            .mapToObj(day::minusYears)
            .filter(then -> then.getDayOfMonth() == day.getDayOfMonth())
            .mapToInt(then -> (int) then.toEpochDay())
            .toArray();
    Query incidents = both(Lookups.kinds(Kind::isIncident), IntField.newSetQuery(Fields.DAY, days));
    List<DocumentSummary> found = new ArrayList<>();
    for (ScoreDoc doc : lookups.top(incidents, Ranking.BY_DATE, 1, most).scoreDocs) {
      found.add(lookups.summary(doc));
    }
    return found;
  }

  Some<LedgerAction> settled(Span span, LedgerRows rows, int most) throws IOException {
    Query settled = both(LedgerQuery.ACTIONS, during(Fields.SETTLED, span));
    TopDocs top = lookups.top(settled, LAST_SETTLED, 1, most);
    List<LedgerAction> found = new ArrayList<>();
    for (ScoreDoc doc : top.scoreDocs) {
      found.add(rows.row(doc.doc));
    }
    return new Some<>(top.totalHits.value(), found);
  }

  private static Query query(DocumentChoice choice) {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(QueryPlanner.DOCUMENTS, Occur.FILTER);
    narrow(query, FacetField.KIND, choice.kinds().stream().map(Kind::label).toList());
    narrow(query, FacetField.STATUS, choice.statuses().stream().map(Status::label).toList());
    narrow(query, FacetField.SEVERITY, choice.severities());
    narrow(query, FacetField.TEAM, choice.teams());
    Days days = choice.days();
    if (days != null) {
      query.add(QueryPlanner.days(days.first(), days.last()), Occur.FILTER);
    }
    narrow(query, Fields.ADDED, choice.added());
    narrow(query, Fields.SETTLED, choice.published());
    return query.build();
  }

  private static void narrow(
      BooleanQuery.Builder query, FacetField field, Collection<String> values) {
    if (!values.isEmpty()) {
      query.add(any(field, values), Occur.FILTER);
    }
  }

  private static void narrow(BooleanQuery.Builder query, String field, @Nullable Span span) {
    if (span != null) {
      query.add(during(field, span), Occur.FILTER);
    }
  }

  private static Query during(String field, Span span) {
    return NumericDocValuesField.newSlowRangeQuery(
        field, span.from().getEpochSecond(), span.until().getEpochSecond() - 1);
  }

  private static Query any(FacetField field, Collection<String> values) {
    Set<BytesRef> keys =
        values.stream()
            .map(value -> field == FacetField.SEVERITY ? Severity.of(value).label() : value)
            .map(value -> new BytesRef(FacetField.key(value)))
            .collect(Collectors.toSet());
    return new TermInSetQuery(field.label(), keys);
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }
}
