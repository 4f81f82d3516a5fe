package dev.afterword.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen again.
 *
 * @param basis n counts the incidents that could be a recurrence
 * @param incidents how many of them are one: they repeat at least one earlier incident
 * @param pairs of a later and an earlier incident
 * @param named of these pairs, those that a document names itself
 * @param factor what had been done about before it came back
 * @param patterns the longest runs of incidents with the same service and cause
 * @param chains the longest runs in which each names the one before
 */
public record CameBack(
    Basis basis,
    int incidents,
    long pairs,
    long named,
    Factor factor,
    List<Pattern> patterns,
    List<Chain> chains) {
  public CameBack {
    patterns = List.copyOf(patterns);
    chains = List.copyOf(chains);
  }

  /**
   * Factors that came back although something had been done.
   *
   * @param incidents later incidents of at least one such pair
   * @param pairs whose earlier incident had a done action before the later one began
   * @param newest some of these pairs, that with the newest later incident first
   */
  public record Factor(Basis basis, int incidents, long pairs, List<Pair> newest) {
    public Factor {
      newest = List.copyOf(newest);
    }
  }

  /** A later incident and an earlier one whose factor came back with it. */
  public record Pair(Link later, Link earlier) {}

  /**
   * Incidents of one service and one cause.
   *
   * @param behind null where no search can say it
   */
  public record Pattern(
      String service,
      String cause,
      int count,
      LocalDate first,
      LocalDate last,
      @Nullable Behind behind) {}

  /**
   * Incidents each of which names the one before as repeated.
   *
   * @param links from the first incident to the last
   */
  public record Chain(List<Link> links) {
    public Chain {
      links = List.copyOf(links);
    }
  }

  /** An incident of a chain. */
  public record Link(String id, String title, LocalDate day) {
    public Behind behind() {
      return new Behind.OneDocument(id);
    }
  }
}
