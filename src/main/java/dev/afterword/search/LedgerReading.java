package dev.afterword.search;

import dev.afterword.domain.ActionType;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.FacetValues.Value;
import dev.afterword.search.LedgerPage.Group;
import dev.afterword.search.SearchResult.FacetCount;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Answers what is asked of the ledger; made for each request. */
final class LedgerReading {
  private static final int VALUES_SHOWN = 50;
  private static final int GROUPS_SHOWN = 50;

  private final DirectoryReader reader;
  private final Analyzer analyzer;
  private final Taxonomy taxonomy;
  private final LedgerSegments segments;
  private final KnownImprovements known;
  private final List<String> warnings = new ArrayList<>();

  LedgerReading(
      DirectoryReader reader,
      Analyzer analyzer,
      Taxonomy taxonomy,
      LedgerSegments segments,
      KnownImprovements known) {
    this.reader = reader;
    this.analyzer = analyzer;
    this.taxonomy = taxonomy;
    this.segments = segments;
    this.known = known;
  }

  LedgerPage answer(LedgerRequest request) throws IOException {
    long began = System.nanoTime();
    WordQueries words = new WordQueries(analyzer, reader, new Spelling(false));
    LedgerQuery query = new LedgerQuery(words);
    LedgerChoice choice = choice(request);
    LedgerCollector found = collect(request, query.of(request, known), choice);
    LedgerRows rows = new LedgerRows(reader, known, request.today());
    long start = (request.page() - 1L) * request.size();
    List<Group> groups =
        request.group() == null ? List.of() : groups(request.group(), found, choice, rows);
    warnings.addAll(query.warnings());
    return new LedgerPage(
        found.total(),
        rows.of(found.all().from(start)),
        groups,
        facets(choice, found.counts()),
        warnings,
        Duration.ofNanos(System.nanoTime() - began));
  }

