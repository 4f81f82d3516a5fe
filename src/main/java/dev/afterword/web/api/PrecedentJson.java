package dev.afterword.web.api;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Remedy;
import dev.afterword.search.Mention;
import dev.afterword.search.Precedent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What past incidents did to mitigate, quoted from their documents. */
public record PrecedentJson(
    String reason,
    List<Name> shared,
    int results,
    List<Incident> incidents,
    List<Playbook> playbooks) {

  /** A value of a facet: {@code cause}, {@code dns}. */
  public record Name(String facet, String value) {}

  /** An incident that agrees with the others, and its steps. */
  public record Incident(String id, String title, @Nullable String started, List<Step> steps) {}

  /**
   * An entry of a timeline.
   *
   * @param number its place in the document's timeline, from 1
   */
  public record Step(
      int number,
      String phase,
      @Nullable String at,
      @Nullable String localTime,
      @Nullable String zone,
      String text) {
    static Step of(Remedy.Step step) {
      return new Step(
          step.number(),
          step.phase().label(),
          step.at() == null ? null : step.at().iso(),
          step.localTime(),
          step.zone(),
          step.text());
    }
  }

  /**
   * A playbook that was used.
   *
   * @param id null when the library does not have it
   * @param incidents how many of the incidents used it
   */
  public record Playbook(String name, @Nullable String id, int incidents) {
    static Playbook of(Mention use) {
      DocumentSummary document = use.document();
      return new Playbook(use.name(), document == null ? null : document.id(), use.incidents());
    }
  }

  static @Nullable PrecedentJson of(@Nullable Precedent precedent) {
    return precedent == null
        ? null
        : new PrecedentJson(
            precedent.reason(),
            precedent.shared().stream()
                .map(name -> new Name(name.field().label(), name.value()))
                .toList(),
            precedent.results(),
            precedent.incidents().stream().map(PrecedentJson::incident).toList(),
            precedent.playbooks().stream().map(Playbook::of).toList());
  }

  private static Incident incident(Precedent.Told told) {
    DocumentSummary document = told.document();
    return new Incident(
        document.id(),
        document.title(),
        document.date() == null ? null : document.date().iso(),
        told.steps().stream().map(Step::of).toList());
  }
}
