package dev.afterword.search;

import dev.afterword.search.FacetValues.Value;
import dev.afterword.search.QueryField.Type;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;

/**
 * Ways to go on with a query that is being typed; made for each request. A walk over all values of
 * the facets takes microseconds for hundreds of them and few milliseconds for a hundred thousand,
 * so there is no structure beside the index.
 */
final class Suggestions {
  private static final Set<FacetField> IN_PLAIN_WORDS =
      Set.of(FacetField.SERVICE, FacetField.TEAM, FacetField.TAG, FacetField.CAUSE);

  private static final int MOST_FIELDS = 4;

  /** Longer ones are neither read in a list nor chosen from it. */
  private static final int LONGEST_VALUE = 100;

  /** A value, and whether it begins with what is typed, not only a word inside of it. */
  private record Match(Value<FacetField> value, boolean begins, int count) {}

  private static final Comparator<Match> BEST =
      Comparator.comparing(Match::begins)
          .thenComparingInt(Match::count)
          .reversed()
          .thenComparing(match -> match.value().text());

  private final DirectoryReader reader;
  private final Analyzer analyzer;
  private final FacetTotals<FacetField> totals;

  Suggestions(DirectoryReader reader, Analyzer analyzer, FacetTotals<FacetField> totals) {
    this.reader = reader;
    this.analyzer = analyzer;
    this.totals = totals;
  }

  List<Suggestion> of(String text, int most) throws IOException {
    if (text.length() > SearchRequest.MAX_LENGTH) {
      throw new QueryLimitExceeded("characters", text.length(), SearchRequest.MAX_LENGTH);
    }
    Unfinished typed = Unfinished.of(text);
    QueryField field = typed.field();
    if (field != null) {
      return ofField(field, typed, most);
    }
    List<Suggestion> found = new ArrayList<>();
    String word = typed.word();
    if (!word.isEmpty() && word.chars().anyMatch(Character::isLetterOrDigit)) {
      fields(word, typed).stream().limit(Math.min(most, MOST_FIELDS)).forEach(found::add);
      int values = Math.min(Math.max(1, most / 2), most - found.size());
      Function<Value<FacetField>, String> clause =
          it -> Written.clause(it.facet().label(), List.of(it.text()));
      found.addAll(values(IN_PLAIN_WORDS, word, values, it -> typed.with(clause.apply(it) + " ")));
    }
    if (found.size() < most) {
      found.addAll(new TitlesBegun(reader, analyzer).of(text, most - found.size()));
    }
    return found;
  }

  private static List<Suggestion> fields(String word, Unfinished typed) {
    return Arrays.stream(QueryField.values())
        .map(QueryField::label)
        .filter(label -> label.startsWith(word.toLowerCase(Locale.ROOT)))
        .<Suggestion>map(label -> new Suggestion.Field(label, typed.with(label + ":")))
        .toList();
  }

  /** Dates are suggested by their years. */
  private List<Suggestion> ofField(QueryField field, Unfinished typed, int most) {
    String facet = field.type() == Type.DATE ? FacetField.YEAR.label() : field.label();
    Optional<FacetField> counted = FacetField.of(facet);
    return counted.isEmpty()
        ? List.of()
        : values(
            Set.of(counted.get()),
            typed.word(),
            most,
            value -> typed.with(Written.value(value.text()) + " "));
  }

  private List<Suggestion> values(
      Set<FacetField> fields, String word, int most, Function<Value<FacetField>, String> query) {
    if (most < 1) {
      return List.of();
    }
    PriorityQueue<Match> best = new PriorityQueue<>(most + 1, BEST.reversed());
    for (int i = 0; i < totals.counts().length; i++) {
      Value<FacetField> value = totals.values().get(i);
      if (totals.counts()[i] > 0 && fields.contains(value.facet())) {
        int at = beginning(value.text(), word);
        if (at >= 0) {
          best.add(new Match(value, at == 0, totals.counts()[i]));
          if (best.size() > most) {
            best.poll();
          }
        }
      }
    }
    return best.stream()
        .sorted(BEST)
        .<Suggestion>map(match ->
            new Suggestion.Value(
                match.value().facet(),
                match.value().text(),
                query.apply(match.value()),
                match.count()))
        .toList();
  }

  /** Where a word of the value begins so, in any case; -1 for nowhere. Quotes cannot be written. */
  private static int beginning(String value, String word) {
    if (value.length() > LONGEST_VALUE || value.indexOf('"') >= 0) {
      return -1;
    }
    for (int i = 0; i + word.length() <= value.length(); i++) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(value.charAt(i - 1));
      if (begins && value.regionMatches(true, i, word, 0, word.length())) {
        return i;
      }
    }
    return -1;
  }
}
