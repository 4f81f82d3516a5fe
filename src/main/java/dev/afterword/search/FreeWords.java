package dev.afterword.search;

import dev.afterword.search.SearchResult.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a query that are no filters, as far as leaving one out may find more. */
final class FreeWords {
  private static final int MOST = 4;
  private static final int MOST_FILTERS = 16;
  private static final Pattern TOKEN = Pattern.compile("[-+]?\"[^\"]*\"(?:~\\d+)?|\\S+");
  private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT");
  private static final Pattern REQUIRED = Pattern.compile("(?:^|\\s)(?:\\+|AND\\s|-?\")");

  private FreeWords() {}

  static List<Clause> of(String text) {
    String words = withoutFilters(text);
    if (words.isBlank() || words.indexOf('(') >= 0) {
      return List.of();
    }
    List<String> tokens = TOKEN.matcher(words).results().map(found -> found.group()).toList();
    List<Clause> found = new ArrayList<>();
    if (REQUIRED.matcher(words).find() && tokens.size() > 1) {
      tokens.stream()
          .filter(token -> !OPERATOR.matcher(token).matches())
          .limit(MOST)
          .forEach(token -> found.add(new Clause(token, without(text, token))));
    }
    String none = text;
    for (String token : tokens) {
      none = without(none, token);
    }
    found.add(new Clause(words.strip(), none));
    return found;
  }

  /** Blank when there are more filters than anybody writes. */
  static String withoutFilters(String text) {
    String left = text;
    for (int i = 0; i <= MOST_FILTERS; i++) {
      List<Clause> filters = QueryParser.parse(left).clauses();
      if (filters.isEmpty()) {
        return left;
      }
      left = filters.getFirst().without();
    }
    return "";
  }

  private static String without(String text, String token) {
    String alone = "(?<!\\S)" + Pattern.quote(token) + "(?!\\S)";
    return text.replaceFirst(alone, " ").strip().replaceAll("\\s+", " ");
  }
}
