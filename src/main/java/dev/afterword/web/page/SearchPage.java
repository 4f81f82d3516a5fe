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
 * @param query all that is looked for, as one text
 * @param chips everything that narrows the results, each with the address without it
 * @param didYouMean a better spelling as a link, null when there is none
 * @param precedent what past incidents did, null unless the first results agree
 * @param widenings what to leave out, when nothing is found
 * @param saved what can be kept of it, null when it looks for everything
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
    List<Widening> widenings,
    @Nullable Kept saved,
    Paging paging)
    implements Page {

  public SearchPage {
    sorts = List.copyOf(sorts);
    chips = List.copyOf(chips);
    facets = List.copyOf(facets);
    hits = List.copyOf(hits);
    warnings = List.copyOf(warnings);
    widenings = List.copyOf(widenings);
  }

  /** A search to come back to: what it looks for, its link, and its feed. */
  public record Kept(String name, String href, String feed) {
    static @Nullable Kept of(SearchRequest request) {
      String name = SearchWording.of(request);
      return name.isEmpty()
          ? null
          : new Kept(name, Urls.search(SearchVariant.onPage(request, 1)), Urls.feed(request));
    }
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
      Frame frame, Asked asked, SearchResult result, List<Widening> widenings, Taxonomy taxonomy) {
    SearchRequest request = asked.shown();
    String spelling = result.didYouMean();
    return new SearchPage(
        frame,
        request.text(),
        request.from() == null ? "" : request.from().toString(),
        request.to() == null ? "" : request.to().toString(),
        sorts(request.sort()),
        SearchChip.all(asked, result),
        FacetGroup.all(result),
        result.hits().stream().map(hit -> row(hit, taxonomy)).toList(),
        result.total(),
        result.took().toMillis(),
        result.warnings(),
        spelling == null ? null : LinkView.inside(spelling, Urls.search(asked.withRest(spelling))),
        PrecedentView.of(result.precedent()),
        widenings,
        Kept.of(request),
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
