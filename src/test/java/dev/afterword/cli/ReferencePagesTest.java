package dev.afterword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * {@code docs/commands.md} and {@code docs/man} tell of the commands there are; {@code
 * -Dgolden.update=true} rewrites them.
 */
class ReferencePagesTest {
  private static final Path PAGE = Path.of("docs/commands.md");
  private static final Path MAN = Path.of("docs/man");
  private static final String MARK = "<!-- The commands below are written from the code. -->\n";

  @Test
  void theReadmeNamesEveryCommand() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(CommandModel.commands())
        .extracting(CommandSpec::name)
        .allSatisfy(name -> assertThat(readme).contains("| `./afterword " + name));
  }

  @Test
  void thePageTellsOfEveryCommand() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder commands = new StringBuilder();
    CommandModel.commands().forEach(spec -> commands.append(section(spec)));
    String expected = page.substring(0, page.indexOf(MARK)) + MARK + commands;
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String section(CommandSpec spec) {
    StringBuilder text = new StringBuilder("\n## `afterword " + spec.name() + "`\n\n");
    CommandModel.description(spec).forEach(line -> text.append(line).append('\n'));
    text.append("\n    ").append(CommandModel.synopsis(spec)).append("\n\n| | |\n|---|---|\n");
    for (PositionalParamSpec parameter : CommandModel.parameters(spec)) {
      text.append(row(parameter.paramLabel(), CommandModel.description(parameter)));
    }
    for (OptionSpec option : CommandModel.options(spec)) {
      text.append(row(CommandModel.label(option), CommandModel.description(option)));
    }
    return text.toString();
  }

  private static String row(String label, String description) {
    return "| `%s` | %s |\n".formatted(label.replace("|", "\\|"), description.replace("|", "\\|"));
  }

  @Test
  void everyCommandHasAManPage() throws IOException {
    Map<Path, String> expected = new TreeMap<>();
    List<CommandSpec> commands = CommandModel.commands();
    expected.put(
        MAN.resolve("afterword.1"), ManPage.ofAll(CommandModel.root().getCommandSpec(), commands));
    for (CommandSpec spec : commands) {
      expected.put(MAN.resolve("afterword-" + spec.name() + ".1"), ManPage.of(spec));
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(MAN);
      for (Path old : pages()) {
        Files.delete(old);
      }
      for (Map.Entry<Path, String> page : expected.entrySet()) {
        Files.writeString(page.getKey(), page.getValue());
      }
    }
    assertThat(pages()).containsExactlyElementsOf(expected.keySet());
    for (Map.Entry<Path, String> page : expected.entrySet()) {
      assertThat(Files.readString(page.getKey())).isEqualTo(page.getValue());
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(MAN)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"man --warnings -E UTF-8 -l -Tutf8 -Z %s", "mandoc -Tlint -W warning %s"})
  void manPagesRenderWithoutAWarning(String renderer) throws Exception {
    String program = renderer.substring(0, renderer.indexOf(' '));
    Assumptions.assumeTrue(
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
        "there is no " + program);
    for (Path page : pages()) {
      String[] command = renderer.formatted(page).split(" ");
      ProcessBuilder builder = new ProcessBuilder(command);
      Path out = Files.createTempFile("man", ".out");
      builder.redirectOutput(out.toFile());
      Process process = builder.start();
      String warnings = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      String printed = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(out);
      String said = warnings + (program.equals("mandoc") ? printed : "");
      // The pages are as old as the code beside them: they have no date of their own.
      assertThat(said.lines().filter(line -> !line.contains("WARNING: missing date")))
          .as(page.toString())
          .isEmpty();
    }
  }
}
