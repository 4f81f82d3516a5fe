package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the library knows of one service, team, cause or tag.
 *
 * @param name as most documents write it
 * @param documents how many have it, of any kind
 * @param incidents how many incidents have it
 * @param newest a page of these incidents, the newest first
 * @param playbooks written for it, by path
 * @param used playbooks that its incidents used
 * @param recurring of other facets, the values that at least two of its incidents have
 * @param repeated incidents that its incidents say they repeat
 */
public record CatalogEntry(
    FacetField field,
    String name,
    long documents,
    long incidents,
    List<DocumentSummary> newest,
    List<DocumentSummary> playbooks,
    List<Mention> used,
    Map<FacetField, List<SearchResult.FacetCount>> recurring,
    List<Mention> repeated) {
  public CatalogEntry {
    newest = List.copyOf(newest);
    playbooks = List.copyOf(playbooks);
    used = List.copyOf(used);
    repeated = List.copyOf(repeated);
    var copy = new EnumMap<FacetField, List<SearchResult.FacetCount>>(FacetField.class);
    recurring.forEach((key, values) -> copy.put(key, List.copyOf(values)));
    recurring = Collections.unmodifiableMap(copy);
  }

  /** One that a library's settings name and no document does. */
  public static CatalogEntry empty(FacetField field, String name) {
    return new CatalogEntry(
        field, name, 0, 0, List.of(), List.of(), List.of(), Map.of(), List.of());
  }
}
