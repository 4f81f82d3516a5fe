package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Moment;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** Finds incidents that say that they repeat others, or share a cause and a service with them. */
final class Recurrences {
  /** Of so many incidents it is looked for what repeats them; more lead to hardly anything. */
  private static final int MOST_EARLIER = 200;

  private static final Comparator<DocumentSummary> NEWEST_FIRST =
      Comparator.comparingLong(Recurrences::second).reversed().thenComparing(DocumentSummary::path);

  private final IndexSearcher searcher;
  private final Lookups lookups;

  Recurrences(IndexSearcher searcher) {
    this.searcher = searcher;
    this.lookups = new Lookups(searcher);
  }

  /** Incidents that began after a moment and repeat one of these, with the newest that they do. */
  RecurrencePage after(Collection<DocumentSummary> incidents, Instant moment, int most)
      throws IOException {
    List<DocumentSummary> earlier =
        incidents.stream()
            .filter(one -> one.kind().isIncident())
            .sorted(NEWEST_FIRST)
            .limit(MOST_EARLIER)
            .toList();
    if (earlier.isEmpty()) {
      return RecurrencePage.NONE;
    }
    Set<Shared> shared = new LinkedHashSet<>();
    earlier.forEach(one -> shared.add(Shared.of(one)));
    BooleanQuery.Builder any =
        new BooleanQuery.Builder()
            .add(
                in(Fields.RECURS, earlier.stream().flatMap(Recurrences::names).toList()),
                Occur.SHOULD);
    shared.stream().filter(Shared::tells).forEach(one -> any.add(one.query(), Occur.SHOULD));
    Query later = began(any.build(), moment.getEpochSecond() + 1, Long.MAX_VALUE);
    TopDocs top = lookups.top(later, Ranking.BY_DATE, 1, most);
    List<Recurrence> found = new ArrayList<>();
    for (ScoreDoc doc : top.scoreDocs) {
      pair(earlier, lookups.summary(doc), recurs(doc)).ifPresent(found::add);
    }
    boolean allFit = top.scoreDocs.length == top.totalHits.value();
    return new RecurrencePage(allFit ? found.size() : top.totalHits.value(), found);
  }

  /** What an incident repeats: what it names, then what it shares a cause and a service with. */
  List<Recurrence> before(DocumentSummary later, int most) throws IOException {
    if (!later.kind().isIncident() || later.date() == null) {
      return List.of();
    }
    Set<String> names = recurs(later.path());
    BooleanQuery.Builder named =
        new BooleanQuery.Builder()
            .add(in(Fields.ID, names), Occur.SHOULD)
            .add(in(Fields.PATH, names), Occur.SHOULD);
    Shared shared = Shared.of(later);
    Set<DocumentSummary> earlier = new LinkedHashSet<>(before(later, named.build(), most));
    if (shared.tells()) {
      earlier.addAll(before(later, shared.query(), most));
    }
    return earlier.stream()
        .flatMap(one -> pair(List.of(one), later, names).stream())
        .limit(most)
        .toList();
  }

  private List<DocumentSummary> before(DocumentSummary later, Query query, int most)
      throws IOException {
    Query earlier = began(query, Fields.UNDATED + 1, second(later) - 1);
    List<DocumentSummary> found = new ArrayList<>();
    for (ScoreDoc doc : lookups.top(earlier, Ranking.BY_DATE, 1, most).scoreDocs) {
      found.add(lookups.summary(doc));
    }
    return found;
  }

  private static Query began(Query query, long from, long to) {
    return new BooleanQuery.Builder()
        .add(query, Occur.FILTER)
        .add(Lookups.kinds(Kind::isIncident), Occur.FILTER)
        .add(LongField.newRangeQuery(Fields.SECOND, from, to), Occur.FILTER)
        .build();
  }

  private static Query in(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /** What an incident may be called by one that repeats it. */
  private static Stream<String> names(DocumentSummary one) {
    return Stream.of(one.id(), one.path()).distinct();
  }

  /** With the one that it names, else with the first that it shares something with. */
  private static Optional<Recurrence> pair(
      List<DocumentSummary> earlier, DocumentSummary later, Set<String> names) {
    List<DocumentSummary> before =
        earlier.stream().filter(one -> second(one) < second(later)).toList();
    for (DocumentSummary one : before) {
      if (names(one).anyMatch(names::contains)) {
        return Optional.of(new Recurrence(one, later, "says it repeats " + one.id()));
      }
    }
    for (DocumentSummary one : before) {
      Shared shared = Shared.of(one).with(Shared.of(later));
      if (shared.tells()) {
        return Optional.of(new Recurrence(one, later, shared.reason()));
      }
    }
    return Optional.empty();
  }

  static long second(DocumentSummary document) {
    Moment date = document.date();
    return date == null ? Fields.UNDATED : date.earliest().getEpochSecond();
  }

  private Set<String> recurs(String path) throws IOException {
    Query query = in(Fields.PATH, List.of(path));
    ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
    return found.length == 0 ? Set.of() : recurs(found[0]);
  }

  /** What an incident calls those that it repeats. */
  private Set<String> recurs(ScoreDoc doc) throws IOException {
    LeafReaderContext leaf = Lookups.leaf(searcher.getIndexReader(), doc);
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.RECURS);
    Set<String> names = new HashSet<>();
    if (values.advanceExact(doc.doc - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        names.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return names;
  }

  /** The causes and services of an incident, or what two incidents have of both. */
  record Shared(Set<String> causes, Set<String> services) {
    static Shared of(DocumentSummary document) {
      return new Shared(keys(document.causes()), keys(document.services()));
    }

    private static Set<String> keys(List<String> values) {
      return values.stream()
          .map(FacetField::key)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Shared with(Shared other) {
      Set<String> bothCauses = new LinkedHashSet<>(causes);
      bothCauses.retainAll(other.causes);
      Set<String> bothServices = new LinkedHashSet<>(services);
      bothServices.retainAll(other.services);
      return new Shared(bothCauses, bothServices);
    }

    boolean tells() {
      return !causes.isEmpty() && !services.isEmpty();
    }

    Query query() {
      return new BooleanQuery.Builder()
          .add(in(FacetField.CAUSE.label(), causes), Occur.FILTER)
          .add(in(FacetField.SERVICE.label(), services), Occur.FILTER)
          .build();
    }

    String reason() {
      return "same " + named("cause", causes) + " and " + named("service", services);
    }

    private static String named(String what, Set<String> values) {
      return what + (values.size() == 1 ? " " : "s ") + String.join(", ", values);
    }
  }
}
