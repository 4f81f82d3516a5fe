package dev.afterword.markdown;

import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Phase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which phase an entry says it reaches: only where bold words, a typed column or its first words
 * say so.
 */
final class Phases {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:(?:first|the|incident|issue|outage|problem|alert|page|fault|impact|service)\\s){0,3}"
              + "(?:is |was |has been |been |fully ){0,2}"
              + "(?:(start of (?:impact|incident|outage)|impact (?:starts?|started|begins|began)|"
              + "(?:incident|outage|impact) start(?:s|ed)?|fault occurs)"
              + "|(detected|detection|detect)|(acknowledged|acknowledge|ack|acked)"
              + "|(mitigated|mitigate|mitigation|end of impact|impact ends?|impact ended|repaired)"
              + "|(resolved|resolve|resolution|incident closed|all clear))(?![\\w-])",
          Pattern.CASE_INSENSITIVE);

  private Phases() {}

  /** Of the first words of a text. */
  static @Nullable Phase leading(String text) {
    Matcher m = WORD.matcher(text);
    if (!m.lookingAt() || !completes(text, m.end())) {
      return null;
    }
    return phase(m);
  }

  /** "Detection of the leak took…" tells about a phase, it does not mark it. */
  private static boolean completes(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    String after = text.substring(end, Math.min(text.length(), end + 6));
    return !after.startsWith(" of ") && !after.startsWith(" the ") && !after.startsWith(" to ");
  }

  /** Of a label alone, such as the cell of a typed column or a metadata key. */
  static @Nullable Phase named(String label) {
    Matcher m = WORD.matcher(label.strip());
    return m.lookingAt() && label.strip().length() - m.end() <= 1 ? phase(m) : null;
  }

  /** Of bold words within a node. */
  static @Nullable Phase bold(Node node) {
    if (node instanceof StrongEmphasis) {
      return named(PlainText.of(node));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      Phase phase = bold(child);
      if (phase != null) {
        return phase;
      }
    }
    return null;
  }

  private static @Nullable Phase phase(Matcher m) {
    Phase[] phases = Phase.values();
    for (int i = 0; i < phases.length; i++) {
      if (m.group(i + 1) != null) {
        return phases[i];
      }
    }
    return null;
  }
}
