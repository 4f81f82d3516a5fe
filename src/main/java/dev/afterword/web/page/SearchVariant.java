package dev.afterword.web.page;

import dev.afterword.search.FacetField;
import dev.afterword.search.SearchRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A search with one thing changed; all but the choice of a page begin at the first page again. */
final class SearchVariant {
  private SearchVariant() {}

  static SearchRequest onPage(SearchRequest it, int page) {
    return new SearchRequest(
        it.text(), it.filters(), it.from(), it.to(), it.sort(), page, it.size());
  }

  static SearchRequest withText(SearchRequest it, String text) {
    return new SearchRequest(text, it.filters(), it.from(), it.to(), it.sort(), 1, it.size());
  }

  static SearchRequest without(SearchRequest it, FacetField field, String value) {
    Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
    filters.putAll(it.filters());
    filters.computeIfPresent(
        field, (_, values) -> values.stream().filter(other -> !other.equals(value)).toList());
    return new SearchRequest(it.text(), filters, it.from(), it.to(), it.sort(), 1, it.size());
  }

  static SearchRequest withoutFrom(SearchRequest it) {
    return new SearchRequest(it.text(), it.filters(), null, it.to(), it.sort(), 1, it.size());
  }

  static SearchRequest withoutTo(SearchRequest it) {
    return new SearchRequest(it.text(), it.filters(), it.from(), null, it.sort(), 1, it.size());
  }
}
