package dev.afterword.search;

import dev.afterword.search.SearchResult.Fragment;
import dev.afterword.search.SearchResult.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for one query, the stretch of a document that answers best: where most of the query's
 * words stand together. The places come from the index, so no text is analysed again.
 */
final class Snippets {
  private static final int LENGTH = 240;
  private static final int BEFORE = 50;
  private static final int MAX_MATCHES = 200;
  private static final Set<String> STORED = Set.of(Fields.BODY, Fields.SECTIONS);

  /** A match at {@code body[start, end)} and what matched. */
  private record Place(int start, int end, Query query) {}

  private final IndexSearcher searcher;
  private final @Nullable Weight weight;
  private final List<LeafReaderContext> leaves;
  private final StatementSnippets statements;

  Snippets(IndexSearcher searcher, @Nullable Query highlighted, StatementSnippets statements)
      throws IOException {
    this.searcher = searcher;
    this.statements = statements;
    this.leaves = searcher.getIndexReader().leaves();
    this.weight =
        highlighted == null
            ? null
            : searcher.createWeight(searcher.rewrite(highlighted), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  Snippet of(LeafReaderContext leaf, int doc) throws IOException {
    Snippet statement = statements.of(leaf, doc);
    if (statement != null) {
      return statement;
    }
    Document stored = searcher.storedFields().document(leaf.docBase + doc, STORED);
    String body = Objects.requireNonNullElse(stored.get(Fields.BODY), "");
    BytesRef table = Objects.requireNonNull(stored.getBinaryValue(Fields.SECTIONS));
    SectionTable sections = SectionTable.read(table);
    List<Place> places = places(leaf, doc, sections);
    return places.isEmpty() ? opening(body, sections) : best(body, sections, places);
  }

  private List<Place> places(LeafReaderContext leaf, int doc, SectionTable sections)
      throws IOException {
    Matches matches = weight == null ? null : weight.matches(leaves.get(leaf.ord), doc);
    MatchesIterator found = matches == null ? null : matches.getMatches(Fields.TEXT);
    List<Place> places = new ArrayList<>();
    int end = sections.entries().isEmpty() ? 0 : sections.entries().getLast().end();
    while (found != null && places.size() < MAX_MATCHES && found.next()) {
      if (found.endOffset() > end) {
        break;
      }
      places.add(new Place(found.startOffset(), found.endOffset(), found.getQuery()));
    }
    return places;
  }

  private static Snippet best(String body, SectionTable sections, List<Place> places) {
    int best = 0;
    int bestScore = -1;
    for (int i = 0; i < places.size(); i++) {
      int score = score(places, i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    SectionTable.Entry section = sections.at(places.get(best).start());
    return section == null
        ? opening(body, sections)
        : cut(body, section, places.get(best).start() - BEFORE, places);
  }

  /** Different words count ten times as much as the same again. */
  private static int score(List<Place> places, int first) {
    Set<Query> different = new HashSet<>();
    int limit = places.get(first).start() + LENGTH - BEFORE;
    int count = 0;
    for (int i = first; i < places.size() && places.get(i).end() <= limit; i++) {
      different.add(places.get(i).query());
      count++;
    }
    return different.size() * 10 + Math.min(count, 9);
  }

  private static Snippet opening(String body, SectionTable sections) {
    SectionTable.Entry section = sections.opening();
    return section == null
        ? new Snippet(null, null, List.of())
        : cut(body, section, section.start(), List.of());
  }

  private static Snippet cut(
      String body, SectionTable.Entry section, int wanted, List<Place> places) {
    int start = Math.max(section.start(), Math.min(wanted, section.end() - LENGTH));
    start = start == section.start() ? start : nextBlank(body, start);
    int end = Math.min(section.end(), start + LENGTH);
    end = end == section.end() ? end : lastBlank(body, start, end);
    List<Fragment> fragments = new ArrayList<>();
    add(fragments, start > section.start() ? "… " : "", false);
    int at = start;
    for (Place place : places) {
      if (place.start() >= at && place.end() <= end) {
        add(fragments, body.substring(at, place.start()), false);
        add(fragments, body.substring(place.start(), place.end()), true);
        at = place.end();
      }
    }
    add(fragments, body.substring(at, end).stripTrailing(), false);
    add(fragments, end < section.end() ? " …" : "", false);
    String heading = section.heading();
    return heading.isBlank()
        ? new Snippet(null, null, fragments)
        : new Snippet(heading, section.anchor(), fragments);
  }

  private static void add(List<Fragment> fragments, String text, boolean highlighted) {
    if (!text.isEmpty()) {
      fragments.add(new Fragment(text.replaceAll("\\s+", " "), highlighted));
    }
  }

  private static int nextBlank(String body, int start) {
    for (int i = start; i < Math.min(body.length(), start + BEFORE / 2); i++) {
      if (Character.isWhitespace(body.charAt(i))) {
        return i + 1;
      }
    }
    return afterSurrogate(body, start);
  }

  private static int lastBlank(String body, int start, int end) {
    for (int i = end; i > Math.max(start, end - BEFORE / 2); i--) {
      if (Character.isWhitespace(body.charAt(i))) {
        return i;
      }
    }
    return afterSurrogate(body, end);
  }

  /** No place between the two halves of one character. */
  private static int afterSurrogate(String body, int at) {
    return at < body.length() && Character.isLowSurrogate(body.charAt(at)) ? at + 1 : at;
  }
}
