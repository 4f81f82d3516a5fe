package dev.afterword.review;

import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * Reads what people write.
   *
   * @param name of what has the values
   * @throws IllegalArgumentException that names it, the value and what was expected
   */
  public static Set<Status> statuses(String name, Collection<String> written) {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (String value : written) {
      statuses.add(
          Status.of(value)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "%s: \"%s\" (expected one of %s)"
                          .formatted(
                              name,
                              value,
                              Arrays.stream(Status.values())
                                  .map(Status::label)
                                  .collect(Collectors.joining(", "))))));
    }
    return statuses;
  }
}
