package dev.afterword.search;

import dev.afterword.domain.Statement;
import dev.afterword.search.QueryTree.And;
import dev.afterword.search.QueryTree.AnyOf;
import dev.afterword.search.QueryTree.Group;
import dev.afterword.search.QueryTree.Must;
import dev.afterword.search.QueryTree.Or;
import dev.afterword.search.SearchResult.Fragment;
import dev.afterword.search.SearchResult.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** For a query that asks for a why, a factor or an action: which one of a document answers. */
final class StatementSnippets {
  private static final Set<String> STORED = Set.of(Fields.STATEMENTS);
  private static final int MAX_MATCHES = 50;

  private final IndexSearcher searcher;
  private final List<Asked> asked = new ArrayList<>();

  /** What is asked of statements of one kind. */
  private record Asked(Statement.Kind kind, Weight weight) {}

  /** Where one statement begins in its field, and which it is. */
  private record Place(int start, Statement statement) {}

  StatementSnippets(IndexSearcher searcher, QueryTree tree, QueryPlanner planner)
      throws IOException {
    this.searcher = searcher;
    for (AnyOf clause : clauses(tree).toList()) {
      Weight weight =
          searcher.createWeight(
              searcher.rewrite(planner.anyOf(clause)), ScoreMode.COMPLETE_NO_SCORES, 1);
      asked.add(new Asked(Statement.Kind.valueOf(clause.field().name()), weight));
    }
  }

  private static Stream<AnyOf> clauses(QueryTree tree) {
    return switch (tree) {
      case AnyOf any -> Stream.of(any).filter(it -> it.field().type() == QueryField.Type.STATEMENT);
      case Must must -> clauses(must.part());
      case And and -> and.parts().stream().flatMap(StatementSnippets::clauses);
      case Or or -> or.parts().stream().flatMap(StatementSnippets::clauses);
      case Group group -> group.parts().stream().flatMap(StatementSnippets::clauses);
      default -> Stream.empty();
    };
  }

  /** The first statement that answers the first clause; null when none is asked for. */
  @Nullable Snippet of(LeafReaderContext leaf, int doc) throws IOException {
    for (Asked one : asked) {
      LeafReaderContext own = searcher.getIndexReader().leaves().get(leaf.ord);
      Matches matches = one.weight().matches(own, doc);
      MatchesIterator found =
          matches == null ? null : matches.getMatches(DocumentFields.field(one.kind()));
      if (found != null && found.next()) {
        return snippet(found, places(one.kind(), leaf.docBase + doc));
      }
    }
    return null;
  }

  /** The values of a field lie one after another, a character between them. */
  private List<Place> places(Statement.Kind kind, int doc) throws IOException {
    BytesRef stored =
        Objects.requireNonNull(
            searcher.storedFields().document(doc, STORED).getBinaryValue(Fields.STATEMENTS));
    List<Place> places = new ArrayList<>();
    int start = 0;
    for (Statement statement : Records.statements(stored)) {
      if (statement.kind() == kind) {
        places.add(new Place(start, statement));
        start += statement.text().length() + 1;
      }
    }
    return places;
  }

  private static Snippet snippet(MatchesIterator found, List<Place> places) throws IOException {
    int first = found.startOffset();
    Place place =
        places.stream().filter(it -> it.start() <= first).reduce((_, last) -> last).orElseThrow();
    String text = place.statement().text();
    List<Fragment> fragments = new ArrayList<>();
    int at = 0;
    int count = 0;
    do {
      int start = found.startOffset() - place.start();
      int end = Math.min(found.endOffset() - place.start(), text.length());
      if (start >= at && start < text.length()) {
        add(fragments, text.substring(at, start), false);
        add(fragments, text.substring(start, end), true);
        at = end;
      }
      count++;
    } while (count < MAX_MATCHES && found.next());
    add(fragments, text.substring(at), false);
    return new Snippet(place.statement().kind().heading(), place.statement().anchor(), fragments);
  }

  private static void add(List<Fragment> fragments, String text, boolean highlighted) {
    if (!text.isEmpty()) {
      fragments.add(new Fragment(text, highlighted));
    }
  }
}