  /** How many that are not settled have each value of that field, by its lower case. */
  Map<String, Integer> unsettled(LedgerField field, LocalDate today) throws IOException {
    LedgerRequest request = LedgerRequest.unsettled(today, 1);
    LedgerChoice choice = choice(request);
    int[] counts = collect(request, LedgerQuery.ACTIONS, choice).counts();
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (choice.isOf(i, field.ordinal())) {
        found.merge(FacetField.key(choice.values().get(i).text()), counts[i], Integer::sum);
      }
    }
    return found;
  }

  private LedgerChoice choice(LedgerRequest request) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.columns(leaf.reader());
    }
    return new LedgerChoice(request.filters(), segments.values());
  }

  private LedgerCollector collect(LedgerRequest request, Query query, LedgerChoice choice)
      throws IOException {
    long wanted = request.group() == null ? (long) request.page() * request.size() : request.size();
    if (wanted > LedgerRequest.MOST_REACHED) {
      throw new QueryLimitExceeded(
          "action items up to the end of its page",
          (int) Math.min(wanted, Integer.MAX_VALUE),
          LedgerRequest.MOST_REACHED);
    }
    LedgerCollector collector =
        new LedgerCollector(
            segments,
            known,
            new LedgerMarks(request.today()),
            choice,
            request.group(),
            (int) Math.min(wanted, Math.max(1, reader.maxDoc())));
    new IndexSearcher(reader).search(query, new OneCollector<>(collector));
    return collector;
  }

  private List<Group> groups(
      LedgerField field, LedgerCollector found, LedgerChoice choice, LedgerRows rows)
      throws IOException {
    List<Map.Entry<Integer, TopActions>> entries = new ArrayList<>(found.groups().entrySet());
    Comparator<String> byMeaning = byMeaning(field);
    entries.sort(
        Comparator.comparing(
            (Map.Entry<Integer, TopActions> one) -> text(one.getKey(), choice),
            Comparator.comparing(String::isEmpty).thenComparing(byMeaning)));
    if (entries.size() > GROUPS_SHOWN) {
      warnings.add(
          "%d groups, of which %d are shown: narrow the list."
              .formatted(entries.size(), GROUPS_SHOWN));
      // Those without a value come last, and are shown in any case.
      boolean hasNone = entries.getLast().getKey() == LedgerCollector.NONE;
      entries.subList(GROUPS_SHOWN - (hasNone ? 1 : 0), entries.size() - (hasNone ? 1 : 0)).clear();
    }
    List<Group> groups = new ArrayList<>();
    for (Map.Entry<Integer, TopActions> one : entries) {
      TopActions top = one.getValue();
      groups.add(new Group(text(one.getKey(), choice), top.total(), rows.of(top.from(0))));
    }
    return groups;
  }

  private static String text(int value, LedgerChoice choice) {
    return value == LedgerCollector.NONE ? "" : choice.values().get(value).text();
  }

  private Map<LedgerField, List<FacetCount>> facets(LedgerChoice choice, int[] counts) {
    Map<LedgerField, List<FacetCount>> facets = new EnumMap<>(LedgerField.class);
    for (LedgerField field : LedgerField.values()) {
      facets.put(field, new ArrayList<>());
    }
    for (int i = 0; i < counts.length; i++) {
      Value<LedgerField> value = choice.values().get(i);
      if (counts[i] > 0 || choice.isChosen(i)) {
        facets
            .computeIfAbsent(value.facet(), _ -> new ArrayList<>())
            .add(new FacetCount(value.text(), counts[i], choice.isChosen(i)));
      }
    }
    facets.replaceAll((field, all) -> shown(field, all, choice.chosen(field)));
    return facets;
  }

  /** What was asked for is shown though nothing has it. */
  private List<FacetCount> shown(LedgerField field, List<FacetCount> all, List<String> chosen) {
    for (String wanted : chosen) {
      if (all.stream().noneMatch(one -> LedgerChoice.isSame(field, one.value(), wanted))) {
        all.add(new FacetCount(wanted, 0, true));
      }
    }
    if (all.size() > VALUES_SHOWN) {
      all.sort(
          Comparator.comparing((FacetCount one) -> !one.selected())
              .thenComparing(Comparator.comparingLong(FacetCount::count).reversed())
              .thenComparing(FacetCount::value));
      all.subList(VALUES_SHOWN, all.size()).clear();
    }
    all.sort(order(field));
    return all;
  }

  /** Nothing ranks people: owners stand by their names. */
  private Comparator<FacetCount> order(LedgerField field) {
    Comparator<FacetCount> byValue = Comparator.comparing(FacetCount::value, byMeaning(field));
    return switch (field) {
      case TEAM, SERVICE, CAUSE, TAG ->
          Comparator.comparingLong(FacetCount::count).reversed().thenComparing(byValue);
      case STATE, DUE, NEEDS, OWNER, PRIORITY, TYPE, AGE, SEVERITY -> byValue;
    };
  }

  private Comparator<String> byMeaning(LedgerField field) {
    return switch (field) {
      case STATE, DUE, NEEDS, AGE ->
          byPlace(
              LedgerMarks.VALUES.stream()
                  .filter(value -> value.facet() == field)
                  .map(Value::text)
                  .toList());
      case TYPE -> byPlace(Arrays.stream(ActionType.values()).map(ActionType::label).toList());
      case SEVERITY -> byPlace(List.copyOf(taxonomy.severities().keySet()));
      case PRIORITY ->
          Comparator.<String>comparingInt(ActionFields::rank)
              .thenComparing(Comparator.naturalOrder());
      case TEAM, OWNER, SERVICE, CAUSE, TAG ->
          String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
    };
  }

  private static Comparator<String> byPlace(List<String> values) {
    return Comparator.<String>comparingInt(
            value -> values.contains(value) ? values.indexOf(value) : values.size())
        .thenComparing(Comparator.naturalOrder());
  }
}
