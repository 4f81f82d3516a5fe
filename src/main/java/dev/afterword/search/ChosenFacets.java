package dev.afterword.search;

import dev.afterword.search.QueryTree.AnyOf;
import dev.afterword.search.QueryTree.Group;
import dev.afterword.search.SearchResult.Clause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A query's text taken apart: the facet values that it chooses as check boxes do, and the rest. A
 * facet that is named twice, excluded, or an alternative to something else stays in the rest.
 *
 * @param text the whole query
 * @param rest the text without these clauses
 * @param values of which any is to do, by facet
 */
public record ChosenFacets(String text, String rest, Map<FacetField, List<String>> values) {
  private static final Pattern UNWRITABLE = Pattern.compile("[\"*]");

  /** More than anybody ticks; each has the whole text read again. */
  private static final int MOST_WRITTEN = 50;

  public ChosenFacets {
    var copy = new EnumMap<FacetField, List<String>>(FacetField.class);
    values.forEach((field, all) -> copy.put(field, List.copyOf(all)));
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * @throws QueryLimitExceeded when the text is longer, deeper or wider than is answered
   */
  public static ChosenFacets of(String text) {
    Map<FacetField, List<String>> values = new EnumMap<>(FacetField.class);
    String rest = text;
    ParsedQuery parsed = QueryParser.parse(text);
    for (FacetField field : FacetField.values()) {
      Optional<AnyOf> chosen = only(parsed.tree(), field);
      Optional<Clause> clause = only(parsed.clauses(), field);
      if (chosen.isPresent() && clause.isPresent()) {
        values.put(field, chosen.get().values());
        rest = clause.get().without();
        parsed = QueryParser.parse(rest);
      }
    }
    return new ChosenFacets(text, rest, values);
  }

  private static Optional<AnyOf> only(QueryTree tree, FacetField field) {
    if (!(tree instanceof Group group)) {
      return Optional.empty();
    }
    List<AnyOf> found =
        group.parts().stream()
            .filter(part -> part instanceof AnyOf any && any.field().label().equals(field.label()))
            .map(AnyOf.class::cast)
            .toList();
    boolean plain =
        found.size() == 1 && found.getFirst().values().stream().noneMatch(it -> it.contains("*"));
    return plain ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<Clause> only(List<Clause> clauses, FacetField field) {
    String start = field.label() + ":";
    List<Clause> found =
        clauses.stream()
            .filter(clause -> clause.text().toLowerCase(Locale.ROOT).startsWith(start))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The same choice with another text beside it. */
  public ChosenFacets with(String otherRest) {
    return written(otherRest, values);
  }

  public ChosenFacets without(FacetField field, String value) {
    Map<FacetField, List<String>> fewer = new EnumMap<>(FacetField.class);
    fewer.putAll(values);
    fewer.computeIfPresent(
        field, (_, all) -> all.stream().filter(other -> !isSame(field, other, value)).toList());
    return written(rest, fewer);
  }

  /**
   * What the text becomes when check boxes were changed: what was ticked is added, what was cleared
   * is taken away, and what was typed meanwhile stays. A value that cannot be written into this
   * text (it holds a quotation mark, or the text has no room for it) is left out, and so is what
   * comes after the first fifty.
   *
   * @param before the text that the boxes were shown for
   * @param boxes those that are ticked now
   */
  public ChosenFacets changed(ChosenFacets before, Map<FacetField, List<String>> boxes) {
    ChosenFacets now = this;
    int tried = 0;
    for (FacetField field : FacetField.values()) {
      for (String was : before.values.getOrDefault(field, List.of())) {
        if (!has(boxes, field, was) && now.has(field, was)) {
          now = now.without(field, was);
        }
      }
      for (String is : boxes.getOrDefault(field, List.of())) {
        boolean isNew = !before.has(field, is) && !now.has(field, is);
        if (isNew && !UNWRITABLE.matcher(is).find() && tried++ < MOST_WRITTEN) {
          now = now.and(field, is);
        }
      }
    }
    return now;
  }

  private ChosenFacets and(FacetField field, String value) {
    Map<FacetField, List<String>> more = new EnumMap<>(FacetField.class);
    more.putAll(values);
    List<String> all = new ArrayList<>(values.getOrDefault(field, List.of()));
    all.add(value);
    more.put(field, all);
    ChosenFacets written = written(rest, more);
    return written.isReadBack() ? written : this;
  }

  private boolean isReadBack() {
    try {
      return of(text).values.equals(values);
    } catch (QueryLimitExceeded _) {
      return false;
    }
  }

  public boolean has(FacetField field, String value) {
    return has(values, field, value);
  }

  private static boolean has(Map<FacetField, List<String>> chosen, FacetField field, String value) {
    return chosen.getOrDefault(field, List.of()).stream()
        .anyMatch(other -> isSame(field, other, value));
  }

  private static boolean isSame(FacetField field, String one, String other) {
    QueryField asked = QueryField.valueOf(field.name());
    return QueryPlanner.indexed(asked, one).equals(QueryPlanner.indexed(asked, other));
  }

  private static ChosenFacets written(String rest, Map<FacetField, List<String>> values) {
    List<String> parts = new ArrayList<>();
    if (!rest.isBlank()) {
      parts.add(rest.strip());
    }
    values.forEach((field, all) -> {
      if (!all.isEmpty()) {
        parts.add(Written.clause(field.label(), all));
      }
    });
    return new ChosenFacets(String.join(" ", parts), rest, values);
  }

  /** The words of the rest that are no filters. */
  public String plainWords() {
    return FreeWords.withoutFilters(rest).strip();
  }

  /**
   * Plain words that may be too much, each with the whole text without it: one by one those that
   * must be there as they are, and all of them together.
   */
  public List<Clause> words() {
    return FreeWords.of(rest).stream()
        .map(word -> new Clause(word.text(), with(word.without()).text()))
        .toList();
  }
}
