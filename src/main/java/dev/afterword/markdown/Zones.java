package dev.afterword.markdown;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as people write them beside a time: {@code UTC}, {@code CET}, {@code PT}, {@code
 * UTC-7}.
 */
final class Zones {
  private static final Map<String, String> KNOWN = new HashMap<>();

  static {
    add("+00:00", "UTC GMT Z WET");
    add("+01:00", "CET MEZ WEST BST WAT");
    add("+02:00", "CEST MESZ EET SAST CAT");
    add("+03:00", "EEST MSK EAT TRT IDT");
    add("+05:30", "IST");
    add("+07:00", "ICT WIB");
    add("+08:00", "SGT HKT PHT AWST");
    add("+09:00", "JST KST");
    add("+10:00", "AEST");
    add("+11:00", "AEDT");
    add("+12:00", "NZST");
    add("+13:00", "NZDT");
    add("-03:00", "BRT ART ADT");
    add("-04:00", "EDT AST");
    add("-05:00", "EST CDT");
    add("-06:00", "CST MDT");
    add("-07:00", "MST PDT");
    add("-08:00", "PST AKDT");
    add("America/New_York", "ET Eastern");
    add("America/Chicago", "CT Central");
    add("America/Denver", "MT Mountain Denver");
    add("America/Los_Angeles", "PT Pacific");
  }

  private static final String NAME =
      "(?:UTC|GMT)\\s?[+\\u2212-]\\s?\\d{1,2}(?::?\\d{2})?"
          + "|[+-]\\d{2}:?\\d{2}"
          + "|(?:Europe|America|Asia|Africa|Australia|Pacific|Etc)/[A-Za-z_]{2,20}"
          + "|(?:Eastern|Central|Mountain|Denver|Pacific)(?:\\s[Tt]ime)?"
          + "|[A-Z]{1,5}";
  private static final Pattern LEADING =
      Pattern.compile("\\s{0,2}[(\\[]?(" + NAME + ")(?![\\p{L}\\p{N}/])(?:\\s[Tt]ime)?[)\\]]?");
  private static final Pattern ANYWHERE =
      Pattern.compile("(?<![\\p{L}\\p{N}/+-])(" + NAME + ")(?![\\p{L}\\p{N}/:])");
  private static final Pattern ABOUT_TIMES =
      Pattern.compile(
          "(?:time|uhrzeit|zeiten|zeit|tider|tid|klokkeslett|heures?|horas?|時刻|時間|when|utc|gmt)",
          Pattern.CASE_INSENSITIVE);

  private Zones() {}

  /** A zone at the very start of a text, with the index behind it. */
  record Found(String name, int end) {}

  static @Nullable Found leading(String text) {
    Matcher m = LEADING.matcher(text);
    return m.lookingAt() && zone(m.group(1)).isPresent() ? new Found(m.group(1), m.end()) : null;
  }

  /** The zone stated in a short text about times: {@code All times in UTC}, {@code Time (CET)}. */
  static Optional<String> stated(String text) {
    if (text.length() > 200 || !ABOUT_TIMES.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher m = ANYWHERE.matcher(text);
    while (m.find()) {
      if (m.group(1).length() > 1 && zone(m.group(1)).isPresent()) {
        return Optional.of(m.group(1));
      }
    }
    return Optional.empty();
  }

  /** What the name stands for, empty when it is no zone known here. */
  static Optional<ZoneId> zone(String name) {
    String known = KNOWN.get(name);
    if (known == null) {
      int blank = name.indexOf(' ');
      known = blank > 0 && !name.startsWith("UTC") ? KNOWN.get(name.substring(0, blank)) : null;
    }
    try {
      if (known != null) {
        return Optional.of(ZoneId.of(known));
      }
      return name.indexOf('/') > 0 ? Optional.of(ZoneId.of(name)) : offset(name);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?([+\\u2212-])\\s?(\\d{1,2})(?::?(\\d{2}))?");

  private static Optional<ZoneId> offset(String name) {
    Matcher m = OFFSET.matcher(name);
    if (!m.matches()) {
      return Optional.empty();
    }
    int minutes =
        Integer.parseInt(m.group(2)) * 60 + (m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
    return Optional.of(
        ZoneOffset.ofTotalSeconds((m.group(1).equals("+") ? minutes : -minutes) * 60));
  }

  private static void add(String zone, String names) {
    for (String name : names.split(" ", -1)) {
      KNOWN.put(name, zone);
    }
  }
}
