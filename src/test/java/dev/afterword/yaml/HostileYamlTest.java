package dev.afterword.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.proof.SharedInput;
import dev.afterword.proof.pathology.FrontMatterInputs;
import dev.afterword.proof.pathology.FrontMatterInputs.Input;
import dev.afterword.proof.pathology.FrontMatterTrials;
import dev.afterword.yaml.FrontMatterReader.Language;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hostile front matter: a value or a problem each, soon, and never an error. */
final class HostileYamlTest {
  private static final FrontMatterTrials TRIALS = new FrontMatterTrials();

  private final FrontMatterReader reader = new FrontMatterReader(ReadingLimits.DEFAULT);

  @BeforeAll
  static void warmUp() {
    TRIALS.warmedUp();
  }

  @Test
  void everyCaseOfTheYamlTestSuiteGivesAValueOrAProblem() throws IOException {
    assumeTrue(SharedInput.isThere(), "no shared hostile input");
    hold(Language.YAML, FrontMatterInputs.suite());
  }

  @Test
  void everyBombGivesAValueOrAProblem() throws IOException {
    assumeTrue(SharedInput.isThere(), "no shared hostile input");
    hold(Language.YAML, FrontMatterInputs.bombs());
  }

  @Test
  void whatFuzzersFoundGivesAValueOrAProblem() throws IOException {
    assumeTrue(SharedInput.isThere(), "no shared hostile input");
    hold(Language.YAML, FrontMatterInputs.fuzzed());
  }

  @Test
  void ownBombsGiveAValueOrAProblem() {
    hold(Language.YAML, FrontMatterInputs.own());
    hold(Language.TOML, FrontMatterInputs.own());
    hold(Language.TOML, FrontMatterInputs.ownToml());
  }

  @Test
  void anEscapeOfNoCharacterCostsItsValueOnly() {
    for (String escape : List.of("\\UFFFFFFFF", "\\U00110000", "\\xZZ", "\\uD800")) {
      String yaml = "title: \"a" + escape + "\"\nteams: [edge]\n";
      FrontMatter read = reader.read(Language.YAML, yaml, 1);
      assertThat(read.values()).as(escape).containsKeys("title", "teams");
    }
  }

  private static void hold(Language language, List<Input> inputs) {
    assertThat(inputs)
        .isNotEmpty()
        .allSatisfy(input -> {
          FrontMatterTrials.Trial trial = TRIALS.read(language, input);
          assertThat(trial.holds()).as(trial.toString()).isTrue();
        });
  }
}
