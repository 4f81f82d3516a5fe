package dev.afterword.markdown;

import dev.afterword.domain.MetadataValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key of the front matter with its value before and after, null where it did not exist. */
public record FieldDifference(String key, @Nullable String before, @Nullable String after) {

  /** The keys whose values differ: the newer version's in its order, then those that are gone. */
  public static List<FieldDifference> between(
      Map<String, MetadataValue> older, Map<String, MetadataValue> newer) {
    Set<String> keys = new LinkedHashSet<>(newer.keySet());
    keys.addAll(older.keySet());
    return keys.stream()
        .map(key -> new FieldDifference(key, text(older.get(key)), text(newer.get(key))))
        .filter(field -> !Objects.equals(field.before(), field.after()))
        .toList();
  }

  /** The keys of the front matters of two files; null for a file that is not there. */
  public static List<FieldDifference> between(
      @Nullable ParsedFile older, @Nullable ParsedFile newer) {
    return between(
        older == null ? Map.<String, MetadataValue>of() : older.frontMatter().values(),
        newer == null ? Map.<String, MetadataValue>of() : newer.frontMatter().values());
  }

  private static @Nullable String text(@Nullable MetadataValue value) {
    return value == null ? null : value.asText();
  }
}
