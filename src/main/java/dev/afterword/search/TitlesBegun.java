package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Documents by the words of their titles, the last word perhaps only begun. */
final class TitlesBegun {
  /** Nobody waits for suggestions longer than for a key. */
  private static final long DEADLINE_MILLIS = 50;

  /** A single letter begins thousands of words and tells nothing. */
  private static final int SHORTEST = 2;

  private static final int MOST_WORDS = 8;
  private static final int LONGEST_WORD = 80;
  private static final int LONGEST_TITLE = 200;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern OUTER_SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final Analyzer analyzer;
  private final DirectoryReader reader;

  TitlesBegun(DirectoryReader reader, Analyzer analyzer) {
    this.reader = reader;
    this.analyzer = analyzer;
  }

  /** The newest first; none for a text that filters: what is suggested would not pass. */
  List<Suggestion> of(String text, int most) throws IOException {
    List<String> words = words(text);
    boolean begun = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
    if (words.isEmpty() || !QueryParser.parse(text).clauses().isEmpty()) {
      return List.of();
    }
    QueryTimeout deadline = new QueryTimeoutImpl(DEADLINE_MILLIS);
    IndexReader source = ExitableDirectoryReader.wrap(reader, deadline);
    IndexSearcher searcher = new IndexSearcher(source);
    searcher.setTimeout(deadline);
    try {
      BooleanQuery query = query(words, begun, source);
      return query.clauses().isEmpty() ? List.of() : titles(searcher, query, most);
    } catch (ExitingReaderException e) {
      return List.of();
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("\\s+")) {
      String bare = OUTER_SIGNS.matcher(word).replaceAll("");
      if (!bare.isEmpty() && bare.length() <= LONGEST_WORD) {
        words.add(bare);
      }
    }
    return words.subList(Math.max(0, words.size() - MOST_WORDS), words.size());
  }

  private BooleanQuery query(List<String> words, boolean begun, IndexReader source) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    WordQueries whole = new WordQueries(analyzer, source, new Spelling(false));
    int last = begun ? words.size() - 1 : words.size();
    words.subList(0, last).forEach(word -> query.add(whole.word(Fields.TITLE, word), Occur.FILTER));
    if (begun && words.getLast().length() >= SHORTEST) {
      query.add(prefix(words.getLast(), whole), Occur.FILTER);
    }
    return query.build();
  }

  /** An identifier is a term as a whole, or as its parts in a row when it is typed to its end. */
  private Query prefix(String word, WordQueries whole) {
    String term = analyzer.normalize(Fields.TITLE, word).utf8ToString();
    Query begun = new PrefixQuery(new Term(Fields.TITLE, term));
    if (!NO_WORD.matcher(word).find()) {
      return begun;
    }
    return new BooleanQuery.Builder()
        .add(begun, Occur.SHOULD)
        .add(whole.word(Fields.TITLE, word), Occur.SHOULD)
        .build();
  }

  private static List<Suggestion> titles(IndexSearcher searcher, Query query, int most)
      throws IOException {
    var newest = new TopFieldCollectorManager(Ranking.BY_DATE, most, most);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Suggestion> found = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(query, newest).scoreDocs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      var summary = Lookups.summary(leaf, doc.doc - leaf.docBase);
      found.add(new Suggestion.Title(summary.id(), cut(summary.title())));
    }
    return found;
  }

  private static String cut(String title) {
    int most =
        title.offsetByCodePoints(
            0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())));
    return most == title.length() ? title : title.substring(0, most) + "…";
  }
}
