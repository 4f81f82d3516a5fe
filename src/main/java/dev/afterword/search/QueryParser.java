package dev.afterword.search;

import dev.afterword.search.QueryTree.And;
import dev.afterword.search.QueryTree.AnyOf;
import dev.afterword.search.QueryTree.Fuzzy;
import dev.afterword.search.QueryTree.Group;
import dev.afterword.search.QueryTree.Must;
import dev.afterword.search.QueryTree.Not;
import dev.afterword.search.QueryTree.Or;
import dev.afterword.search.QueryTree.Phrase;
import dev.afterword.search.QueryTree.Range;
import dev.afterword.search.QueryTree.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.jspecify.annotations.Nullable;

/** Text → {@link QueryTree}, by the grammar of Lucene's flexible standard parser. */
final class QueryParser {
  /** Each may stand for many words, and Lucene takes 1,024 in all. */
  private static final int MAX_EXPANSIONS = 16;

  private static final int MAX_SLOP = 20;
  private static final int MAX_PHRASE = 200;

  private final List<String> warnings = new ArrayList<>();

  private QueryParser() {}

  /**
   * Reads a query; what cannot be read as one is taken as plain words, with a warning.
   *
   * @throws QueryLimitExceeded when it is longer, deeper or wider than is answered
   */
  static ParsedQuery parse(String text) {
    if (text.length() > SearchRequest.MAX_LENGTH) {
      throw new QueryLimitExceeded("characters", text.length(), SearchRequest.MAX_LENGTH);
    }
    QueryLexer lexer = new QueryLexer(text);
    QueryParser parser = new QueryParser();
    parser.warnings.addAll(lexer.warnings());
    QueryTree tree = parser.read(lexer.normalized(), text);
    if (tree.size() > QueryLexer.MAX_CLAUSES) {
      throw new QueryLimitExceeded("clauses", tree.size(), QueryLexer.MAX_CLAUSES);
    }
    if (tree.expansions() > MAX_EXPANSIONS) {
      throw new QueryLimitExceeded("wildcards and fuzzy words", tree.expansions(), MAX_EXPANSIONS);
    }
    return new ParsedQuery(tree, parser.warnings, lexer.clauses());
  }

  private QueryTree read(String normalized, String text) {
    if (normalized.isBlank()) {
      return new Group(List.of());
    }
    try {
      QueryTree tree = tree(new StandardSyntaxParser().parse(normalized, Fields.TEXT));
      return tree instanceof Group ? tree : new Group(List.of(tree));
    } catch (QueryNodeParseException | Error e) {
      if (e instanceof VirtualMachineError fatal) {
        throw fatal;
      }
      warnings.add("This is not a query that can be read; it was searched as plain words.");
      return plainWords(text);
    }
  }

  private static QueryTree plainWords(String text) {
    return new Group(
        Arrays.stream(text.split("\\s+"))
            .filter(WordTokenizer::hasWord)
            .<QueryTree>map(Word::new)
            .toList());
  }

  private QueryTree tree(QueryNode node) {
    return switch (node) {
      case ModifierQueryNode modified -> modified(modified);
      case SlopQueryNode sloppy -> sloppy(sloppy);
      case FuzzyQueryNode fuzzy -> new Fuzzy(fuzzy.getTextAsString(), (int) fuzzy.getSimilarity());
      case QuotedFieldQueryNode quoted -> phrase(quoted.getTextAsString(), 0);
      case FieldQueryNode word -> value(word);
      case TermRangeQueryNode range -> range(range);
      case AndQueryNode and -> new And(parts(and));
      case OrQueryNode or -> either(parts(or));
      default -> {
        List<QueryTree> parts = parts(node);
        yield parts.size() == 1 ? parts.getFirst() : new Group(parts);
      }
    };
  }

  private List<QueryTree> parts(QueryNode node) {
    return node.getChildren().stream().map(this::tree).toList();
  }

  private QueryTree modified(ModifierQueryNode node) {
    QueryTree part = tree(node.getChild());
    return switch (node.getModifier()) {
      case MOD_NOT -> new Not(part);
      case MOD_REQ -> part.isFilter() ? part : new Must(part);
      case MOD_NONE -> part;
    };
  }

  private QueryTree sloppy(SlopQueryNode node) {
    QueryTree part = tree(node.getChild());
    return part instanceof Phrase phrase ? phrase(phrase.text(), node.getValue()) : part;
  }

  private static Phrase phrase(String text, int slop) {
    String bounded = text.length() > MAX_PHRASE ? text.substring(0, MAX_PHRASE) : text;
    return new Phrase(bounded, Math.min(slop, MAX_SLOP));
  }

  private QueryTree value(FieldQueryNode node) {
    Optional<QueryField> field = QueryField.of(node.getFieldAsString());
    String text = node.getTextAsString();
    if (field.isEmpty()) {
      return isWild(node) ? new QueryTree.Pattern(text) : new Word(text);
    }
    return isMeant(field.get(), text)
        ? new AnyOf(field.get(), List.of(text))
        : notMeant(field.get(), text);
  }

  private static boolean isWild(FieldQueryNode node) {
    CharSequence text = node.getText();
    for (int i = 0; i < text.length(); i++) {
      boolean wild = text.charAt(i) == '*' || text.charAt(i) == '?';
      if (wild && !UnescapedCharSequence.wasEscaped(text, i)) {
        return true;
      }
    }
    return false;
  }

  private QueryTree range(TermRangeQueryNode node) {
    Optional<QueryField> field = QueryField.of(String.valueOf(node.getField()));
    @Nullable String from = bound(node.getLowerBound());
    @Nullable String to = bound(node.getUpperBound());
    if (field.isEmpty()) {
      return new Word(from + " " + to);
    }
    if (from != null && !isMeant(field.get(), from)) {
      return notMeant(field.get(), from);
    }
    if (to != null && !isMeant(field.get(), to)) {
      return notMeant(field.get(), to);
    }
    return new Range(field.get(), from, node.isLowerInclusive(), to, node.isUpperInclusive());
  }

  private static @Nullable String bound(FieldQueryNode node) {
    String text = node.getTextAsString();
    return text.isEmpty() || text.equals("*") ? null : text;
  }

  /** Whether that can be a value of the field: {@code detect: see below} is text. */
  private static boolean isMeant(QueryField field, String value) {
    return switch (field.type()) {
      case DATE -> Days.parse(value).isPresent();
      case LENGTH -> Lengths.parse(value).isPresent();
      case FACET, KEYWORD, WORDS, STATEMENT -> true;
    };
  }

  private QueryTree notMeant(QueryField field, String text) {
    String expected =
        field.type() == QueryField.Type.DATE
            ? "is no date (expected 2026, 2026-01 or 2026-01-31)"
            : "is no length of time (expected 90s, 5m, 1h30m or 2d)";
    warnings.add("\"" + text + "\" " + expected + " and was searched as text.");
    return new Word(text);
  }

  /** Values of one field become one clause. */
  private static QueryTree either(List<QueryTree> parts) {
    List<String> values = new ArrayList<>();
    for (QueryTree part : parts) {
      if (!(part instanceof AnyOf any)
          || !(parts.getFirst() instanceof AnyOf first)
          || any.field() != first.field()) {
        return new Or(parts);
      }
      values.addAll(any.values());
    }
    return parts.getFirst() instanceof AnyOf first
        ? new AnyOf(first.field(), values)
        : new Or(parts);
  }
}
