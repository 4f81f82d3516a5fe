package dev.afterword.search;

import dev.afterword.domain.Document;
import dev.afterword.domain.Section;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;

/**
 * What past incidents are compared with.
 *
 * @param title counts several times; empty for a pasted text
 * @param names the services, causes and tags that it goes by
 * @param itself what the library's own entry of it is found by; none for a pasted text
 */
record Likeness(String title, String text, Map<FacetField, List<String>> names, List<Term> itself) {
  private static final int TITLE_WEIGHT = 3;
  private static final int MOST_NAMES = 20;

  /** So many words in common are a reason without any name in common. */
  private static final int ENOUGH_TERMS = 3;

  Likeness {
    Map<FacetField, List<String>> some = new TreeMap<>();
    names.forEach((field, values) ->
        some.put(field, List.copyOf(values.subList(0, Math.min(MOST_NAMES, values.size())))));
    names = Collections.unmodifiableMap(some);
    itself = List.copyOf(itself);
  }

  static Likeness of(Document document) {
    return new Likeness(
        document.title(),
        document.sections().stream().map(Section::text).collect(Collectors.joining("\n")),
        Map.of(
            FacetField.SERVICE,
            document.services(),
            FacetField.CAUSE,
            document.causes(),
            FacetField.TAG,
            document.tags()),
        List.of(new Term(Fields.ID, document.id()), new Term(Fields.PATH, document.path())));
  }

  /**
   * An alert, a stack trace or lines of a log.
   *
   * @param names those that the library knows and that stand in the text
   */
  static Likeness of(String text, Map<FacetField, List<String>> names) {
    return new Likeness("", text, names, List.of());
  }

  /** Title and text as they count, no longer than is looked at. */
  String weighted() {
    String all = (title + "\n").repeat(TITLE_WEIGHT) + text;
    return all.substring(0, Math.min(Similar.MAX_TEXT, all.length()));
  }

  /**
   * How many words in common are a reason by themselves.
   *
   * @param terms how many words stand out in it: a pasted text may be a single line
   */
  int enough(int terms) {
    return itself.isEmpty() ? Math.clamp((2L * terms + 2) / 3, 1, ENOUGH_TERMS) : ENOUGH_TERMS;
  }
}
