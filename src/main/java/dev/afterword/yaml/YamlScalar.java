package dev.afterword.yaml;

import dev.afterword.domain.MetadataValue;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Writes values as YAML on one line, so that every reader of YAML 1.1 and 1.2 reads the same text:
 * plain where nothing in it could mean anything else, else in double quotes.
 */
public final class YamlScalar {
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M} ._/()+@%'’–—-]*[\\p{L}\\p{N}\\p{M}._/)+%’-])?");

  /**
   * Numbers and dates of any YAML: {@code 1e3}, {@code 0o17}, {@code 2026-10-03}, {@code 14:02}.
   */
  private static final Pattern NUMERIC = Pattern.compile("[-+.\\d][-+.\\d_:a-fA-FoOxXeE]*");

  private YamlScalar() {}

  /** A value in flow style: {@code text}, {@code [a, b]}, {@code {a: b}}. */
  public static String of(MetadataValue value) {
    return switch (value) {
      case MetadataValue.Text text -> of(text.value());
      case MetadataValue.Items items ->
          items.values().stream().map(YamlScalar::of).collect(Collectors.joining(", ", "[", "]"));
      case MetadataValue.Entries entries ->
          entries.values().entrySet().stream()
              .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** A text that is read as just this text, also within a list. */
  public static String of(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && !NUMERIC.matcher(text).matches()
        && new Resolver().resolve(NodeId.scalar, text, true).equals(Tag.STR);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (isShown(c)) {
            quoted.appendCodePoint(c);
          } else {
            quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
          }
        });
    return quoted.append('"').toString();
  }

  private static boolean isShown(int c) {
    return StreamReader.isPrintable(c)
        && !Character.isISOControl(c)
        && c != 0x2028
        && c != 0x2029
        && c != 0xFEFF;
  }
}
