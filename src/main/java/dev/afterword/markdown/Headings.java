package dev.afterword.markdown;

import dev.afterword.domain.SectionRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which headings name which role, as data: {@code headings.txt} beside this class, and what the
 * library's settings add. A heading is compared in lower case, without numbers, emoji, shortcodes
 * and punctuation at its ends.
 */
final class Headings {
  private final Map<String, SectionRole> roles = new HashMap<>();

  Headings(Map<SectionRole, List<String>> further) {
    readBuiltIn();
    further.forEach((role, names) -> names.forEach(name -> roles.put(normal(name), role)));
  }

  SectionRole role(String heading) {
    return roles.getOrDefault(normal(heading), SectionRole.OTHER);
  }

  static String normal(String heading) {
    return heading
        .replaceAll(":[a-z0-9_+-]+:", " ")
        .replaceAll("\\([^)]*\\)", " ")
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N}?]+$", "")
        .replaceAll("[\\s_&/-]+", " ")
        .strip();
  }

  /** Lines of {@code role: heading | heading | …}; {@code #} begins a comment. */
  private void readBuiltIn() {
    try (var in = Headings.class.getResourceAsStream("headings.txt");
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_');
    SectionRole role = SectionRole.valueOf(name);
    for (String heading : line.substring(colon + 1).split("\\|")) {
      roles.put(normal(heading), role);
    }
  }
}
