package dev.afterword.web.api;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.search.Mention;
import dev.afterword.search.Similar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Incidents that are like a document or a text, the most similar first. */
public record SimilarJson(List<EntryJson> similar) {

  public static SimilarJson of(List<Similar> similar) {
    return new SimilarJson(similar.stream().map(EntryJson::of).toList());
  }

  /**
   * One of them.
   *
   * @param score tells the order within this answer, and nothing else
   */
  public record EntryJson(
      String id,
      String title,
      @Nullable String severity,
      @Nullable String started,
      double score,
      List<String> reasons,
      List<PrecedentJson.Step> steps,
      List<PlaybookJson> playbooks) {
    static EntryJson of(Similar one) {
      DocumentSummary document = one.document();
      return new EntryJson(
          document.id(),
          document.title(),
          document.severity() == null ? null : document.severity().label(),
          document.date() == null ? null : document.date().iso(),
          Math.round(one.score() * 100) / 100.0,
          one.reasons(),
          one.steps().stream().map(PrecedentJson.Step::of).toList(),
          one.playbooks().stream().map(PlaybookJson::of).toList());
    }
  }

  /**
   * A playbook that was used.
   *
   * @param id null when the library does not have it
   */
  public record PlaybookJson(String name, @Nullable String id) {
    static PlaybookJson of(Mention use) {
      return new PlaybookJson(use.name(), use.document() == null ? null : use.document().id());
    }
  }
}
