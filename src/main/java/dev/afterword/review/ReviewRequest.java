package dev.afterword.review;

import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Of what a meeting wants to talk: incidents of these days, both included, and what waits.
 *
 * @param teams only theirs; all when empty, as of severities and statuses
 * @param statuses of documents; action items have none
 */
public record ReviewRequest(
    LocalDate first,
    LocalDate last,
    List<String> teams,
    List<String> severities,
    Set<Status> statuses) {
  public ReviewRequest {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "until: \"%s\" (expected %s, the first day, or later)".formatted(last, first));
    }
    teams = List.copyOf(teams);
    severities = severities.stream().map(one -> Severity.of(one).label()).toList();
    statuses = Set.copyOf(statuses);
  }
}
