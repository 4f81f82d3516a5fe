package dev.afterword.web.api;

import dev.afterword.search.Similar;
import java.util.List;

/** Incidents that are like a document, the most similar first. */
public record SimilarJson(List<EntryJson> similar) {

  public static SimilarJson of(List<Similar> similar) {
    return new SimilarJson(similar.stream().map(EntryJson::of).toList());
  }

  /**
   * One of them.
   *
   * @param score tells the order within this answer, and nothing else
   */
  public record EntryJson(String id, String title, double score, List<String> reasons) {
    static EntryJson of(Similar one) {
      return new EntryJson(
          one.document().id(),
          one.document().title(),
          Math.round(one.score() * 100) / 100.0,
          one.reasons());
    }
  }
}
