package dev.afterword.forge;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** How long a forge wants to be left alone, by the headers that GitHub, GitLab and Jira send. */
final class RateLimits {
  /** GitHub and Jira; GitLab. */
  private static final List<String> PREFIXES = List.of("X-RateLimit-", "RateLimit-");

  private RateLimits() {}

  /** Empty when it does not say. */
  static Optional<Duration> wait(int code, HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .flatMap(RateLimits::wait)
        .or(() -> code == 429 || code == 403 ? untilReset(headers) : Optional.empty());
  }

  /** The time until requests are counted anew, when none are left. */
  static Optional<Duration> untilReset(HttpHeaders headers) {
    return PREFIXES.stream()
        .filter(prefix -> headers.firstValue(prefix + "Remaining").filter("0"::equals).isPresent())
        .flatMap(prefix -> headers.firstValue(prefix + "Reset").stream())
        .map(RateLimits::reset)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Seconds since 1970, or Jira's {@code 2024-04-16T10:00Z}. */
  private static Optional<Duration> reset(String value) {
    try {
      Instant at =
          value.matches("[0-9]{1,11}")
              ? Instant.ofEpochSecond(Long.parseLong(value))
              : OffsetDateTime.parse(value).toInstant();
      return Optional.of(until(at));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> wait(String header) {
    String value = header.strip();
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      return Optional.of(until(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration until(Instant at) {
    Duration left = Duration.between(Instant.now(), at);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
