package dev.afterword.web.page;

import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchResult;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that narrows the results.
 *
 * @param text {@code service: checkout}
 * @param without the address of the same search without it
 */
public record SearchChip(String text, String without) {

  static List<SearchChip> all(SearchRequest request, SearchResult result) {
    List<SearchChip> chips = new ArrayList<>();
    for (var clause : result.clauses()) {
      add(chips, clause.text(), SearchVariant.withText(request, clause.without()));
    }
    request
        .filters()
        .forEach((field, values) ->
            values.forEach(value ->
                add(
                    chips,
                    field.label() + ": " + value,
                    SearchVariant.without(request, field, value))));
    if (request.from() != null) {
      add(chips, "from " + Wording.of(request.from()), SearchVariant.withoutFrom(request));
    }
    if (request.to() != null) {
      add(chips, "to " + Wording.of(request.to()), SearchVariant.withoutTo(request));
    }
    return chips;
  }

  private static void add(List<SearchChip> chips, String text, SearchRequest without) {
    chips.add(new SearchChip(text, Urls.search(without)));
  }
}
