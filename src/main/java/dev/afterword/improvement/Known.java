package dev.afterword.improvement;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.forge.IssueKey;
import dev.afterword.forge.Told;
import dev.afterword.forge.Tracker;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an issue.
 *
 * @param tracker that said so, by its identity
 * @param improvement without progress when the tracker said that it is not there
 * @param updated when it was last changed, by the tracker's clock; null when that is not known
 */
record Known(String tracker, Improvement improvement, @Nullable Instant updated) {

  /** What is known after that was told; empty when it tells nothing new. */
  static Optional<Known> after(@Nullable Known before, Tracker tracker, Told told, Instant heard) {
    Known own = before == null || !before.tracker.equals(tracker.identity()) ? null : before;
    return switch (told) {
      case Told.Same _ -> Optional.ofNullable(own).map(known -> known.heard(heard));
      case Told.Absent(IssueKey key) -> Optional.of(absent(own, tracker, key, heard));
      case Told.Issue issue ->
          own != null && own.isNewerThan(issue)
              ? Optional.empty()
              : Optional.of(of(issue, own, tracker, heard));
    };
  }

  /** Answers and webhooks may overtake each other; some tell the time in seconds only. */
  private boolean isNewerThan(Told.Issue issue) {
    return updated != null
        && issue.updated() != null
        && issue.updated().isBefore(updated.truncatedTo(ChronoUnit.SECONDS));
  }

  private static Known of(
      Told.Issue issue, @Nullable Known before, Tracker tracker, Instant heard) {
    Progress progress = issue.progress();
    Instant closed = issue.closed();
    if (closed == null && before != null && progress == before.improvement.progress()) {
      closed = before.improvement.closed();
    }
    return new Known(
        tracker.identity(),
        new Improvement(
            issue.key().text(),
            Improvement.Kind.ISSUE,
            issue.title(),
            progress,
            issue.url().toString(),
            closed,
            heard),
        issue.updated());
  }

  private static Known absent(
      @Nullable Known before, Tracker tracker, IssueKey key, Instant heard) {
    return new Known(
        tracker.identity(),
        new Improvement(
            key.text(),
            Improvement.Kind.ISSUE,
            before == null ? key.text() : before.improvement.title(),
            null,
            tracker.address(key).toString(),
            null,
            heard),
        before == null ? null : before.updated);
  }

  private Known heard(Instant at) {
    Improvement was = improvement;
    return new Known(
        tracker,
        new Improvement(
            was.id(), was.kind(), was.title(), was.progress(), was.url(), was.closed(), at),
        updated);
  }

  Instant heard() {
    return improvement.asOf() == null ? Instant.EPOCH : improvement.asOf();
  }

  /** Whether nobody would see a difference but in the age. */
  boolean saysTheSameAs(@Nullable Known other) {
    return other != null
        && heard(Instant.EPOCH).improvement.equals(other.heard(Instant.EPOCH).improvement);
  }
}
