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
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which headings name which role, as data: {@code headings.txt} beside this class, and what the
 * library's settings add. A heading is compared in lower case, without numbers, emoji, shortcodes
 * and punctuation at its ends; a name that ends or begins with {@code *} stands for any further
 * words.
 */
final class Headings {
  private static final int LONGEST = 100;
  private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+-]{1,40}:");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[（][^)\\]）]{0,100}[)\\]）]");
  private static final Pattern NUMBERING = Pattern.compile("^[\\d.]+[^\\p{L}]*");
  private static final Pattern BETWEEN = Pattern.compile("[\\s_&/,:–—-]+");

  private static final Headings BUILT_IN = readBuiltIn();

  private final Map<String, SectionRole> roles = new HashMap<>();
  private final Map<String, SectionRole> beginnings = new HashMap<>();
  private final Map<String, SectionRole> endings = new HashMap<>();

  private Headings() {}

  Headings(Map<SectionRole, List<String>> further) {
    roles.putAll(BUILT_IN.roles);
    beginnings.putAll(BUILT_IN.beginnings);
    endings.putAll(BUILT_IN.endings);
    further.forEach((role, names) -> names.forEach(name -> put(name, role)));
  }

  SectionRole role(String heading) {
    if (heading.length() > LONGEST) {
      return SectionRole.OTHER;
    }
    String name = normal(heading);
    SectionRole exact = roles.get(name);
    if (exact != null) {
      return exact;
    }
    String unnumbered = NUMBERING.matcher(name).replaceFirst("");
    SectionRole found = roles.get(unnumbered);
    found = found == null ? partly(unnumbered) : found;
    return found == null ? SectionRole.OTHER : found;
  }

  /** By its first words, the longest first, then by its last. */
  private @Nullable SectionRole partly(String name) {
    for (int end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
      SectionRole role = beginnings.get(name.substring(0, end));
      if (role != null) {
        return role;
      }
    }
    for (int start = name.indexOf(' '); start > 0; start = name.indexOf(' ', start + 1)) {
      SectionRole role = endings.get(name.substring(start + 1));
      if (role != null) {
        return role;
      }
    }
    return null;
  }

  static String normal(String heading) {
    if (heading.length() > LONGEST) {
      return heading;
    }
    String text = heading.toLowerCase(Locale.ROOT).replace('’', '\'').replace('´', ' ');
    text = text.indexOf(':') < 0 ? text : SHORTCODE.matcher(text).replaceAll(" ");
    text = Characters.anyOf(text, "([（") ? BRACKETS.matcher(text).replaceAll(" ") : text;
    return bare(BETWEEN.matcher(text).replaceAll(" "));
  }

  /** Without what is no letter and no number at its ends; a question mark behind stays. */
  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !isWord(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && text.charAt(end - 1) != '?' && !isWord(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** Lines of {@code role: heading | heading | …}; {@code #} begins a comment. */
  private static Headings readBuiltIn() {
    Headings builtIn = new Headings();
    try (var in = Objects.requireNonNull(Headings.class.getResourceAsStream("headings.txt"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(builtIn::add);
      return builtIn;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    String name = line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_');
    SectionRole role = SectionRole.valueOf(name);
    for (String heading : line.substring(colon + 1).split("\\|", -1)) {
      put(heading.strip(), role);
    }
  }

  private void put(String name, SectionRole role) {
    String normal = normal(name);
    roles.put(normal, role);
    if (name.endsWith("*")) {
      beginnings.put(normal, role);
    }
    if (name.startsWith("*")) {
      endings.put(normal, role);
    }
  }
}
