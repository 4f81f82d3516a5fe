package dev.afterword.config;

import dev.afterword.domain.ReadingLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operator's settings: {@code AFTERWORD_*} variables. They bind what a library must not decide
 * for itself, such as limits. A value that cannot be used is a {@link ConfigurationException}: a
 * server does not start on a guess.
 */
public final class Environment {
  private final Map<String, String> variables;

  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /**
   * The folder for all that can be thrown away: {@code AFTERWORD_CACHE}, else the platform's cache
   * folder.
   */
  public Path cacheFolder() {
    return folder("AFTERWORD_CACHE", "XDG_CACHE_HOME", ".cache");
  }

  /**
   * The folder for what must not be thrown away, such as repositories that Afterword owns: {@code
   * AFTERWORD_DATA}, else the platform's data folder.
   */
  public Path dataFolder() {
    return folder("AFTERWORD_DATA", "XDG_DATA_HOME", ".local/share");
  }

  private Path folder(String variable, String platforms, String belowHome) {
    String own = text(variable);
    if (own != null) {
      return Path.of(own).toAbsolutePath();
    }
    String shared = text(platforms);
    String home = variables.getOrDefault("HOME", System.getProperty("user.home"));
    Path base = shared == null ? Path.of(home, belowHome) : Path.of(shared);
    return base.resolve("afterword").toAbsolutePath();
  }

  /** How large a hosted repository may grow: {@code AFTERWORD_HOST_QUOTA_MB}, else 4 GB. */
  public long hostQuotaBytes() {
    return (long) number("AFTERWORD_HOST_QUOTA_MB", 4096, 1 << 20) << 20;
  }

  /** The value of a variable, null when it is not set or blank. */
  public @Nullable String text(String name) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** How much of a document is read: {@code AFTERWORD_LIMIT_*}, else the built-in limits. */
  public ReadingLimits readingLimits() {
    ReadingLimits none = ReadingLimits.DEFAULT;
    return new ReadingLimits(
        number("AFTERWORD_LIMIT_FILE_BYTES", none.fileBytes(), 1 << 30),
        number("AFTERWORD_LIMIT_NESTING", none.nesting(), 500),
        number("AFTERWORD_LIMIT_YAML_ALIASES", none.yamlAliases(), 10_000),
        number("AFTERWORD_LIMIT_FRONT_MATTER_BYTES", none.frontMatterBytes(), 1 << 24),
        number("AFTERWORD_LIMIT_ENTRIES", none.entries(), 1_000_000),
        Duration.ofMillis(
            number("AFTERWORD_LIMIT_PARSING_MILLIS", (int) none.parsing().toMillis(), 60_000)));
  }

  /** How often refs and files are looked at: {@code AFTERWORD_POLL_MILLIS}, else half a second. */
  public Duration pollEvery() {
    return Duration.ofMillis(number("AFTERWORD_POLL_MILLIS", 500, 3_600_000));
  }

  /** How often a remote is fetched: {@code AFTERWORD_FETCH_SECONDS}, else a minute. */
  public Duration fetchEvery() {
    return Duration.ofSeconds(number("AFTERWORD_FETCH_SECONDS", 60, 86_400));
  }

  /** How often the index on disk is checked: {@code AFTERWORD_CHECK_SECONDS}, else an hour. */
  public Duration checkEvery() {
    return Duration.ofSeconds(number("AFTERWORD_CHECK_SECONDS", 3_600, 86_400));
  }

  private int number(String name, int otherwise, int largest) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    if (value.matches("[0-9]{1,10}")
        && Long.parseLong(value) >= 1
        && Long.parseLong(value) <= largest) {
      return Integer.parseInt(value);
    }
    throw new ConfigurationException(
        name + ": \"" + value + "\" (expected a whole number from 1 to " + largest + ")");
  }
}
