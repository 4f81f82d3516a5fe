package dev.afterword.search;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.jspecify.annotations.Nullable;

/** {@link QueryTree} → Lucene's query. */
final class QueryPlanner {
  /** Every Lucene document that stands for a document of the library. */
  static final Query DOCUMENTS = new TermQuery(new Term(Fields.TYPE, Fields.DOCUMENT));

  /** What a synonym counts against the words that were asked for. */
  private static final float SYNONYM = 0.7f;

  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private final WordQueries words;
  private final Taxonomy taxonomy;

  QueryPlanner(WordQueries words, Taxonomy taxonomy) {
    this.words = words;
    this.taxonomy = taxonomy;
  }

  Query plan(QueryTree tree) {
    return switch (tree) {
      case Word word -> words.word(Fields.TEXT, word.text());
      case Phrase phrase -> words.phrase(Fields.TEXT, phrase.text(), phrase.slop());
      case Pattern pattern -> words.pattern(Fields.TEXT, pattern.text());
      case Fuzzy fuzzy -> words.fuzzy(Fields.TEXT, fuzzy.text(), fuzzy.edits());
      case AnyOf any -> unranked(anyOf(any));
      case Range range -> unranked(range(range));
      case Not _ -> group(new Group(List.of(tree)));
      case Must must -> plan(must.part());
      case And and -> all(and);
      case Or or -> either(or);
      case Synonymous synonymous -> synonymous(synonymous);
      case Group group -> group(group);
    };
  }

  private Query synonymous(Synonymous synonymous) {
    List<QueryTree> asked = synonymous.words().parts();
    List<Query> ways = new ArrayList<>();
    ways.add(plan(asked.size() == 1 ? asked.getFirst() : synonymous.words()));
    for (String alternative : synonymous.alternatives()) {
      words
          .alternative(Fields.TEXT, alternative)
          .ifPresent(way -> ways.add(new BoostQuery(way, SYNONYM)));
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  private Query group(Group group) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean meaningful =
        group.parts().stream().anyMatch(part -> isWords(part) && !isStopWord(part));
    boolean required = false;
    boolean ranked = false;
    for (QueryTree part : group.parts()) {
      if (part instanceof Not not) {
        query.add(plan(not.part()), Occur.MUST_NOT);
      } else if (part.isFilter()) {
        query.add(plan(part), Occur.FILTER);
        required = true;
      } else if (part instanceof Must) {
        query.add(plan(part), Occur.MUST);
        required = true;
      } else if (!meaningful || !isStopWord(part)) {
        query.add(plan(part), Occur.SHOULD);
        ranked = true;
      }
    }
    boolean onlyOptional = ranked && group.parts().stream().noneMatch(Must.class::isInstance);
    if (onlyOptional) {
      query.setMinimumNumberShouldMatch(1);
    }
    if (!required && !ranked) {
      query.add(DOCUMENTS, Occur.FILTER);
    }
    return query.build();
  }

  private static boolean isWords(QueryTree part) {
    return !part.isFilter();
  }

  static boolean isStopWord(QueryTree part) {
    return part instanceof Word word && STOP_WORDS.contains(word.text());
  }

  private Query all(And and) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean positive = false;
    for (QueryTree part : and.parts()) {
      if (part instanceof Not not) {
        query.add(plan(not.part()), Occur.MUST_NOT);
      } else {
        query.add(plan(part), part.isFilter() ? Occur.FILTER : Occur.MUST);
        positive = true;
      }
    }
    if (!positive) {
      query.add(DOCUMENTS, Occur.FILTER);
    }
    return query.build();
  }

