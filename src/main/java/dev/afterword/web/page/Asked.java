package dev.afterword.web.page;

import dev.afterword.search.ChosenFacets;
import dev.afterword.search.FacetField;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A search as the page shows it: typed words and ticked boxes are one text.
 *
 * @param shown as addresses have it; filters beside the text are only those that no text can hold
 * @param chosen its text taken apart
 */
public record Asked(SearchRequest shown, ChosenFacets chosen) {

  /** One thing that narrows the results, and the search without it. */
  record Narrowing(String text, SearchRequest without) {}

  /**
   * @param request text and check boxes as they are now
   * @param before the text that the boxes were shown for; empty when there were none
   */
  public static Asked of(SearchRequest request, String before) {
    ChosenFacets were = ChosenFacets.of(before);
    ChosenFacets chosen = ChosenFacets.of(request.text()).changed(were, request.filters());
    Map<FacetField, List<String>> beside = new EnumMap<>(FacetField.class);
    request
        .filters()
        .forEach((field, values) -> {
          List<String> left =
              values.stream()
                  .filter(value -> !were.has(field, value) && !chosen.has(field, value))
                  .toList();
          if (!left.isEmpty()) {
            beside.put(field, left);
          }
        });
    return new Asked(with(request, chosen.text(), beside), chosen);
  }

  static Asked of(SearchRequest request) {
    return of(request, "");
  }

  /** For the index: facets as facets, so that their other values are counted, too. */
  public SearchRequest toAsk() {
    Map<FacetField, List<String>> all = new EnumMap<>(FacetField.class);
    all.putAll(shown.filters());
    chosen
        .values()
        .forEach((field, values) ->
            all.merge(
                field,
                values,
                (one, other) -> {
                  List<String> both = new ArrayList<>(one);
                  both.addAll(other);
                  return both;
                }));
    return new SearchRequest(
        chosen.rest(), all, shown.from(), shown.to(), shown.sort(), shown.page(), shown.size());
  }

  /** The same search with another spelling of all that is no chosen facet. */
  SearchRequest withRest(String rest) {
    return SearchVariant.withText(shown, chosen.with(rest).text());
  }

  /** Everything that narrows it but its words. */
  List<Narrowing> narrowings(SearchResult result) {
    List<Narrowing> all = new ArrayList<>();
    for (var clause : result.clauses()) {
      all.add(new Narrowing(clause.text(), withRest(clause.without())));
    }
    chosen
        .values()
        .forEach((field, values) ->
            values.forEach(value ->
                all.add(
                    new Narrowing(
                        field.label() + ":" + value,
                        SearchVariant.withText(shown, chosen.without(field, value).text())))));
    shown
        .filters()
        .forEach((field, values) ->
            values.forEach(value ->
                all.add(
                    new Narrowing(
                        field.label() + ":" + value, SearchVariant.without(shown, field, value)))));
    if (shown.from() != null) {
      all.add(new Narrowing("from " + Wording.of(shown.from()), SearchVariant.withoutFrom(shown)));
    }
    if (shown.to() != null) {
      all.add(new Narrowing("to " + Wording.of(shown.to()), SearchVariant.withoutTo(shown)));
    }
    return all;
  }

  /** What may be left out when nothing is found; the likeliest first. */
  List<Narrowing> droppable(SearchResult result) {
    List<Narrowing> all = new ArrayList<>(narrowings(result));
    String words = chosen.plainWords();
    if (all.size() > 1 && !words.isEmpty()) {
      all.add(0, new Narrowing("all filters", SearchRequest.of(words)));
    }
    for (var word : chosen.words()) {
      all.add(new Narrowing(word.text(), SearchVariant.withText(shown, word.without())));
    }
    all.removeIf(one -> SearchWording.of(one.without()).isEmpty());
    return all;
  }

  private static SearchRequest with(
      SearchRequest it, String text, Map<FacetField, List<String>> filters) {
    return new SearchRequest(text, filters, it.from(), it.to(), it.sort(), it.page(), it.size());
  }
}
