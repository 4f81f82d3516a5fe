package dev.afterword.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the id that a document declares without reading the rest of it. */
final class DeclaredId {
  private static final Pattern FENCE =
      Pattern.compile("\\A\\uFEFF?\\s*(---|\\+\\+\\+)[ \\t]*\\r?\\n");
  private static final Pattern ID =
      Pattern.compile(
          "(?m)^(?:id\\s*[:=][ \\t]*(?:\"([^\"\\n]+)\"|'([^'\\n]+)'|([^#\\r\\n]*?[^#\\s]))[ \\t]*(?:#.*)?|(---|\\+\\+\\+)[ \\t]*)\\r?$");
  private static final int LARGEST = 65_536;

  private DeclaredId() {}

  static Optional<String> in(byte[] file) {
    String text = new String(file, 0, Math.min(file.length, LARGEST), UTF_8);
    Matcher fence = FENCE.matcher(text);
    if (!fence.find()) {
      return Optional.empty();
    }
    Matcher found = ID.matcher(text).region(fence.end(), text.length());
    if (!found.find() || found.group(4) != null) {
      return Optional.empty();
    }
    for (int group = 1; group <= 3; group++) {
      if (found.group(group) != null) {
        return Optional.of(found.group(group).strip());
      }
    }
    return Optional.empty();
  }
}
