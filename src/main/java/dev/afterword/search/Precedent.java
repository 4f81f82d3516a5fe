package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Remedy;
import java.util.List;

/**
 * What past incidents did to mitigate, when the first results of a search agree: quoted, with
 * nothing added.
 *
 * @param shared what the incidents have in common
 * @param results how many results were looked at
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

  /** Why it is shown: {@code 3 of the first 5 results share the cause dns}. */
  public String reason() {
    List<String> names =
        shared.stream().map(name -> "the " + name.field().label() + " " + name.value()).toList();
    int last = names.size() - 1;
    String listed =
        last == 0
            ? names.getFirst()
            : String.join(", ", names.subList(0, last)) + " and " + names.getLast();
    return (incidents.size() < results
            ? incidents.size() + " of the first " + results + " results share "
            : results == 2
                ? "Both results share "
                : "All of the first " + results + " results share ")
        + listed;
  }
}
