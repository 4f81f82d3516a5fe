package dev.afterword.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Named sets of words kept as data beside this class: {@code name: word | word | …}, {@code #}
 * begins a comment. A word may end in {@code *}, for a stem.
 */
final class Words {
  private static final int LONGEST = 80;

  /** The words by which action items, whys and causes are understood. */
  static final Words LISTS = new Words("words.txt");

  private final Map<String, Set<String>> sets = new HashMap<>();

  /** Each word's sets, in the order of the file. */
  private final Map<String, List<String>> names = new HashMap<>();

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
    String name = line.substring(0, colon);
    Set<String> words = sets.computeIfAbsent(name, _ -> new LinkedHashSet<>());
    for (String word : line.substring(colon + 1).split("\\|", -1)) {
      String normal = normal(word) + (word.strip().endsWith("*") ? "*" : "");
      words.add(normal);
      names.computeIfAbsent(normal, _ -> new ArrayList<>()).add(name);
    }
  }

  /**
   * The form in which words are compared: lower case, no punctuation at the ends but {@code #} (and
   * {@code )} behind), one blank for each gap.
   */
  static String normal(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    int start = 0;
    int end = lower.length();
    while (start < end && isEdge(lower.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(lower.charAt(end - 1)) && lower.charAt(end - 1) != ')') {
      end--;
    }
    return withSingleBlanks(start == end ? lower : lower.substring(start, end)).strip();
  }

  private static boolean isEdge(char c) {
    return isGap(c) || (c > ' ' && c < 0x7f && c != '#' && !Character.isLetterOrDigit(c));
  }

  private static boolean isGap(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '_' || c == '-';
  }

  private static String withSingleBlanks(String text) {
    StringBuilder single = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isGap(text.charAt(i))) {
        single.append(text.charAt(i));
      } else if (i == 0 || !isGap(text.charAt(i - 1))) {
        single.append(' ');
      }
    }
    return single.toString();
  }

  /** Whether that set holds the whole text. */
  boolean has(String set, String text) {
    return text.length() <= LONGEST && words(set).contains(normal(text));
  }

  /** The first set whose name begins so and that holds the whole text: the rest of its name. */
  Optional<String> find(String prefix, String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    for (String name : names.getOrDefault(normal(text), List.of())) {
      if (name.startsWith(prefix)) {
        return Optional.of(name.substring(prefix.length()));
      }
    }
    return Optional.empty();
  }

  Set<String> words(String set) {
    return sets.getOrDefault(set, Set.of());
  }
}
