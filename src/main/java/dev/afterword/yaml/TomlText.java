package dev.afterword.yaml;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.MetadataValue.Entries;
import dev.afterword.domain.MetadataValue.Items;
import dev.afterword.domain.MetadataValue.Text;
import dev.afterword.domain.ReadingLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlValue;

/** Reads TOML; numbers and dates are taken from the source, so that they stay as written. */
final class TomlText {
  /** A bare value: {@code 0xFF}, {@code 1979-05-27 07:32:00Z}. */
  private static final Pattern BARE = Pattern.compile("[^\\s,\\]}#]+( \\d[^\\s,\\]}#]*)?");

  /** tomlj recovers from errors in more than quadratic time. */
  private static final int MOST_CHARACTERS = 8 << 10;

  /** tomlj takes cubic time for lines without content in a row; only strings may need them. */
  private static final int MOST_EMPTY_LINES = 50;

  private static final Pattern EMPTY_LINE = Pattern.compile("\\s*(#.*)?");

  private final ReadingLimits limits;
  private final Collected into;

  TomlText(ReadingLimits limits, Collected into) {
    this.limits = limits;
    this.into = into;
  }

  void read(String text) {
    Lines kept = contentOf(text);
    String toml = String.join("\n", kept.texts());
    if (toml.length() > MOST_CHARACTERS || kept.empty() > MOST_EMPTY_LINES) {
      into.problem(
          0,
          0,
          "toml/too-large",
          "TOML of %d characters, %d empty lines among strings (expected at most %d, %d): not read",
          toml.length(),
          kept.empty(),
          MOST_CHARACTERS,
          MOST_EMPTY_LINES);
      return;
    }
    TomlParseResult result;
    try {
      result =
          Toml.parse(toml, TomlParseOptions.sourceless().withMaxNestingDepth(limits.nesting()));
    } catch (RuntimeException e) {
      // tomlj trips over its own recovery from some errors: [1&a,} in an inline table.
      into.problem(0, 0, "toml/syntax", "no value can be read (expected TOML)");
      return;
    }
    String[] lines = kept.texts().toArray(String[]::new);
    for (String key : result.keySet()) {
      List<String> path = List.of(key);
      TomlPosition position = Objects.requireNonNull(result.inputPositionOf(path));
      into.value(key, kept.line(position), value(result.entry(path).value(), lines));
    }
    for (TomlParseError error : result.errors()) {
      into.problem(
          kept.line(error.position()),
          error.position().column() - 1,
          "toml/syntax",
          "%s (expected TOML)",
          Shown.shortened(String.valueOf(error.getMessage())));
    }
  }

  /**
   * The lines that are given to tomlj.
   *
   * @param numbers where each stands in the front matter, from 0
   * @param empty how many of them have no content
   */
  private record Lines(List<String> texts, List<Integer> numbers, int empty) {
    int line(TomlPosition position) {
      return numbers.isEmpty() ? 0 : numbers.get(Math.min(position.line(), numbers.size()) - 1);
    }
  }

  private static Lines contentOf(String text) {
    boolean multiline = text.contains("\"\"\"") || text.contains("'''");
    List<String> texts = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int empty = 0;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      boolean isEmpty = EMPTY_LINE.matcher(line).matches();
      if (multiline || !isEmpty) {
        texts.add(line);
        numbers.add(number);
        empty += isEmpty ? 1 : 0;
      }
      number++;
    }
    return new Lines(texts, numbers, empty);
  }

  private static MetadataValue value(TomlValue value, String[] lines) {
    return switch (value.get()) {
      case String text -> new Text(text);
      case TomlArray array -> items(array, lines);
      case TomlTable table -> entries(table, lines);
      case Object bare -> new Text(asWritten(value.position(), lines, bare));
    };
  }

  private static Items items(TomlArray array, String[] lines) {
    List<MetadataValue> values = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      values.add(value(array.entry(i).value(), lines));
    }
    return new Items(values);
  }

  private static Entries entries(TomlTable table, String[] lines) {
    Map<String, MetadataValue> values = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      values.put(key, value(table.entry(List.of(key)).value(), lines));
    }
    return new Entries(values);
  }

  private static String asWritten(TomlPosition position, String[] lines, Object value) {
    if (position.line() <= lines.length) {
      String line = lines[position.line() - 1];
      Matcher bare = BARE.matcher(line);
      if (position.column() <= line.length() && bare.find(position.column() - 1)) {
        return bare.group();
      }
    }
    return value.toString();
  }
}
