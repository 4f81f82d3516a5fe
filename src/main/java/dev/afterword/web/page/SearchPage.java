package dev.afterword.web.page;

import dev.afterword.domain.Taxonomy;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Search and its results.
 *
 * @param query the text as typed
 * @param chips everything that narrows the results, each with the address without it
 * @param didYouMean a better spelling as a link, null when there is none
 * @param precedent what past incidents did, null unless the first results agree
 */
public record SearchPage(
    Frame frame,
    String query,
    String from,
    String to,
    List<Choice> sorts,
    List<SearchChip> chips,
    List<FacetGroup> facets,
    List<HitRow> hits,
    long total,
    long tookMillis,
    List<String> warnings,
    @Nullable LinkView didYouMean,
    @Nullable PrecedentView precedent,
    Paging paging)
    implements Page {

  public SearchPage {
    sorts = List.copyOf(sorts);
    chips = List.copyOf(chips);
    facets = List.copyOf(facets);
    hits = List.copyOf(hits);
    warnings = List.copyOf(warnings);
  }

  /** An option of a choice. */
  public record Choice(String value, String text, boolean chosen) {}

  /**
   * A result.
   *
   * @param section where the stretch stands, null when it is in no section
   */
  public record HitRow(
      DocumentRow document, List<SearchResult.Fragment> snippet, @Nullable LinkView section) {
    public HitRow {
      snippet = List.copyOf(snippet);
    }
  }

  public static SearchPage of(
      Frame frame, SearchRequest request, SearchResult result, Taxonomy taxonomy) {
    String spelling = result.didYouMean();
    return new SearchPage(
        frame,
        request.text(),
        request.from() == null ? "" : request.from().toString(),
        request.to() == null ? "" : request.to().toString(),
        sorts(request.sort()),
        SearchChip.all(request, result),
        FacetGroup.all(request, result),
        result.hits().stream().map(hit -> row(hit, taxonomy)).toList(),
        result.total(),
        result.took().toMillis(),
        result.warnings(),
        spelling == null
            ? null
            : LinkView.inside(spelling, Urls.search(SearchVariant.withText(request, spelling))),
        PrecedentView.of(result.precedent()),
        Paging.of(
            request.page(),
            request.size(),
            result.total(),
            page -> Urls.search(SearchVariant.onPage(request, page))));
  }

  private static List<Choice> sorts(SearchRequest.Sort chosen) {
    return Arrays.stream(SearchRequest.Sort.values())
        .map(sort ->
            new Choice(
                sort.name().toLowerCase(Locale.ROOT),
                switch (sort) {
                  case RELEVANCE -> "Best match";
                  case DATE -> "Newest first";
                },
                sort == chosen))
        .toList();
  }

  private static HitRow row(SearchResult.Hit hit, Taxonomy taxonomy) {
    var snippet = hit.snippet();
    String section = snippet.section();
    String anchor = snippet.anchor();
    LinkView link =
        section == null || anchor == null
            ? null
            : LinkView.inside(section, Urls.section(hit.document().id(), anchor));
    return new HitRow(DocumentRow.of(hit.document(), taxonomy), snippet.fragments(), link);
  }

  @Override
  public String title() {
    return query.isBlank() ? "Search" : query + " – search";
  }

  public String clearAddress() {
    return Urls.search();
  }
}
