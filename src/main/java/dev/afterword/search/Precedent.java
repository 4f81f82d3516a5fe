package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Remedy;
import java.util.List;

/**
 * What past incidents did to mitigate, when the best results of a search agree: quoted, with
 * nothing added.
 *
 * @param shared what the incidents have in common
 * @param results how many results were looked at: of the first five, those that score at least half
 *     of the first's score
 * @param incidents those that agree, in the order of the results
 * @param playbooks those that they used, by most of them first
 */
public record Precedent(
    List<Name> shared, int results, List<Told> incidents, List<Mention> playbooks) {
  public Precedent {
    shared = List.copyOf(shared);
    incidents = List.copyOf(incidents);
    playbooks = List.copyOf(playbooks);
  }

  /** A value of a facet. */
  public record Name(FacetField field, String value) {}

  /** An incident and the steps that it took; without any when it only names playbooks. */
  public record Told(DocumentSummary document, List<Remedy.Step> steps) {
    public Told {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Why it is shown, without a full stop: {@code 2 of the 3 best results share the cause dns and
   * say what was done}.
   */
  public String reason() {
    List<String> names =
        shared.stream().map(name -> "the " + name.field().label() + " " + name.value()).toList();
    int last = names.size() - 1;
    String listed =
        last == 0
            ? names.getFirst()
            : String.join(", ", names.subList(0, last)) + " and " + names.getLast();
    String who =
        incidents.size() < results
            ? incidents.size() + " of the " + results + " best results"
            : results == 2 ? "Both best results" : "All of the " + results + " best results";
    return who + " share " + listed + " and say what was done";
  }
}
