package dev.afterword.forge;

import dev.afterword.domain.Progress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of answers that may be absurd: what cannot be used is null or empty. */
final class Fields {
  private static final int LONGEST_TITLE = 300;

  /** {@code 2024-01-15T10:11:12.000+0000} of Jira, {@code 2024-01-15 10:11:12 UTC} of GitLab. */
  private static final DateTimeFormatter ALSO =
      DateTimeFormatter.ofPattern(
          "[yyyy-MM-dd'T'HH:mm:ss[.SSS]][yyyy-MM-dd HH:mm:ss][ ][XX][zzz]", Locale.ROOT);

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Set<String> BEGUN =
      Set.of(
          "in progress",
          "in-progress",
          "doing",
          "wip",
          "status: in progress",
          "status/in progress",
          "workflow::in progress",
          "status::in progress");

  private Fields() {}

  /** One line without characters that show nothing; empty when there is no text. */
  static Optional<String> title(JsonNode value) {
    if (!value.isString()) {
      return Optional.empty();
    }
    String line = value.stringValue().replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    int end = Math.min(line.length(), LONGEST_TITLE);
    return Optional.of(
        line.length() <= LONGEST_TITLE
            ? line
            : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, end) - 1)) + "…");
  }

  /** A time that can be true: not before trackers were, nor after tomorrow. */
  static @Nullable Instant instant(JsonNode value) {
    if (!value.isString()) {
      return null;
    }
    Instant at = parsed(value.stringValue());
    boolean isPossible =
        at != null && at.isAfter(EARLIEST) && at.isBefore(Instant.now().plus(Duration.ofDays(1)));
    return isPossible ? at : null;
  }

  private static @Nullable Instant parsed(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      try {
        return ALSO.parse(text, Instant::from);
      } catch (DateTimeException again) {
        return null;
      }
    }
  }

  /** A number of an issue; 0 when it is none. */
  static int number(JsonNode value) {
    return value.isInt() ? value.intValue() : 0;
  }

  static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : "";
  }

  /** Trackers without such a state have labels for it. */
  static Progress begunOrOpen(JsonNode labels) {
    return labels
            .valueStream()
            .map(Fields::label)
            .anyMatch(name -> BEGUN.contains(name.toLowerCase(Locale.ROOT)))
        ? Progress.IN_PROGRESS
        : Progress.OPEN;
  }

  /** {@code "x"}, {@code {name: x}}, or {@code {title: x}} in GitLab's webhooks. */
  private static String label(JsonNode label) {
    return text(
        label.has("name") ? label.path("name") : label.has("title") ? label.path("title") : label);
  }
}
