package dev.afterword.web.page;

import dev.afterword.search.CatalogName;
import dev.afterword.search.FacetField;
import java.util.List;

/**
 * All services, teams, causes or tags.
 *
 * @param what one of them is called: {@code service}
 */
public record NamesPage(
    Frame frame, String title, String what, List<Row> rows, long total, Paging paging)
    implements Page {
  public NamesPage {
    rows = List.copyOf(rows);
  }

  /** One name and how often it occurs. */
  public record Row(LinkView link, long incidents, long openActions, long documents) {}

  /** That page, from 1, of a list of {@code total} names. */
  public static NamesPage of(
      Frame frame, FacetField field, List<CatalogName> names, int page, int size, long total) {
    return new NamesPage(
        frame,
        Wording.plural(field),
        field.label(),
        names.stream().map(name -> row(field, name)).toList(),
        total,
        Paging.of(page, size, total, number -> Urls.catalog(field, number)));
  }

  private static Row row(FacetField field, CatalogName name) {
    return new Row(
        LinkView.inside(name.name(), Urls.catalog(field, name.name())),
        name.incidents(),
        name.openActions(),
        name.documents());
  }
}
