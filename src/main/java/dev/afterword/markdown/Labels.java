package dev.afterword.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which labels of metadata name which key, as data: {@code labels.txt} beside this class ({@code
 * Dato:} is {@code date}).
 */
final class Labels {
  private static final Pattern BLANKS = Pattern.compile("[\\s_-]+");
  private static final Map<String, String> KEYS = read();

  private Labels() {}

  /** The key that a label names; the label itself, in lower case, when it names none known. */
  static String key(String label) {
    String normal = normal(label);
    return KEYS.getOrDefault(normal, normal);
  }

  static boolean isKnown(String label) {
    return KEYS.containsKey(normal(label));
  }

  private static String normal(String label) {
    int end = label.length();
    while (end > 0 && !Character.isLetterOrDigit(label.charAt(end - 1))) {
      end--;
    }
    String words = BLANKS.matcher(label.substring(0, end)).replaceAll(" ").strip();
    return words.toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> read() {
    Map<String, String> keys = new HashMap<>();
    try (var in = Objects.requireNonNull(Labels.class.getResourceAsStream("labels.txt"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, keys));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static void add(String line, Map<String, String> keys) {
    int colon = line.indexOf(':');
    String key = line.substring(0, colon).strip();
    keys.put(key.replace('_', ' '), key);
    for (String label : line.substring(colon + 1).split("\\|", -1)) {
      keys.put(normal(label.strip()), key);
    }
  }
}
