package dev.afterword.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an incident did to mitigate, in its document's own words.
 *
 * @param steps timeline entries of phase mitigate, in the document's order; of phase resolve where
 *     none says mitigate
 * @param playbooks ids of the playbooks that the front matter says were used, as written
 * @param linked paths that the steps link to, from the library's root; playbooks perhaps
 */
public record Remedy(List<Step> steps, List<String> playbooks, List<String> linked) {
  private static final int MOST_STEPS = 8;
  private static final int MOST_LINKS = 20;
  private static final int LONGEST_TEXT = 600;

  public Remedy {
    steps = List.copyOf(steps);
    playbooks = List.copyOf(playbooks);
    linked = List.copyOf(linked);
  }

  /**
   * One entry of the timeline.
   *
   * @param number its place in the timeline, from 1
   * @param at the moment, null when only a time of day (or nothing) is known
   * @param localTime the time of day as written, {@code HH:mm}; null when there is none
   * @param text a very long one is cut
   */
  public record Step(
      int number,
      Phase phase,
      @Nullable Moment at,
      @Nullable String localTime,
      @Nullable String zone,
      String text) {}

  /** What that document tells; empty for one that tells nothing and for what is no incident. */
  public static Optional<Remedy> of(Document document) {
    if (!document.kind().isIncident()) {
      return Optional.empty();
    }
    List<Step> mitigating = steps(document, Phase.MITIGATE);
    List<Step> steps = mitigating.isEmpty() ? steps(document, Phase.RESOLVE) : mitigating;
    Remedy remedy = new Remedy(steps, Lessons.playbooks(document, "used"), linked(document, steps));
    return remedy.steps.isEmpty() && remedy.playbooks.isEmpty()
        ? Optional.empty()
        : Optional.of(remedy);
  }

  private static List<Step> steps(Document document, Phase phase) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < document.timeline().size() && steps.size() < MOST_STEPS; i++) {
      TimelineEntry entry = document.timeline().get(i);
      if (entry.phase() == phase && !entry.text().isBlank()) {
        steps.add(
            new Step(
                i + 1,
                phase,
                entry.at(),
                entry.localTime(),
                entry.zone(),
                Excerpt.of(entry.text(), LONGEST_TEXT)));
      }
    }
    return steps;
  }

  private static List<String> linked(Document document, List<Step> steps) {
    Set<String> paths = new LinkedHashSet<>();
    for (Step step : steps) {
      for (Link link : document.timeline().get(step.number() - 1).evidence()) {
        resolved(document.path(), link.target()).ifPresent(paths::add);
      }
    }
    return paths.stream().limit(MOST_LINKS).toList();
  }

  /** The path from the library's root, of a relative link only. */
  private static Optional<String> resolved(String path, String target) {
    try {
      URI link = new URI(target);
      if (link.isAbsolute() || link.getRawAuthority() != null || link.getPath().isEmpty()) {
        return Optional.empty();
      }
      String absolute = new URI(null, null, "/" + path, null).resolve(link).getPath();
      return Optional.of(absolute.substring(1)).filter(found -> !found.startsWith("../"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
