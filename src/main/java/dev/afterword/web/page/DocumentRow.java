package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.FacetField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param impact how long users felt it
 * @param actions how many action items it has, and how many of them are settled
 * @param uncommitted whether no commit holds this content yet
 */
public record DocumentRow(
    String id,
    String path,
    String title,
    String href,
    String kind,
    @Nullable SeverityView severity,
    @Nullable String status,
    @Nullable DateView date,
    DurationView impact,
    List<LinkView> services,
    List<LinkView> teams,
    int actions,
    int actionsSettled,
    int problems,
    boolean uncommitted) {

  static DocumentRow of(DocumentSummary document, Taxonomy taxonomy) {
    return new DocumentRow(
        document.id(),
        document.path(),
        document.title(),
        Urls.document(document.id()),
        document.kind().label(),
        SeverityView.of(document.severity(), taxonomy),
        label(document.status()),
        DateView.of(document.date(), document.dateOrigin()),
        DurationView.impact(document.durations()),
        terms(FacetField.SERVICE, document.services()),
        terms(FacetField.TEAM, document.teams()),
        document.actions(),
        document.actionsSettled(),
        document.problems(),
        document.uncommitted());
  }

  static List<DocumentRow> all(List<DocumentSummary> documents, Taxonomy taxonomy) {
    return documents.stream().map(document -> of(document, taxonomy)).toList();
  }

  /** Values as links to their pages. */
  static List<LinkView> terms(FacetField field, List<String> values) {
    return values.stream()
        .map(value -> LinkView.inside(value, Urls.catalog(field, value)))
        .toList();
  }

  static @Nullable String label(@Nullable Status status) {
    return status == null ? null : status.label();
  }

  public int actionsOpen() {
    return actions - actionsSettled;
  }

  /** Postmortems are what most documents are: only other kinds are named in a list. */
  public boolean ordinary() {
    return kind.equals("postmortem");
  }
}
