package dev.afterword.markdown;

import dev.afterword.domain.MetadataValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document says of itself: front matter, and below it what the text's own labels say. */
final class Metadata {
  private final Map<String, Field> fields = new LinkedHashMap<>();

  /** Where a value was written. */
  enum Source {
    FRONT_MATTER,
    TEXT
  }

  /**
   * One value.
   *
   * @param key as written
   * @param line of the file, 0 when unknown
   */
  record Field(String key, MetadataValue value, int line, Source source) {
    /** The whole value on one line, empty when there is none. */
    String text() {
      return value.asText().strip();
    }
  }

  /** Adds a value unless its key is there already: what comes first wins. */
  void add(Field field) {
    fields.putIfAbsent(isFlag(field) ? field.key + " (flag)" : Labels.key(field.key), field);
  }

  /** {@code resolved: true} says that, not when: it must not stand for the time. */
  private static boolean isFlag(Field field) {
    String text = field.text();
    return (text.equals("true") || text.equals("false")) && !field.key.equals("title");
  }

  Optional<Field> field(String key) {
    return Optional.ofNullable(fields.get(key)).filter(field -> !field.text().isEmpty());
  }

  /** The texts of a value that may be one text, a list or comma-separated. */
  List<String> list(String key) {
    Field field = fields.get(key);
    return field == null ? List.of() : items(field.value);
  }

  private static List<String> items(@Nullable MetadataValue value) {
    return switch (value) {
      case null -> List.of();
      case MetadataValue.Text text ->
          java.util.Arrays.stream(text.value().split("[,;]", -1))
              .map(String::strip)
              .filter(item -> !item.isEmpty())
              .toList();
      case MetadataValue.Items items ->
          items.values().stream().flatMap(item -> named(item).stream()).toList();
      case MetadataValue.Entries entries -> named(entries);
    };
  }

  /** An item that is a map ({@code name: …}) is known by its name. */
  private static List<String> named(MetadataValue item) {
    if (item instanceof MetadataValue.Entries entries) {
      MetadataValue name = entries.values().get("name");
      return name == null ? List.copyOf(entries.values().keySet()) : name.texts();
    }
    return item.texts();
  }

  /** All of it under the keys as written, for {@link dev.afterword.domain.Document#frontMatter}. */
  Map<String, MetadataValue> all() {
    Map<String, MetadataValue> all = new LinkedHashMap<>();
    fields.values().forEach(field -> all.putIfAbsent(field.key, field.value));
    return all;
  }
}
