package dev.afterword.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How bad an incident was, as its library calls it: {@code SEV1} to {@code SEV4} unless the
 * taxonomy says otherwise. {@link #of} brings the usual spellings ({@code SEV-2}, {@code Sev 2},
 * {@code severity 2}, {@code S2}) to {@code SEV2}; anything else is kept as written.
 */
public record Severity(String label) {
  private static final Pattern USUAL =
      Pattern.compile("(?:sev(?:erity)?|s)[\\s_-]*([0-9])\\b.*", Pattern.CASE_INSENSITIVE);

  public Severity {
    if (label.isBlank()) {
      throw new IllegalArgumentException("severity is blank (expected a label such as SEV1)");
    }
  }

  public static Severity of(String written) {
    String text = written.strip();
    Matcher usual = USUAL.matcher(text);
    return new Severity(usual.matches() ? "SEV" + usual.group(1) : text.toUpperCase(Locale.ROOT));
  }
}
