package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.search.Recurrences.Shared;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Pairs incidents with pre-mortems that may have told of them. Over one reader. */
final class Foreseen {
  private static final Query PRE_MORTEMS = Lookups.kinds(Kind.PRE_MORTEM::equals);

  private final IndexSearcher searcher;
  private final Lookups lookups;

  Foreseen(IndexSearcher searcher) {
    this.searcher = searcher;
    this.lookups = new Lookups(searcher);
  }

  List<Recurrence> of(Collection<DocumentSummary> incidents, int most) throws IOException {
    List<Recurrence> found = new ArrayList<>();
    for (DocumentSummary incident : incidents) {
      if (found.size() == most) {
        break;
      }
      foreseen(incident).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Recurrence> foreseen(DocumentSummary incident) throws IOException {
    Optional<DocumentSummary> named = named(incident);
    if (named.isPresent()) {
      return Optional.of(new Recurrence(named.get(), incident, "links to it"));
    }
    return alike(incident)
        .map(one ->
            new Recurrence(one, incident, Shared.of(one).with(Shared.of(incident)).reason()));
  }

  /** A pre-mortem without a date may be an earlier one. */
  private Optional<DocumentSummary> named(DocumentSummary incident) throws IOException {
    Set<BytesRef> names = refers(incident.path());
    Query any =
        new BooleanQuery.Builder()
            .add(new TermInSetQuery(Fields.ID, names), Occur.SHOULD)
            .add(new TermInSetQuery(Fields.PATH, names), Occur.SHOULD)
            .build();
    return names.isEmpty() ? Optional.empty() : newest(any, Fields.UNDATED, incident);
  }

  private Optional<DocumentSummary> alike(DocumentSummary incident) throws IOException {
    Shared own = Shared.of(incident);
    if (incident.date() == null || !own.tells()) {
      return Optional.empty();
    }
    return newest(own.query(), Fields.UNDATED + 1, incident);
  }

  /** The newest from a second on that does not begin after the incident. */
  private Optional<DocumentSummary> newest(Query which, long from, DocumentSummary incident)
      throws IOException {
    long until = incident.date() == null ? Long.MAX_VALUE : Recurrences.second(incident);
    Query query =
        new BooleanQuery.Builder()
            .add(which, Occur.FILTER)
            .add(LongField.newRangeQuery(Fields.SECOND, from, until), Occur.FILTER)
            .add(PRE_MORTEMS, Occur.FILTER)
            .build();
    ScoreDoc[] found = lookups.top(query, Ranking.BY_DATE, 1, 1).scoreDocs;
    return found.length == 0 ? Optional.empty() : Optional.of(lookups.summary(found[0]));
  }

  private Set<BytesRef> refers(String path) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.PATH, path)), 1).scoreDocs;
    Set<BytesRef> names = new HashSet<>();
    if (found.length > 0) {
      LeafReaderContext leaf = Lookups.leaf(searcher.getIndexReader(), found[0]);
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.CITES);
      if (values.advanceExact(found[0].doc - leaf.docBase)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          names.add(BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd())));
        }
      }
    }
    return names;
  }
}
