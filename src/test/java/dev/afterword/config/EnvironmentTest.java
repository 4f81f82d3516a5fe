package dev.afterword.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.domain.ReadingLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator sets. */
class EnvironmentTest {
  @Test
  void withoutVariablesTheBuiltInLimitsHold() {
    Environment none = new Environment(Map.of());
    assertThat(none.readingLimits()).isEqualTo(ReadingLimits.DEFAULT);
    assertThat(none.pollEvery()).isEqualTo(Duration.ofMillis(500));
    assertThat(none.fetchEvery()).isEqualTo(Duration.ofMinutes(1));
    assertThat(new Environment(Map.of("AFTERWORD_POLL_MILLIS", " ")).pollEvery())
        .isEqualTo(none.pollEvery());
  }

  @Test
  void everyLimitCanBeSet() {
    Environment set =
        new Environment(
            Map.of(
                "AFTERWORD_LIMIT_FILE_BYTES", "1000",
                "AFTERWORD_LIMIT_NESTING", "10",
                "AFTERWORD_LIMIT_YAML_ALIASES", "20",
                "AFTERWORD_LIMIT_FRONT_MATTER_BYTES", "30",
                "AFTERWORD_LIMIT_ENTRIES", "40",
                "AFTERWORD_LIMIT_PARSING_MILLIS", "50"));
    assertThat(set.readingLimits())
        .isEqualTo(new ReadingLimits(1000, 10, 20, 30, 40, Duration.ofMillis(50)));
  }

  @ParameterizedTest
  @CsvSource({
    "AFTERWORD_LIMIT_NESTING, 0, 500",
    "AFTERWORD_LIMIT_NESTING, 501, 500",
    "AFTERWORD_LIMIT_NESTING, -1, 500",
    "AFTERWORD_LIMIT_NESTING, ten, 500",
    "AFTERWORD_LIMIT_NESTING, 99999999999, 500",
    "AFTERWORD_LIMIT_ENTRIES, 1e6, 1000000"
  })
  void aLimitThatCannotBeUsedIsRefusedByName(String name, String value, int largest) {
    assertThatThrownBy(() -> new Environment(Map.of(name, value)).readingLimits())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            name + ": \"" + value + "\" (expected a whole number from 1 to " + largest + ")");
  }

  @Test
  void theCacheIsWhereTheOperatorOrThePlatformKeepsIt() {
    assertThat(new Environment(Map.of("AFTERWORD_CACHE", "/a/b")).cacheFolder())
        .isEqualTo(Path.of("/a/b"));
    assertThat(new Environment(Map.of("XDG_CACHE_HOME", "/c")).cacheFolder())
        .isEqualTo(Path.of("/c/afterword"));
    assertThat(new Environment(Map.of("HOME", "/h")).cacheFolder())
        .isEqualTo(Path.of("/h/.cache/afterword"));
  }
}
