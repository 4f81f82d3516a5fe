package dev.afterword.web.page;

import dev.afterword.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/** What a search looks for, in words. */
public final class SearchWording {
  private SearchWording() {}

  /** {@code pool service:checkout, from 3 October 2026}; empty when it looks for everything. */
  public static String of(SearchRequest request) {
    List<String> parts = new ArrayList<>();
    if (!request.text().isBlank()) {
      parts.add(request.text().strip());
    }
    request
        .filters()
        .forEach(
            (field, values) -> values.forEach(value -> parts.add(field.label() + ": " + value)));
    if (request.from() != null) {
      parts.add("from " + Wording.of(request.from()));
    }
    if (request.to() != null) {
      parts.add("to " + Wording.of(request.to()));
    }
    return String.join(", ", parts);
  }
}
