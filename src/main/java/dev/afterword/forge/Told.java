package dev.afterword.forge;

import dev.afterword.domain.Progress;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a tracker says of an issue or pull request. */
public sealed interface Told {
  /** As it was asked for. */
  IssueKey key();

  /** The same of an issue by another of its spellings. */
  default Told as(IssueKey spelling) {
    return switch (this) {
      case Issue issue ->
          new Issue(
              spelling,
              issue.title(),
              issue.progress(),
              issue.url(),
              issue.closed(),
              issue.updated());
      case Same _ -> new Same(spelling);
      case Absent _ -> new Absent(spelling);
    };
  }

  /**
   * It is there.
   *
   * @param title one line of plain text, bounded, untrusted
   * @param url where people see it, at the tracker's own host; another issue's when it was moved
   * @param closed when it was closed, dropped or merged; null when it is not over, or not told
   * @param updated when it was last changed, by the tracker's clock; null when that is not told
   */
  record Issue(
      IssueKey key,
      String title,
      Progress progress,
      URI url,
      @Nullable Instant closed,
      @Nullable Instant updated)
      implements Told {}

  /** Nothing has changed since it was last told. */
  record Same(IssueKey key) implements Told {}

  /** Its project is there, and it is not, or not any more. */
  record Absent(IssueKey key) implements Told {}
}
