package dev.afterword.search;

import dev.afterword.domain.ActionState;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which action items are asked for.
 *
 * @param states empty for all
 * @param dueBefore only what is due before that day, null for all
 * @param of facet → values that the documents have; values of one facet mean OR, facets mean AND.
 *     Known are service, team, tag and cause
 * @param page from 1
 */
public record ActionRequest(
    Set<ActionState> states,
    @Nullable LocalDate dueBefore,
    Map<FacetField, List<String>> of,
    int page,
    int size) {

  /** What is neither done nor dropped. */
  public static final Set<ActionState> UNSETTLED =
      Set.copyOf(EnumSet.of(ActionState.OPEN, ActionState.IN_PROGRESS, ActionState.VERIFY));

  public ActionRequest {
    states = Set.copyOf(states);
    var copy = new EnumMap<FacetField, List<String>>(FacetField.class);
    of.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    of = Collections.unmodifiableMap(copy);
    if (page < 1 || size < 1) {
      throw new IllegalArgumentException(
          "page " + page + " of " + size + " (expected 1 or more of 1 or more)");
    }
  }

  /** The first items that are open, whenever due. */
  public static ActionRequest open(int size) {
    return new ActionRequest(UNSETTLED, null, Map.of(), 1, size);
  }

  /** The first items that are open and were due before that day. */
  public static ActionRequest overdue(LocalDate today, int size) {
    return new ActionRequest(UNSETTLED, today, Map.of(), 1, size);
  }

  /** The same of the documents that have that value. */
  public ActionRequest of(FacetField field, String value) {
    var all = new EnumMap<FacetField, List<String>>(FacetField.class);
    all.putAll(of);
    all.put(field, List.of(value));
    return new ActionRequest(states, dueBefore, all, page, size);
  }
}
