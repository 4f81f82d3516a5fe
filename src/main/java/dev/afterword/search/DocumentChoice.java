package dev.afterword.search;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents by what they are; of what is empty or null all.
 *
 * @param severities as labelled, in any case, as are teams
 * @param days of the incident's date, null for all, those without a date too
 * @param added when they were first committed, null for all
 * @param published when they first said that they are reviewed or closed, null for all
 */
public record DocumentChoice(
    Set<Kind> kinds,
    Set<Status> statuses,
    List<String> severities,
    List<String> teams,
    @Nullable Days days,
    @Nullable Span added,
    @Nullable Span published,
    Order order) {

  /** Which come first; of the same, those of the newest date. */
  public enum Order {
    NEWEST,
    /** The severest, as the library ranks them; those without a known severity last. */
    SEVEREST,
    /** Those that were committed first; those of which that is not known last. */
    LONGEST_THERE
  }

  /** From a day to a day, both included. */
  public record Days(LocalDate first, LocalDate last) {}

  /** From a moment up to another, that one not included. */
  public record Span(Instant from, Instant until) {}

  public DocumentChoice {
    kinds = Set.copyOf(kinds);
    statuses = Set.copyOf(statuses);
    severities = List.copyOf(severities);
    teams = List.copyOf(teams);
  }

  /** All of these kinds, the newest first. */
  public static DocumentChoice of(Kind... kinds) {
    return new DocumentChoice(
        Set.of(kinds), Set.of(), List.of(), List.of(), null, null, null, Order.NEWEST);
  }

  public DocumentChoice of(Set<Status> wanted, List<String> ofSeverities, List<String> ofTeams) {
    return new DocumentChoice(kinds, wanted, ofSeverities, ofTeams, days, added, published, order);
  }

  public DocumentChoice during(LocalDate first, LocalDate last) {
    return new DocumentChoice(
        kinds, statuses, severities, teams, new Days(first, last), added, published, order);
  }

  public DocumentChoice addedDuring(Span span) {
    return new DocumentChoice(kinds, statuses, severities, teams, days, span, published, order);
  }

  public DocumentChoice publishedDuring(Span span) {
    return new DocumentChoice(kinds, statuses, severities, teams, days, added, span, order);
  }

  public DocumentChoice by(Order wanted) {
    return new DocumentChoice(kinds, statuses, severities, teams, days, added, published, wanted);
  }
}
