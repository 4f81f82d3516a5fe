package dev.afterword.web.page;

import dev.afterword.search.SearchResult;
import java.util.List;

/**
 * One thing that narrows the results.
 *
 * @param text {@code service:checkout}
 * @param without the address of the same search without it
 */
public record SearchChip(String text, String without) {

  static List<SearchChip> all(Asked asked, SearchResult result) {
    return asked.narrowings(result).stream()
        .map(one -> new SearchChip(one.text(), Urls.search(one.without())))
        .toList();
  }
}
