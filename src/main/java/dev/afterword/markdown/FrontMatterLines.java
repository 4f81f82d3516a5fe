package dev.afterword.markdown;

import dev.afterword.yaml.YamlScalar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** A front matter that is being written, in the canonical spelling. */
public final class FrontMatterLines {
  private final StringBuilder lines = new StringBuilder("---\n");

  /** A key with a text. */
  public FrontMatterLines text(String key, String value) {
    return line(key, YamlScalar.of(value));
  }

  /** A key with a day. */
  public FrontMatterLines day(String key, LocalDate value) {
    return line(key, value.toString());
  }

  /** A key with texts; none when there are none. */
  public FrontMatterLines list(String key, Collection<String> values) {
    return values.isEmpty()
        ? this
        : line(
            key, values.stream().map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]")));
  }

  /** A key with a number for each of several names; none when there are none. */
  public FrontMatterLines counts(String key, Map<String, Integer> values) {
    return values.isEmpty()
        ? this
        : line(
            key,
            values.entrySet().stream()
                .map(count -> YamlScalar.of(count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(", ", "{", "}")));
  }

  private FrontMatterLines line(String key, String value) {
    lines.append(key).append(": ").append(value).append('\n');
    return this;
  }

  /** All of it between its fences. */
  @Override
  public String toString() {
    return lines + "---\n";
  }
}
