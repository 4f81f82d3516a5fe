package dev.afterword.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Named sets of words kept as data beside this class: {@code name: word | word | …}, {@code #}
 * begins a comment. A word may end in {@code *}, for a stem.
 */
final class Words {
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\p{Punct}&&[^#]]+|[\\s\\p{Punct}&&[^#)]]+$");
  private static final Pattern GAPS = Pattern.compile("[\\s_-]+");

  /** The words by which action items, whys and causes are understood. */
  static final Words LISTS = new Words("words.txt");

  private final Map<String, Set<String>> sets = new LinkedHashMap<>();

  Words(String resource) {
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    sets.put(
        line.substring(0, colon),
        Arrays.stream(line.substring(colon + 1).split("\\|"))
            .map(word -> normal(word) + (word.strip().endsWith("*") ? "*" : ""))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The form in which words are compared. */
  static String normal(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    String bare = EDGES.matcher(lower).replaceAll("");
    return GAPS.matcher(bare.isEmpty() ? lower : bare).replaceAll(" ").strip();
  }

  /** Whether that set holds the whole text. */
  boolean has(String set, String text) {
    return text.length() <= 80 && words(set).contains(normal(text));
  }

  /** The first set whose name begins so and that holds the whole text: the rest of its name. */
  Optional<String> find(String prefix, String text) {
    if (text.length() > 80) {
      return Optional.empty();
    }
    String wanted = normal(text);
    return sets.entrySet().stream()
        .filter(set -> set.getKey().startsWith(prefix) && set.getValue().contains(wanted))
        .map(set -> set.getKey().substring(prefix.length()))
        .findFirst();
  }

  Set<String> words(String set) {
    return sets.getOrDefault(set, Set.of());
  }
}
