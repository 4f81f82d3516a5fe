package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.QueryTree.Group;
import dev.afterword.search.SearchRequest.Sort;
import dev.afterword.search.SearchResult.Hit;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Answers searches over one reader; made for each request. */
final class Searching {
  private static final long DEADLINE_MILLIS = 700;

  private final DirectoryReader reader;
  private final Analyzer analyzer;
  private final Taxonomy taxonomy;
  private final FacetValues<FacetField> facets;
  private final Ranking ranking;
  private final QueryTimeout deadline = new QueryTimeoutImpl(DEADLINE_MILLIS);
  private final List<String> warnings = new ArrayList<>();

  Searching(
      DirectoryReader reader,
      Analyzer analyzer,
      Taxonomy taxonomy,
      FacetValues<FacetField> facets,
      Ranking ranking) {
    this.ranking = ranking;
    this.reader = reader;
    this.analyzer = analyzer;
    this.taxonomy = taxonomy;
    this.facets = facets;
  }

  SearchResult answer(SearchRequest request) throws IOException {
    long began = System.nanoTime();
    ParsedQuery parsed = QueryParser.parse(request.text());
    warnings.addAll(parsed.warnings());
    IndexSearcher searcher = searcher(parsed.tree());
    Spelling spelling = new Spelling(ranking.repairs());
    WordQueries words = new WordQueries(analyzer, searcher.getIndexReader(), spelling);
    QueryPlanner planner = new QueryPlanner(words, taxonomy);
    QueryTree tree = new Expansion(ranking.synonyms(), words).of(parsed.tree());
    Found found = find(request, tree, planner, searcher);
    List<Hit> hits = hits(tree, planner, searcher, found.docs());
    String better =
        found.counted().total() <= 2 || hits.isEmpty() ? spelling.suggestion(request.text()) : null;
    return new SearchResult(
        found.counted().total(),
        Duration.ofNanos(System.nanoTime() - began),
        parsed.tree().toString(),
        warnings,
        better,
        parsed.clauses(),
        hits,
        found.counted().facets(),
        isRanked(request, parsed.tree()) && request.page() == 1
            ? new Precedents(reader).of(hits, found.docs())
            : null);
  }

  private record Found(List<ScoreDoc> docs, FacetCollector counted) {}

  private IndexSearcher searcher(QueryTree tree) throws IOException {
    IndexReader source =
        tree.expansions() > 0 ? ExitableDirectoryReader.wrap(reader, deadline) : reader;
    IndexSearcher searcher = new IndexSearcher(source);
    searcher.setSimilarity(ranking.similarity());
    searcher.setTimeout(deadline);
    return searcher;
  }

  private Found find(
      SearchRequest request, QueryTree tree, QueryPlanner planner, IndexSearcher searcher)
      throws IOException {
    long wanted = Math.min((long) request.page() * request.size(), Math.max(1, reader.maxDoc()));
    TopFieldCollector top = top(isRanked(request, tree), (int) wanted);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      facets.of(leaf.reader());
    }
    FacetCollector counted =
        new FacetCollector(
            top, facets, request.filters(), List.copyOf(taxonomy.severities().keySet()));
    try {
      searcher.search(bounded(planner.plan(tree), request), new OneCollector<>(counted));
    } catch (ExitingReaderException e) {
      warnings.add("The query took too long and was cut short; not all results are shown.");
    }
    if (searcher.timedOut()) {
      warnings.add("The query took too long and was cut short; not all results are shown.");
    }
    int start = (int) Math.min(wanted, (long) (request.page() - 1) * request.size());
    ScoreDoc[] docs = top.topDocs(start, request.size()).scoreDocs;
    return new Found(List.of(docs), counted);
  }

  private static boolean isRanked(SearchRequest request, QueryTree tree) {
    return request.sort() == Sort.RELEVANCE && !tree.isFilter();
  }

  /** One that ranks is to say which scores it still takes; the total is counted elsewhere. */
  private static TopFieldCollector top(boolean ranked, int wanted) {
    return ranked
        ? new TopFieldCollectorManager(Ranking.BY_RELEVANCE, wanted, 1).newCollector()
        : new TopFieldCollectorManager(Ranking.BY_DATE, wanted, Integer.MAX_VALUE).newCollector();
  }

  private static Query bounded(Query query, SearchRequest request) {
    if (request.from() == null && request.to() == null) {
      return query;
    }
    LocalDate first =
        Optional.ofNullable(request.from()).orElse(LocalDate.EPOCH.minusYears(10_000));
    LocalDate last = Optional.ofNullable(request.to()).orElse(LocalDate.EPOCH.plusYears(10_000));
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(QueryPlanner.days(first, last), Occur.FILTER)
        .build();
  }

  private List<Hit> hits(
      QueryTree tree, QueryPlanner planner, IndexSearcher searcher, List<ScoreDoc> docs)
      throws IOException {
    if (docs.isEmpty()) {
      return List.of();
    }
    boolean marked = tree instanceof Group && !deadline.shouldExit();
    try {
      Query words = marked ? HighlightedWords.of((Group) tree, planner) : null;
      StatementSnippets statements = new StatementSnippets(searcher, tree, planner);
      return hits(docs, searcher, new Snippets(searcher, words, statements));
    } catch (ExitingReaderException e) {
      IndexSearcher plain = new IndexSearcher(reader);
      Group nothing = new Group(List.of());
      StatementSnippets none = new StatementSnippets(plain, nothing, planner);
      return hits(docs, plain, new Snippets(plain, null, none));
    }
  }

  private static List<Hit> hits(List<ScoreDoc> docs, IndexSearcher searcher, Snippets snippets)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Hit> hits = new ArrayList<>(docs.size());
    for (ScoreDoc doc : docs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      DocumentSummary summary = Lookups.summary(leaf, doc.doc - leaf.docBase);
      Object first = ((FieldDoc) doc).fields[0];
      double score = first instanceof Float relevance ? relevance : 0;
      hits.add(new Hit(summary, snippets.of(leaf, doc.doc - leaf.docBase), score));
    }
    return hits;
  }
}
