package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What incidents name, found in the library by what they call it. Over one reader. */
final class Mentions {
  private static final int MOST = 20;

  /** Links to other things than documents may stand before them. */
  private static final int LOOKED_AT = 200;

  /** Begins a path that a step links to: a playbook is meant only if one is there. */
  private static final String LINK = "\0";

  private static final Comparator<Mention> MOST_FIRST =
      Comparator.comparingInt(Mention::incidents).reversed().thenComparing(Mention::name);

  private final IndexSearcher searcher;
  private final Lookups lookups;

  Mentions(IndexSearcher searcher) {
    this.searcher = searcher;
    this.lookups = new Lookups(searcher);
  }

  /** The name of a path that a step links to, as the index keeps it beside declared names. */
  static String linked(String path) {
    return LINK + path;
  }

  /** One thing under all the names that it goes by; how many incidents use each of them. */
  private record Named(Mention mention, List<String> names) {}

  /**
   * What a set of incidents names, what most of them name first; at most twenty.
   *
   * @param field one of {@link Fields#USED} and {@link Fields#RECURS}
   */
  List<Mention> in(Query incidents, String field) throws IOException {
    Map<String, Integer> counts = NameCounts.of(searcher, incidents, field);
    List<Mention> found = new ArrayList<>();
    for (Named named : known(counts)) {
      int count =
          named.names().size() == 1
              ? named.mention().incidents()
              : searcher.count(anyOf(incidents, field, named.names()));
      found.add(new Mention(named.mention().name(), named.mention().document(), count));
    }
    found.sort(MOST_FIRST);
    return found;
  }

  /** The same of incidents whose names are at hand, each with its own names. */
  List<Mention> in(List<List<String>> incidents) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    incidents.forEach(names -> names.forEach(name -> counts.merge(name, 1, Integer::sum)));
    List<Mention> found = new ArrayList<>();
    for (Named named : known(counts)) {
      int count =
          (int)
              incidents.stream()
                  .filter(names -> names.stream().anyMatch(named.names()::contains))
                  .count();
      found.add(new Mention(named.mention().name(), named.mention().document(), count));
    }
    found.sort(MOST_FIRST);
    return found;
  }

  private Collection<Named> known(Map<String, Integer> counts) throws IOException {
    Map<String, Named> known = new LinkedHashMap<>();
    List<Map.Entry<String, Integer>> most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(LOOKED_AT)
            .toList();
    for (Map.Entry<String, Integer> one : most) {
      if (known.size() == MOST) {
        break;
      }
      Optional<Mention> found = find(one.getKey(), one.getValue());
      if (found.isPresent()) {
        DocumentSummary document = found.get().document();
        String key = document == null ? one.getKey() : LINK + document.path();
        known
            .computeIfAbsent(key, _ -> new Named(found.get(), new ArrayList<>()))
            .names()
            .add(one.getKey());
      }
    }
    return known.values();
  }

  private Optional<Mention> find(String name, int incidents) throws IOException {
    boolean link = name.startsWith(LINK);
    String wanted = link ? name.substring(LINK.length()) : name;
    Optional<DocumentSummary> document = lookups.first(Fields.ID, wanted);
    if (document.isEmpty()) {
      document = lookups.first(Fields.PATH, wanted);
    }
    if (document.isEmpty()) {
      return link ? Optional.empty() : Optional.of(new Mention(name, null, incidents));
    }
    return document
        .filter(found -> !link || found.kind() == Kind.PLAYBOOK)
        .map(found -> new Mention(found.title(), found, incidents));
  }

  private static Query anyOf(Query incidents, String field, List<String> names) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    names.forEach(name -> any.add(new TermQuery(new Term(field, name)), Occur.SHOULD));
    return new BooleanQuery.Builder()
        .add(incidents, Occur.FILTER)
        .add(any.build(), Occur.FILTER)
        .build();
  }
}
