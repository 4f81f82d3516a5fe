package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.search.SearchResult.FacetCount;
import dev.afterword.search.ValueCounts.FacetTotal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Documents, actions and what recurs, by service, team, cause or tag. Over one reader. */
final class Catalog {
  private static final int PLAYBOOKS = 20;
  private static final int RECURRING = 12;
  private static final int FEWEST = 2;
  private static final List<FacetField> FACTORS =
      List.of(FacetField.CAUSE, FacetField.SERVICE, FacetField.TAG);

  private final IndexSearcher searcher;
  private final Lookups lookups;
  private final FacetValues<FacetField> facets;

  Catalog(DirectoryReader reader, FacetValues<FacetField> facets) {
    this.searcher = new IndexSearcher(reader);
    this.lookups = new Lookups(searcher);
    this.facets = facets;
  }

  /**
   * Those of most incidents first, then by name.
   *
   * @param actions how many are not settled, by the lower case of the names
   */
  List<CatalogName> names(FacetField field, Map<String, Integer> actions) throws IOException {
    Map<String, FacetTotal> documents =
        ValueCounts.of(searcher, QueryPlanner.DOCUMENTS, facets).of(field);
    Map<String, FacetTotal> incidents =
        ValueCounts.of(searcher, Lookups.kinds(Kind::isIncident), facets).of(field);
    List<CatalogName> names = new ArrayList<>();
    documents.forEach((key, one) -> {
      FacetTotal happened = incidents.get(key);
      names.add(
          new CatalogName(
              one.name(),
              one.count(),
              happened == null ? 0 : happened.count(),
              actions.getOrDefault(key, 0)));
    });
    names.sort(
        Comparator.comparingLong(CatalogName::incidents)
            .thenComparingLong(CatalogName::documents)
            .reversed()
            .thenComparing(CatalogName::name));
    return names;
  }

  /** Empty when no document has that value, in whatever case. */
  Optional<CatalogEntry> entry(FacetField field, String name, int page, int size)
      throws IOException {
    String key = FacetField.key(name);
    Query all = new TermQuery(new Term(field.label(), key));
    ValueCounts counted = ValueCounts.of(searcher, all, facets);
    if (counted.total() == 0) {
      return Optional.empty();
    }
    Query incidents = narrowed(all, Lookups.kinds(Kind::isIncident));
    ValueCounts happened = ValueCounts.of(searcher, incidents, facets);
    Mentions mentions = new Mentions(searcher);
    return Optional.of(
        new CatalogEntry(
            field,
            counted.of(field).getOrDefault(key, new FacetTotal(name, 0)).name(),
            counted.total(),
            happened.total(),
            newest(incidents, page, size),
            lookups
                .page(narrowed(all, Lookups.kinds(Kind.PLAYBOOK::equals)), 1, PLAYBOOKS)
                .documents(),
            mentions.in(incidents, Fields.USED),
            recurring(field, happened),
            mentions.in(incidents, Fields.RECURS)));
  }

  private static Query narrowed(Query query, Query by) {
    return new BooleanQuery.Builder().add(query, Occur.FILTER).add(by, Occur.FILTER).build();
  }

  private List<DocumentSummary> newest(Query incidents, int page, int size) throws IOException {
    List<DocumentSummary> found = new ArrayList<>();
    for (ScoreDoc doc :
        Lookups.slice(lookups.top(incidents, Ranking.BY_DATE, page, size), page, size)) {
      found.add(lookups.summary(doc));
    }
    return found;
  }

  private static Map<FacetField, List<FacetCount>> recurring(
      FacetField own, ValueCounts incidents) {
    Map<FacetField, List<FacetCount>> recurring = new EnumMap<>(FacetField.class);
    for (FacetField field : FACTORS) {
      List<FacetCount> counts =
          incidents.of(field).values().stream()
              .filter(one -> one.count() >= FEWEST)
              .sorted(
                  Comparator.comparingInt(FacetTotal::count)
                      .reversed()
                      .thenComparing(FacetTotal::name))
              .limit(RECURRING)
              .map(one -> new FacetCount(one.name(), one.count(), false))
              .toList();
      if (field != own && !counts.isEmpty()) {
        recurring.put(field, counts);
      }
    }
    return recurring;
  }
}
