package dev.afterword.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value of front matter (or of a metadata table): text, a list, or a map. Scalars stay the text
 * that was written.
 */
public sealed interface MetadataValue {

  record Text(String value) implements MetadataValue {}

  record Items(List<MetadataValue> values) implements MetadataValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Keys in the order written. */
  record Entries(Map<String, MetadataValue> values) implements MetadataValue {
    public Entries {
      values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }
  }

  /**
   * All texts in it, in order: a text gives one, a list those of its items, a map those of its
   * values.
   */
  default List<String> texts() {
    return switch (this) {
      case Text text -> text.value().isBlank() ? List.of() : List.of(text.value().strip());
      case Items items -> items.values().stream().flatMap(item -> item.texts().stream()).toList();
      case Entries entries ->
          entries.values().values().stream().flatMap(item -> item.texts().stream()).toList();
    };
  }

  /** The whole value on one line, for reading: {@code a, b} and {@code key: value}. */
  default String asText() {
    return switch (this) {
      case Text text -> text.value();
      case Items items ->
          items.values().stream().map(MetadataValue::asText).collect(Collectors.joining(", "));
      case Entries entries ->
          entries.values().entrySet().stream()
              .map(entry -> entry.getKey() + ": " + entry.getValue().asText())
              .collect(Collectors.joining(", "));
    };
  }
}
