package dev.afterword.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.json.JsonMapper;

class FrontMatterSchemaTest {
  private static final Path SAMPLES = Path.of("sample-postmortems");

  /** YAML 1.2 as editors read it: no dates, and "no" is a word. */
  private static final class CoreResolver extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, java.util.regex.Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, java.util.regex.Pattern.compile("[-+]?\\d+"), "-+0123456789");
      addImplicitResolver(
          Tag.FLOAT, java.util.regex.Pattern.compile("[-+]?\\d+\\.\\d+"), "-+0123456789");
      addImplicitResolver(Tag.NULL, java.util.regex.Pattern.compile("|~|null"), "~n\0");
      addImplicitResolver(Tag.NULL, java.util.regex.Pattern.compile(""), null);
    }
  }

  private static Taxonomy sampleTaxonomy() {
    try {
      String settings = Files.readString(SAMPLES.resolve(LibrarySettings.PATH));
      return LibrarySettings.read(settings, ReadingLimits.DEFAULT).taxonomy();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Error> errors(Taxonomy taxonomy, String yaml) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions none = new DumperOptions();
    Object read =
        new Yaml(
                new SafeConstructor(options),
                new Representer(none),
                none,
                options,
                new CoreResolver())
            .load(yaml);
    String json = JsonMapper.shared().writeValueAsString(read);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema(taxonomy), InputFormat.JSON)
        .validate(json, InputFormat.JSON);
  }

  private static String schema(Taxonomy taxonomy) {
    return JsonMapper.shared().writeValueAsString(FrontMatterSchema.of(taxonomy));
  }

  @Test
  void itIsASchemaOf2020() {
    for (Taxonomy taxonomy : List.of(Taxonomy.DEFAULT, sampleTaxonomy(), wordless())) {
      List<Error> errors =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
              .validate(schema(taxonomy), InputFormat.JSON);
      assertThat(errors).isEmpty();
    }
  }

  private static Taxonomy wordless() {
    String settings = "severities: {}\ncauses: {}\n";
    return LibrarySettings.read(settings, ReadingLimits.DEFAULT).taxonomy();
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSamplesFit(Path sample) throws IOException {
    String text = Files.readString(sample);
    if (text.startsWith("---\n")) {
      assertThat(errors(sampleTaxonomy(), text.substring(4, text.indexOf("\n---\n") + 1)))
          .isEmpty();
    }
  }

  @Test
  void whatNewBeginsFits() throws IOException {
    try (Stream<Path> templates = Files.list(Path.of("templates/documents"))) {
      for (Path template : templates.toList()) {
        String text =
            Files.readString(template)
                .replaceAll("\\{\\{(severity)}}", "SEV1")
                .replaceAll("\\{\\{(services|teams)}}", "[]")
                .replaceAll("\\{\\{(started)}}", "2026-10-03T14:02Z")
                .replaceAll("\\{\\{(\\w+)}}", "$1");
        assertThat(errors(Taxonomy.DEFAULT, text.substring(4, text.indexOf("\n---\n") + 1)))
            .as(template.toString())
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "severity: SEV9",
        "severity: 1",
        "kind: incident",
        "status: published",
        "kind: page\nstatus: open",
        "started: 3 October 2026",
        "started: 2026-10-03 14:02",
        "started: 2026-10-03T14:02",
        "detected_by: luck",
        "services: checkout",
        "services: [unheard-of]",
        "teams: [unheard-of]",
        "causes: [human error]",
        "tags: [1]",
        "impact: none",
        "roles: [ana]",
        "playbooks: {wanted: [a]}",
        "recurrence_of: 2026-01-01-x",
        "due: soon",
        "title: 2026",
        "id: ''",
        "just text"
      })
  void whatIsWrongDoesNot(String yaml) {
    assertThat(errors(sampleTaxonomy(), yaml)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "severity: SEV2\nkind: postmortem\nstatus: draft",
        "kind: improvement\nstatus: waiting for spring",
        "detected:\nseverity:\nservices:\nimpact:\nkind:\nstatus:",
        "started: 2026-10-03\ndetected: 2026-10-03T14:02:31+02:00",
        "services: [checkout, payments-db]\nteams: [payments]\ncauses: [time]",
        "impact: {users: 12400, slo budget: 38%}",
        "layout: post\nwhatever: [1, {a: b}]",
        "{}"
      })
  void whatIsRightDoes(String yaml) {
    assertThat(errors(sampleTaxonomy(), yaml)).isEmpty();
  }

  @Test
  void snippetsOfferTheLibrarysWords() {
    String snippets = JsonMapper.shared().writeValueAsString(Snippets.of(sampleTaxonomy()));
    assertThat(snippets)
        .contains("severity: ${2|SEV1,SEV2,SEV3,SEV4|}", "\"pm-action\"", "|prevent,mitigate,");
    Map<String, Object> odd =
        Snippets.of(
            LibrarySettings.read("severities: ['a, b|c']\n", ReadingLimits.DEFAULT).taxonomy());
    assertThat(odd.toString()).contains("severity: ${2|\"a\\, b\\|c\"|}", "services: [$4]");
  }
}
