package dev.afterword;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code lint} prints for programs is what they expect. */
class LintFormatsTest {
  private static final String ODD = "pool & <b>\u0007 ]]> \u202e 100%";
  private Path library;
  private CommandRun command;

  @BeforeEach
  void aLibraryInARepository(@TempDir Path temporary) throws Exception {
    Path top = Files.createDirectories(temporary.resolve("work"));
    Files.createDirectories(top.resolve(".git"));
    library = Files.createDirectories(top.resolve("docs/inci dents"));
    command = new CommandRun(temporary.resolve("cache"));
    Files.writeString(library.resolve("fine.md"), "---\nkind: page\n---\n# Fine\n\nNothing.\n");
    Files.writeString(
        library.resolve("b,c.md"),
        "---\nseverity: huge\n---\n# Pool\n\nAna forgot the "
            + ODD
            + ".\n\n"
            + "The storage team never told us. <!-- lint-off blame/team -->\n\n## Action items\n\n"
            + "- [ ] Limit the "
            + ODD
            + "\n");
  }

  private String lint(String format) {
    command.run("lint", "--format", format, library.toString());
    return command.out();
  }

  private static List<Error> faults(String schema, String json, SpecificationVersion version) {
    return SchemaRegistry.withDefaultDialect(version)
        .getSchema(schema, InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  @Test
  void jsonFollowsItsSchema() throws Exception {
    String schema = Files.readString(Path.of("docs/lint.schema.json"));
    assertThat(faults(schema, lint("json"), SpecificationVersion.DRAFT_2020_12)).isEmpty();
    assertThat(faults(schema, "{\"findings\": [{}]}", SpecificationVersion.DRAFT_2020_12))
        .isNotEmpty();
  }

  @Test
  void sarifFollowsThePublicSchema() throws Exception {
    String schema;
    try (var in =
        Objects.requireNonNull(
            LintFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      schema = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    String printed = lint("sarif");
    assertThat(faults(schema, printed, SpecificationVersion.DRAFT_7)).isEmpty();
    assertThat(
            faults(
                schema,
                printed.replace("\"error\"", "\"loud\"").replace("\"note\"", "\"loud\""),
                SpecificationVersion.DRAFT_7))
        .isNotEmpty();
  }

  @Test
  void sarifNamesFilesFromTheTopOfTheRepositoryAndKnowsFindingsAgain() throws Exception {
    JsonNode first = JsonMapper.shared().readTree(lint("sarif")).at("/runs/0");
    JsonNode result = first.get("results").get(0);
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("docs/inci%20dents/b,c.md");
    assertThat(first.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id"))
        .isEqualTo(result.get("ruleId"));
    assertThat(first.at("/tool/driver/rules").valueStream())
        .allSatisfy(rule -> assertThat(rule.at("/help/text").asString()).isNotBlank());
    assertThat(first.get("results").valueStream().filter(one -> one.has("suppressions")))
        .singleElement()
        .satisfies(one -> assertThat(one.get("ruleId").asString()).isEqualTo("blame/team"));

    Path file = library.resolve("b,c.md");
    Files.writeString(file, Files.readString(file).replace("# Pool\n", "# Pool\n\nA word.\n"));
    JsonNode moved = JsonMapper.shared().readTree(lint("sarif")).at("/runs/0/results");
    assertThat(moved.valueStream().map(one -> one.at("/partialFingerprints")))
        .containsExactlyElementsOf(
            first.get("results").valueStream().map(one -> one.at("/partialFingerprints")).toList());
    assertThat(moved).isNotEqualTo(first.get("results"));
  }

  @Test
  void junitFollowsThePublicSchemaAndFailsForWarningsOnly() throws Exception {
    String printed = lint("junit");
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(LintFormatsTest.class.getResource("formats/JUnit.xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(printed)));
    Document report =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(printed)));
    assertThat(report.getElementsByTagName("testsuite").getLength()).isEqualTo(2);
    Element suite = (Element) report.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).endsWith("b,c.md");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
    assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
        .contains("blame/person");
  }

  @Test
  void annotationsAreTenOfALevelAndTheRestStandsInTheSummary() throws Exception {
    Path summary = library.resolveSibling("summary.md");
    Files.writeString(summary, "before\n");
    Files.writeString(
        library.resolve("many.md"),
        "# Many\n\n## Action items\n\n"
            + "- [ ] Limit the `pool` of @ana | one\n\n".repeat(12)
            + "text\n\n");
    assertThat(lint("github").lines().filter(line -> line.startsWith("::warning"))).hasSize(10);
    assertThat(command.err()).contains("not annotated (a step shows ten of each level)");

    command.variables.put("GITHUB_STEP_SUMMARY", summary.toString());
    List<String> lines = lint("github").lines().toList();
    assertThat(lines.getFirst()).startsWith("::warning file=docs/inci dents/b%2Cc.md,line=2,");
    assertThat(lines.stream().filter(line -> line.startsWith("::notice"))).hasSize(10);
    assertThat(lines).hasSizeLessThanOrEqualTo(30);
    String written = Files.readString(summary);
    assertThat(written).startsWith("before\n").contains("| warning | action/no-owner | ");
    assertThat(written).doesNotContain("@ana").contains("&#64;ana \\| one");
    long rows =
        written.lines().filter(line -> line.matches("\\| (error|warning|advice) .*")).count();
    command.run("lint", "--format", "json", library.toString());
    int all = JsonMapper.shared().readTree(command.out()).get("findings").size();
    assertThat(rows + lines.size()).isEqualTo(all);
  }
}
