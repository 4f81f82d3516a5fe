package dev.afterword.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What action items lead to: several, of several incidents, may lead to the same one.
 *
 * @param id its key in a tracker ({@code PAY-123}, {@code org/repo#12}), the id of a document, or a
 *     full commit id
 * @param title in plain text, untrusted; the id where nobody has told it
 * @param progress null when it is not known
 * @param url where it is, untrusted; null for a document, and when it is not known
 * @param closed when it was closed, dropped or merged; null when it is not over, or that is not
 *     known
 * @param asOf when a tracker was last heard of it; null for what git holds
 */
public record Improvement(
    String id,
    Kind kind,
    String title,
    @Nullable Progress progress,
    @Nullable String url,
    @Nullable Instant closed,
    @Nullable Instant asOf) {

  /** What an improvement is. */
  public enum Kind {
    /** An issue or pull request in a tracker. */
    ISSUE("issue"),
    /** A document of kind improvement in the library. */
    DOCUMENT("document"),
    /** A commit that says what it improves. */
    COMMIT("commit");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** One of which only the key is known. */
  public static Improvement unknown(String key) {
    return new Improvement(key, Kind.ISSUE, key, null, null, null, null);
  }
}
