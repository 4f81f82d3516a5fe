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
import java.util.regex.Pattern;

/**
 * Which headings name which role, as data: {@code headings.txt} beside this class, and what the
 * library's settings add. A heading is compared in lower case, without numbers, emoji, shortcodes
 * and punctuation at its ends.
 */
final class Headings {
  private static final Pattern ASIDES = Pattern.compile(":[a-z0-9_+-]+:|\\([^)]*\\)");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{N}?]+$");
  private static final Pattern GAPS = Pattern.compile("[\\s_&/-]+");

  /** Longer than the name of any section; what is longer is not compared. */
  private static final int LONGEST = 300;

  private final Map<String, SectionRole> roles = new HashMap<>();

  Headings(Map<SectionRole, List<String>> further) {
    readBuiltIn();
    further.forEach((role, names) -> names.forEach(name -> roles.put(normal(name), role)));
  }

  SectionRole role(String heading) {
    return roles.getOrDefault(normal(heading), SectionRole.OTHER);
  }

  static String normal(String heading) {
    if (heading.length() > LONGEST) {
      return heading;
    }
    String words = ASIDES.matcher(heading).replaceAll(" ");
    String lower = words.toLowerCase(Locale.ROOT).replace('’', '\'');
    String bare = EDGES.matcher(lower).replaceAll("");
    return GAPS.matcher(bare).replaceAll(" ").strip();
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
