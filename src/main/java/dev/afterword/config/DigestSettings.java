package dev.afterword.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where digests are sent and when, from the operator's environment alone: a library that could name
 * a destination could send its digests anywhere. Nothing of it is shown.
 *
 * @param slack address of an incoming webhook of Slack, a secret; null for none
 * @param webhook address of another webhook, a secret; null for none
 * @param secret by which messages to {@code webhook} are signed; null exactly when that is
 * @param at when, such as {@code MON 09:00}; null for never
 * @param repeatDays before so many days have passed what has not changed is not sent again
 */
public record DigestSettings(
    @Nullable String slack,
    @Nullable String webhook,
    @Nullable String secret,
    @Nullable String at,
    int repeatDays) {
  static final String SLACK = "AFTERWORD_DIGEST_SLACK_URL";
  static final String WEBHOOK = "AFTERWORD_DIGEST_WEBHOOK_URL";
  static final String SECRET = "AFTERWORD_DIGEST_WEBHOOK_SECRET";
  static final String AT = "AFTERWORD_DIGEST_AT";
  static final String REPEAT = "AFTERWORD_DIGEST_REPEAT_DAYS";

  private static final int SHORTEST_SECRET = 16;

  /** Less than a week, so that a weekly digest tells each time what is still so. */
  private static final int REPEAT_DAYS = 6;

  private static final int LONGEST_REPEAT = 365;

  /**
   * Reads the variables, each either itself or from the file that the one with {@code _FILE} names.
   *
   * @throws ConfigurationException when one cannot be used; its message tells no secret
   */
  public static DigestSettings of(Environment environment) {
    String webhook = secret(environment, WEBHOOK);
    String secret = secret(environment, SECRET);
    if (webhook != null && (secret == null || secret.length() < SHORTEST_SECRET)) {
      throw new ConfigurationException(
          SECRET
              + (secret == null ? " is not set" : ": " + secret.length() + " characters")
              + " (expected "
              + SHORTEST_SECRET
              + " or more to sign what is sent to "
              + WEBHOOK
              + ")");
    }
    return new DigestSettings(
        secret(environment, SLACK),
        webhook,
        webhook == null ? null : secret,
        environment.text(AT),
        repeatDays(environment));
  }

  private static @Nullable String secret(Environment environment, String name) {
    String value = environment.text(name);
    String file = environment.text(name + "_FILE");
    if (value != null || file == null) {
      return value;
    }
    try {
      String read = Files.readString(Path.of(file)).strip();
      return read.isEmpty() ? null : read;
    } catch (IOException | InvalidPathException e) {
      throw new ConfigurationException(
          name + "_FILE: \"" + file + "\" (expected a file that can be read)");
    }
  }

  private static int repeatDays(Environment environment) {
    String value = environment.text(REPEAT);
    if (value == null) {
      return REPEAT_DAYS;
    }
    if (value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= LONGEST_REPEAT) {
      return Integer.parseInt(value);
    }
    throw new ConfigurationException(
        REPEAT + ": \"" + value + "\" (expected a whole number from 0 to " + LONGEST_REPEAT + ")");
  }

  @Override
  public String toString() {
    return "DigestSettings[…]";
  }
}
