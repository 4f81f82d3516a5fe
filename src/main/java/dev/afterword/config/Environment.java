package dev.afterword.config;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.forge.Tracker;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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

  /**
   * What our library's forge knows us by: {@code AFTERWORD_FORGE_TOKEN}, else the content of the
   * file that {@code AFTERWORD_FORGE_TOKEN_FILE} names; null without either.
   */
  public @Nullable String forgeToken() {
    return secret("AFTERWORD_FORGE_TOKEN");
  }

  /** The value of a variable, else the content of the file that {@code NAME_FILE} names. */
  @Nullable String secret(String name) {
    String secret = text(name);
    String file = text(name + "_FILE");
    if (secret != null || file == null) {
      return secret;
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | InvalidPathException e) {
      throw new ConfigurationException(
          name + "_FILE: \"" + file + "\" (expected a file that can be read)");
    }
  }

  /** The names of all variables that are set and begin so, in order. */
  List<String> namesFrom(String prefix) {
    return variables.keySet().stream()
        .filter(name -> name.startsWith(prefix) && text(name) != null)
        .sorted()
        .toList();
  }

  /**
   * The trackers that may be asked about issues, {@code AFTERWORD_TRACKERS}, each with its host and
   * its token.
   */
  public List<Tracker> trackers() {
    return new OperatorTrackers(this).all();
  }

  /**
   * How often a tracker is asked about open issues: {@code AFTERWORD_TRACKERS_SECONDS}, else 5
   * minutes.
   */
  public Duration trackersEvery() {
    return Duration.ofSeconds(number("AFTERWORD_TRACKERS_SECONDS", 300, 86_400));
  }

  /**
   * Where people reach this server, without a slash at its end: {@code AFTERWORD_PUBLIC_URL}; null
   * when nobody said.
   */
  public @Nullable URI publicUrl() {
    String value = text("AFTERWORD_PUBLIC_URL");
    if (value == null) {
      return null;
    }
    try {
      URI url = new URI(value.replaceFirst("/+$", ""));
      boolean isWeb = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (isWeb
          && url.getHost() != null
          && url.getUserInfo() == null
          && url.getQuery() == null
          && url.getFragment() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new ConfigurationException(
        "AFTERWORD_PUBLIC_URL: \""
            + value
            + "\" (expected such as https://postmortems.example.org)");
  }

  /**
   * Folders and URLs of repositories whose commits may say what they improve: {@code
   * AFTERWORD_CODE_REPOSITORIES}, with blanks or commas between.
   */
  public List<String> codeRepositories() {
    String value = text("AFTERWORD_CODE_REPOSITORIES");
    return value == null
        ? List.of()
        : Arrays.stream(value.split("[\\s,]+")).filter(one -> !one.isEmpty()).distinct().toList();
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
