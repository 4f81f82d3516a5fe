package dev.afterword.web.api;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.search.SearchResult;
import dev.afterword.search.SearchResult.FacetCount;
import dev.afterword.search.SearchResult.Fragment;
import dev.afterword.search.SearchResult.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param answer what past incidents did, null unless the first hits agree
 */
public record SearchJson(
    long total,
    double tookMillis,
    String query,
    List<String> warnings,
    @Nullable String didYouMean,
    @Nullable PrecedentJson answer,
    List<HitJson> hits,
    Map<String, List<FacetCount>> facets) {

  public static SearchJson of(SearchResult result) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    result.facets().forEach((field, counts) -> facets.put(field.label(), counts));
    return new SearchJson(
        result.total(),
        result.took().toNanos() / 10_000 / 100.0,
        result.interpretation(),
        result.warnings(),
        result.didYouMean(),
        PrecedentJson.of(result.precedent()),
        result.hits().stream().map(HitJson::of).toList(),
        facets);
  }

  /**
   * One hit.
   *
   * @param snippet plain text, what was searched for between {@code «} and {@code »}
   * @param highlights the same in pieces, for programs that mark it themselves
   * @param section the heading that the snippet stands under, null when there is none
   */
  public record HitJson(
      String id,
      String path,
      String title,
      String kind,
      @Nullable String severity,
      @Nullable String status,
      @Nullable String started,
      List<String> services,
      List<String> teams,
      List<String> tags,
      String snippet,
      List<Fragment> highlights,
      @Nullable String section,
      boolean uncommitted,
      double score) {
    static HitJson of(Hit hit) {
      DocumentSummary document = hit.document();
      return new HitJson(
          document.id(),
          document.path(),
          document.title(),
          document.kind().label(),
          document.severity() == null ? null : document.severity().label(),
          document.status() == null ? null : document.status().label(),
          document.date() == null ? null : document.date().iso(),
          document.services(),
          document.teams(),
          document.tags(),
          marked(hit.snippet().fragments()),
          hit.snippet().fragments(),
          hit.snippet().section(),
          document.uncommitted(),
          hit.score());
    }

    private static String marked(List<Fragment> fragments) {
      return fragments.stream()
          .map(part -> part.highlighted() ? "«" + part.text() + "»" : part.text())
          .collect(Collectors.joining());
    }
  }
}
