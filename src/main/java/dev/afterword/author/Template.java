package dev.afterword.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.config.ConfigurationException;
import dev.afterword.domain.Kind;
import dev.afterword.domain.MetadataValue;
import dev.afterword.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document of a kind begins as: Markdown with {@code {{names}}} of values.
 *
 * @param name where it was found, for messages
 */
record Template(String name, String text) {
  private static final String FOLDER = ".afterword/templates";
  private static final Set<String> TIMES = Set.of("started", "date", "timeline");
  private static final Pattern VALUE = Pattern.compile("\\{\\{\\s*([^{}\\n]*?)\\s*\\}\\}");
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#|&~]");
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R.*?\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

  /**
   * The library's own, in {@code .afterword/templates/}, else the program's.
   *
   * @throws ConfigurationException when the library's cannot be read
   */
  static Template of(Kind kind, LibraryPlace library) {
    String file = kind.label() + ".md";
    String own = FOLDER + "/" + file;
    return library
        .file(own)
        .map(bytes -> new Template(own, text(bytes, own)))
        .orElseGet(() -> new Template("the template " + file, builtIn(file)));
  }

  private static String builtIn(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            Template.class.getResourceAsStream("/templates/documents/" + file))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes, String name) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(name + ": is not UTF-8 (expected text in UTF-8)");
    }
  }

  /**
   * The template with values in place of their names: in the front matter as YAML, below it as text
   * in which nothing is a mark of Markdown.
   *
   * @throws ConfigurationException when it has no front matter or asks for a value there is not
   */
  String filled(Map<String, MetadataValue> values) {
    Matcher front = FRONT_MATTER.matcher(text);
    if (!front.find()) {
      throw new ConfigurationException(
          name
              + ": has no front matter (expected it to begin with --- and to close that with ---)");
    }
    String above = VALUE.matcher(front.group()).replaceAll(found -> yaml(found, values));
    String below =
        VALUE.matcher(text.substring(front.end())).replaceAll(found -> markdown(found, values));
    return above + below;
  }

  /** Times stay plain, as front matter has them; any other text that looks like one is quoted. */
  private String yaml(MatchResult found, Map<String, MetadataValue> values) {
    MetadataValue value = value(found, values);
    boolean plain = value.asText().isEmpty() || TIMES.contains(found.group(1));
    boolean list = value instanceof MetadataValue.Items;
    return Matcher.quoteReplacement(plain && !list ? value.asText() : YamlScalar.of(value));
  }

  private String markdown(MatchResult found, Map<String, MetadataValue> values) {
    String text = value(found, values).asText();
    return Matcher.quoteReplacement(MARKS.matcher(text).replaceAll("\\\\$0"));
  }

  private MetadataValue value(MatchResult found, Map<String, MetadataValue> values) {
    MetadataValue value = values.get(found.group(1));
    if (value == null) {
      long line =
          1 + text.substring(0, text.indexOf(found.group())).chars().filter(c -> c == '\n').count();
      throw new ConfigurationException(
          "%s:%d: {{%s}} (expected one of %s)"
              .formatted(name, line, found.group(1), String.join(", ", values.keySet())));
    }
    return value;
  }
}
