package dev.afterword.search;

import dev.afterword.search.QueryTree.And;
import dev.afterword.search.QueryTree.AnyOf;
import dev.afterword.search.QueryTree.Fuzzy;
import dev.afterword.search.QueryTree.Group;
import dev.afterword.search.QueryTree.Must;
import dev.afterword.search.QueryTree.Not;
import dev.afterword.search.QueryTree.Or;
import dev.afterword.search.QueryTree.Pattern;
import dev.afterword.search.QueryTree.Phrase;
import dev.afterword.search.QueryTree.Range;
import dev.afterword.search.QueryTree.Synonymous;
import dev.afterword.search.QueryTree.Word;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/** What of a query is marked in a document's text: the words that rank. */
final class HighlightedWords {
  /** A pattern may stand for half of all words; these many are marked. */
  private static final int TERMS = 32;

  private HighlightedWords() {}

  /** The query for the places to mark, null when there is nothing to mark. */
  static @Nullable Query of(Group tree, QueryPlanner planner) {
    List<QueryTree> words = words(tree).toList();
    boolean all = words.stream().allMatch(QueryPlanner::isStopWord);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.stream()
        .filter(word -> all || !QueryPlanner.isStopWord(word))
        .forEach(word -> query.add(bounded(planner.plan(word)), Occur.SHOULD));
    BooleanQuery built = query.build();
    return built.clauses().isEmpty() ? null : built;
  }

  private static Stream<QueryTree> words(QueryTree tree) {
    return switch (tree) {
      case Word _, Phrase _, Pattern _, Fuzzy _, Synonymous _ -> Stream.of(tree);
      case AnyOf _, Range _, Not _ -> Stream.empty();
      case Must must -> words(must.part());
      case And and -> and.parts().stream().flatMap(HighlightedWords::words);
      case Or or -> or.parts().stream().flatMap(HighlightedWords::words);
      case Group group -> group.parts().stream().flatMap(HighlightedWords::words);
    };
  }

  private static Query bounded(Query query) {
    return switch (query) {
      case PrefixQuery prefix -> new PrefixQuery(prefix.getPrefix(), fewTerms());
      case WildcardQuery wildcard ->
          new WildcardQuery(
              wildcard.getTerm(), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT, fewTerms());
      default -> query;
    };
  }

  private static MultiTermQuery.RewriteMethod fewTerms() {
    return new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(TERMS);
  }
}
