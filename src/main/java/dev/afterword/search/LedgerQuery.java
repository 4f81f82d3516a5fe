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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Which action items a text finds: those that have all of its words. */
final class LedgerQuery {
  /** Every Lucene document that stands for an action item. */
  static final Query ACTIONS = new TermQuery(new Term(Fields.TYPE, Fields.ACTION));

  /** For what cannot be asked of action items; left out wherever it stands. */
  private static final Query NOTHING_ASKED = new MatchAllDocsQuery();

  private final WordQueries words;
  private final List<String> warnings = new ArrayList<>();

  LedgerQuery(WordQueries words) {
    this.words = words;
  }

  /** What of the text could not be used. */
  List<String> warnings() {
    return warnings;
  }

  /**
   * The items that are asked for, but for what the filters say.
   *
   * @throws QueryLimitExceeded when the text is longer, deeper or wider than is answered
   */
  Query of(LedgerRequest request, KnownImprovements known) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(ACTIONS, Occur.FILTER);
    if (!request.text().isBlank()) {
      ParsedQuery parsed = QueryParser.parse(request.text());
      warnings.addAll(parsed.warnings());
      query.add(plan(parsed.tree()), Occur.FILTER);
    }
    if (request.document() != null) {
      query.add(new TermQuery(new Term(Fields.OF_DOCUMENT, request.document())), Occur.FILTER);
    }
    if (request.improvement() != null) {
      query.add(leadingTo(request.improvement(), known), Occur.FILTER);
    }
    return query.build();
  }

  private static Query leadingTo(String improvement, KnownImprovements known) {
    BooleanQuery.Builder any =
        new BooleanQuery.Builder()
            .add(terms(Fields.IMPROVES, known.namesOf(improvement)), Occur.SHOULD)
            .add(terms(Fields.ACTION_ID, known.addressedBy(improvement)), Occur.SHOULD);
    if (known.isAnywhere(improvement)) {
      String atAnyHost = ImprovementKeys.at(improvement, "");
      any.add(new PrefixQuery(new Term(Fields.IMPROVES, atAnyHost)), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query terms(String field, List<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private Query plan(QueryTree tree) {
    return switch (tree) {
      case Word word -> words.word(Fields.PROMISE, word.text());
      case Phrase phrase -> words.phrase(Fields.PROMISE, phrase.text(), phrase.slop());
      case Pattern pattern -> words.pattern(Fields.PROMISE, pattern.text());
      case Fuzzy fuzzy -> words.fuzzy(Fields.PROMISE, fuzzy.text(), fuzzy.edits());
      case Must must -> plan(must.part());
      case Not not -> all(List.of(not));
      case And and -> all(and.parts());
      case Group group -> all(group.parts());
      case Synonymous synonymous -> plan(synonymous.words());
      case Or or -> either(or.parts());
      case AnyOf any -> anyOf(any);
      case Range range ->
          range.field().type() == QueryField.Type.DATE
              ? days(QueryPlanner.firstDay(range), QueryPlanner.lastDay(range))
              : unused(range);
    };
  }

  private Query all(List<QueryTree> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean meaningful = parts.stream().anyMatch(part -> !QueryPlanner.isStopWord(part));
    query.add(NOTHING_ASKED, Occur.FILTER);
    for (QueryTree part : parts) {
      if (part instanceof Not not) {
        Query without = plan(not.part());
        if (without != NOTHING_ASKED) {
          query.add(without, Occur.MUST_NOT);
        }
      } else if (!meaningful || !QueryPlanner.isStopWord(part)) {
        query.add(plan(part), Occur.FILTER);
      }
    }
    return query.build();
  }

  private Query either(List<QueryTree> parts) {
    List<Query> ways = parts.stream().map(this::plan).filter(way -> way != NOTHING_ASKED).toList();
    if (ways.isEmpty()) {
      return NOTHING_ASKED;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    ways.forEach(way -> query.add(way, Occur.SHOULD));
    return query.build();
  }

  private Query anyOf(AnyOf any) {
    Optional<LedgerField> field = LedgerField.of(any.field().label());
    if (field.isPresent()) {
      return terms(
          Fields.ofAction(field.get()),
          any.values().stream().map(value -> QueryPlanner.indexed(any.field(), value)).toList());
    }
    return switch (any.field()) {
      case STARTED, DATE -> anyDays(any.values());
      case ID -> terms(Fields.OF_DOCUMENT, any.values());
      case ACTION -> either(any.values().stream().<QueryTree>map(v -> new Phrase(v, 0)).toList());
      default -> unused(any);
    };
  }

  private static Query anyDays(List<String> values) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String value : values) {
      Days.parse(value).ifPresent(days -> query.add(days(days.first(), days.last()), Occur.SHOULD));
    }
    return query.build();
  }

  /** Of the incident's day. */
  private static Query days(LocalDate first, LocalDate last) {
    return NumericDocValuesField.newSlowRangeQuery(
        Fields.OF_DAY, first.toEpochDay(), last.toEpochDay());
  }

  private Query unused(QueryTree part) {
    warnings.add("Action items are not searched by " + part + ".");
    return NOTHING_ASKED;
  }
}
