package dev.afterword.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why an action item was dropped, as it stands at the end of its text: {@code (dropped: the service
 * is gone)}. It is no part of what was promised, so that an item's id is the same without it.
 */
final class DropReason {
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s*\\((?:dropped|won[’']?t do|cancell?ed|rejected|declined|forkastet)\\s?[:：]\\s?[^()\\n]{1,400}\\)\\.?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern KEYED =
      Pattern.compile(
          "(?:dropped|won[’']?t do)\\s?[:：]\\s*([^()\\n]{1,400})", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 440;

  private DropReason() {}

  private static Optional<Matcher> find(String text) {
    if (!text.endsWith(")") && !text.endsWith(").")) {
      return Optional.empty();
    }
    Matcher reason = BEHIND.matcher(text);
    reason.region(Math.max(0, text.length() - LONGEST), text.length());
    return reason.find() ? Optional.of(reason) : Optional.empty();
  }

  /** The reason with its brackets, empty when there is none. */
  static String of(String text) {
    return find(text).map(found -> found.group().strip()).orElse("");
  }

  static String without(String text) {
    return find(text).map(found -> text.substring(0, found.start())).orElse(text);
  }

  /** The text and links before the reason. */
  static InlineText without(InlineText written) {
    String rest = without(written.text());
    return rest.equals(written.text())
        ? written
        : new InlineText(
            rest,
            written.links().stream().filter(link -> rest.contains(link.text())).toList(),
            written.boldLead(),
            written.struck());
  }

  /** The reason of a line of details: {@code Dropped: the service is gone}. */
  static Optional<String> keyed(String line) {
    Matcher keyed = KEYED.matcher(line);
    return keyed.matches() ? Optional.of(keyed.group(1)) : Optional.empty();
  }

  /** What stands in the text for a reason. */
  static String written(String reason) {
    return "(dropped: " + reason + ")";
  }
}
