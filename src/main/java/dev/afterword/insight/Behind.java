package dev.afterword.insight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the documents behind a mark are seen. */
public sealed interface Behind {

  /** One document. */
  record OneDocument(String id) implements Behind {}

  /**
   * What a search finds.
   *
   * @param parameters of {@code /search}, in their order: {@code service → [checkout]}
   */
  record Searched(Map<String, List<String>> parameters) implements Behind {
    public Searched {
      parameters = copy(parameters);
    }
  }

  /**
   * Action items.
   *
   * @param parameters of {@code /actions}, in their order: {@code state → [open]}
   */
  record Actions(Map<String, List<String>> parameters) implements Behind {
    public Actions {
      parameters = copy(parameters);
    }
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> parameters) {
    var copy = new LinkedHashMap<String, List<String>>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }
}
