package dev.afterword.search;

import dev.afterword.search.Tokens.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Words of a query as Lucene queries over one field. */
final class WordQueries {
  private static final float REPAIRED = 0.6f;
  private static final int FUZZY_TERMS = 32;

  /** So many are matched wherever they stand in a word. */
  private static final int FEW_WILDCARDS = 8;

  private static final Pattern OUTER_SIGNS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final Analyzer analyzer;
  private final IndexReader reader;
  private final Spelling spelling;

  WordQueries(Analyzer analyzer, IndexReader reader, Spelling spelling) {
    this.analyzer = analyzer;
    this.reader = reader;
    this.spelling = spelling;
  }

  /** A word; an identifier is found whole or by its parts in a row. */
  Query word(String field, String text) {
    Tokens tokens = Tokens.of(analyzer, field, text);
    if (tokens.positions().size() == 1) {
      return single(field, tokens.positions().getFirst());
    }
    if (text.chars().anyMatch(c -> Scripts.isUnspaced((char) c))) {
      return any(field, tokens);
    }
    List<Query> ways = new ArrayList<>();
    String bare = OUTER_SIGNS.matcher(text).replaceAll("");
    tokens.wholes().stream()
        .filter(whole -> whole.length() == bare.length())
        .distinct()
        .forEach(whole -> ways.add(new TermQuery(new Term(field, whole))));
    ways.add(row(field, tokens, 0));
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0.1f);
  }

  /** The stems of a word, of an identifier those of its parts. */
  List<String> stems(String text) {
    return Tokens.of(analyzer, Fields.TEXT, text).positions().stream().map(Position::stem).toList();
  }

  /** One or several words in a row, as they are; empty when no document has them all. */
  Optional<Query> alternative(String field, String text) {
    Tokens tokens = Tokens.of(analyzer, field, text);
    boolean known = tokens.positions().stream().allMatch(position -> isKnown(field, position));
    return known ? Optional.of(row(field, tokens, 0)) : Optional.empty();
  }

  Query phrase(String field, String text, int slop) {
    Tokens tokens = Tokens.of(analyzer, field, text);
    return tokens.positions().size() == 1 ? word(field, text) : row(field, tokens, slop);
  }

  Query pattern(String field, String text) {
    String pattern = analyzer.normalize(field, text).utf8ToString();
    int first = pattern.indexOf('*');
    boolean prefix = first == pattern.length() - 1 && pattern.indexOf('?') < 0;
    return prefix
        ? new PrefixQuery(new Term(field, pattern.substring(0, first)))
        : wildcard(new Term(field, pattern));
  }

  /**
   * A pattern with {@code *} and {@code ?}.
   *
   * @throws QueryLimitExceeded when more states are needed to match it than are worth it: {@code
   *     *a????????????}
   */
  static Query wildcard(Term pattern) {
    try {
      return new WildcardQuery(pattern);
    } catch (TooComplexToDeterminizeException e) {
      int signs = (int) pattern.text().chars().filter(c -> c == '*' || c == '?').count();
      throw new QueryLimitExceeded("wildcards in one word", signs, FEW_WILDCARDS);
    }
  }

  Query fuzzy(String field, String text, int edits) {
    Term term = new Term(field, analyzer.normalize(field, text));
    return new FuzzyQuery(term, Math.clamp(edits, 0, 2), 1, FUZZY_TERMS, true);
  }

  private Query single(String field, Position position) {
    Query stem = new TermQuery(new Term(field, position.stem()));
    if (!field.equals(Fields.TEXT) || isKnown(field, position)) {
      return stem;
    }
    List<String> repairs = spelling.repairs(position.written(), reader);
    if (repairs.isEmpty()) {
      return stem;
    }
    List<Query> ways = new ArrayList<>(List.of(stem));
    repairs.forEach(
        word -> ways.add(new BoostQuery(new TermQuery(new Term(field, word)), REPAIRED)));
    return new DisjunctionMaxQuery(ways, 0);
  }

  private boolean isKnown(String field, Position position) {
    try {
      return reader.docFreq(new Term(field, position.stem())) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query any(String field, Tokens tokens) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    tokens
        .positions()
        .forEach(p -> any.add(new TermQuery(new Term(field, p.stem())), Occur.SHOULD));
    return any.build();
  }

  private static Query row(String field, Tokens tokens, int slop) {
    if (tokens.positions().isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(hasRepeats(tokens) ? 0 : slop);
    tokens.positions().forEach(position -> phrase.add(new Term(field, position.stem())));
    return phrase.build();
  }

  /** A sloppy phrase with repeated words takes time beyond all bounds. */
  private static boolean hasRepeats(Tokens tokens) {
    return tokens.positions().stream().map(Position::stem).distinct().count()
        < tokens.positions().size();
  }
}