  private Query either(Or or) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    or.parts().forEach(part -> query.add(plan(part), Occur.SHOULD));
    return query.build();
  }

  Query anyOf(AnyOf any) {
    if (any.values().size() == 1) {
      return value(any.field(), any.values().getFirst());
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    any.values().forEach(value -> query.add(value(any.field(), value), Occur.SHOULD));
    return query.build();
  }

  private Query value(QueryField field, String value) {
    return switch (field.type()) {
      case FACET -> keyword(field.label(), indexed(field, value));
      case KEYWORD ->
          keyword(field.label(), field == QueryField.DETECTED_BY ? FacetField.key(value) : value);
      case LENGTH ->
          Lengths.parse(value)
              .<Query>map(length -> lengths(field, length.first(), length.last()))
              .orElse(new MatchNoDocsQuery("no length of time"));
      case DATE ->
          Days.parse(value)
              .<Query>map(days -> days(days.first(), days.last()))
              .orElse(new MatchNoDocsQuery("no date"));
      case WORDS, STATEMENT ->
          value.contains("*")
              ? words.pattern(field.label(), value)
              : words.phrase(field.label(), value, 0);
    };
  }

  private static Query keyword(String field, String value) {
    if (value.contains("*")) {
      return WordQueries.wildcard(new Term(field, value));
    }
    boolean folder = field.equals(Fields.PATH) && value.endsWith("/");
    return folder ? new PrefixQuery(new Term(field, value)) : new TermQuery(new Term(field, value));
  }

  /** The value as the index has it. */
  static String indexed(QueryField field, String value) {
    String usual =
        switch (field) {
          case SEVERITY -> value.isBlank() ? value : Severity.of(value).label();
          case KIND -> Kind.of(value).map(Kind::label).orElse(value);
          case STATUS -> Status.of(value).map(Status::label).orElse(value);
          case SERVICE,
              TEAM,
              TAG,
              CAUSE,
              YEAR,
              ID,
              PATH,
              CITES,
              DETECTED_BY,
              IMPACT,
              DETECT,
              ACKNOWLEDGE,
              MITIGATE,
              RESOLVE,
              PUBLISH,
              STARTED,
              DATE,
              TITLE,
              WHY,
              FACTOR,
              ACTION ->
              value;
        };
    return FacetField.key(usual);
  }

  private Query range(Range range) {
    if (range.field().type() == QueryField.Type.DATE) {
      return days(firstDay(range), lastDay(range));
    }
    if (range.field().type() == QueryField.Type.LENGTH) {
      return lengths(range);
    }
    return range.field() == QueryField.SEVERITY ? severities(range) : values(range);
  }

  /** Only of incidents that say something possible. */
  private static Query lengths(QueryField field, long first, long last) {
    return NumericDocValuesField.newSlowRangeQuery(
        Fields.took(field.label()), Math.max(0, first), last);
  }

  /** Whose end stands before the beginning: less than 0 is asked for. */
  private static Query impossible(QueryField field) {
    return NumericDocValuesField.newSlowRangeQuery(Fields.took(field.label()), Long.MIN_VALUE, -1);
  }

  private static Query lengths(Range range) {
    long first =
        Optional.ofNullable(range.from())
            .flatMap(Lengths::parse)
            .map(from -> range.fromIncluded() ? from.first() : from.last() + 1)
            .orElse(0L);
    long last =
        Optional.ofNullable(range.to())
            .flatMap(Lengths::parse)
            .map(to -> range.toIncluded() ? to.last() : to.first() - 1)
            .orElse(Long.MAX_VALUE);
    return last < 0 ? impossible(range.field()) : lengths(range.field(), first, last);
  }

  static LocalDate firstDay(Range range) {
    Days days = range.from() == null ? null : Days.parse(range.from()).orElse(null);
    if (days == null) {
      return LocalDate.EPOCH.minusYears(10_000);
    }
    return range.fromIncluded() ? days.first() : days.last().plusDays(1);
  }

  static LocalDate lastDay(Range range) {
    Days days = range.to() == null ? null : Days.parse(range.to()).orElse(null);
    if (days == null) {
      return LocalDate.EPOCH.plusYears(10_000);
    }
    return range.toIncluded() ? days.last() : days.first().minusDays(1);
  }

  static Query days(LocalDate first, LocalDate last) {
    return IntField.newRangeQuery(Fields.DAY, (int) first.toEpochDay(), (int) last.toEpochDay());
  }

  /** From one place of the taxonomy's list to another, whichever is named first. */
  private Query severities(Range range) {
    List<String> all = taxonomy.severities().keySet().stream().map(String::toLowerCase).toList();
    int from = range.from() == null ? 0 : all.indexOf(indexed(range.field(), range.from()));
    int to = range.to() == null ? all.size() - 1 : all.indexOf(indexed(range.field(), range.to()));
    if (from < 0 || to < 0) {
      return values(range);
    }
    int first = Math.min(from, to) + (range.fromIncluded() ? 0 : 1);
    int last = Math.max(from, to) - (range.toIncluded() ? 0 : 1);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = first; i <= last; i++) {
      query.add(keyword(range.field().label(), all.get(i)), Occur.SHOULD);
    }
    return query.build();
  }

  private static Query values(Range range) {
    return TermRangeQuery.newStringRange(
        range.field().label(),
        bound(range.field(), range.from()),
        bound(range.field(), range.to()),
        range.fromIncluded(),
        range.toIncluded());
  }

  private static @Nullable String bound(QueryField field, @Nullable String value) {
    return value == null ? null : indexed(field, value);
  }

  private static Query unranked(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
