package dev.afterword.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.afterword.proof.SharedInput;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The examples of CommonMark's specification, as flexmark renders them before sanitising. */
final class CommonMarkExamples {
  private static final HtmlRenderer OURS = HtmlRenderer.builder(Flexmark.OPTIONS).build();
  private static final Parser PLAIN = Parser.builder().build();
  private static final HtmlRenderer PLAIN_RENDERER = HtmlRenderer.builder().build();

  private CommonMarkExamples() {}

  /**
   * An example.
   *
   * @param met whether it is rendered as specified with the options of Afterword
   * @param plain the same with flexmark's own options, no extension on
   */
  record Example(int number, String section, boolean met, boolean plain) {}

  /** All of them; none when the shared collections are absent. */
  static List<Example> all() throws IOException {
    return SharedInput.list("markdown/cc-by-sa/commonmark_spec_0.31.2.json").stream()
        .map(CommonMarkExamples::example)
        .toList();
  }

  private static Example example(JsonNode node) {
    String markdown = node.get("markdown").asString();
    String expected = ComparedHtml.of(node.get("html").asString());
    String ours = OURS.render(Flexmark.parse(markdown));
    String plain = PLAIN_RENDERER.render(PLAIN.parse(markdown));
    return new Example(
        node.get("example").asInt(),
        node.get("section").asString(),
        ComparedHtml.of(ours).equals(expected),
        ComparedHtml.of(plain).equals(expected));
  }

  /** Those that are not met, a line for each section. */
  static String notMet(List<Example> examples) {
    return examples.stream()
        .filter(example -> !example.met())
        .collect(
            Collectors.groupingBy(
                Example::section,
                java.util.LinkedHashMap::new,
                Collectors.mapping(
                    example -> example.number() + (example.plain() ? "*" : ""),
                    Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(entry -> "%-40s %s".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
