package dev.afterword.web.page;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tracked improvement in a list.
 *
 * @param key what it is called by: {@code PAY-123}; of a commit the first digits
 * @param href its page, null when its id fits no address
 * @param title the key where no title is known
 * @param state in words; {@code stateName} is the same as one word, for icon and colour
 * @param asOf when a tracker was last heard of it, and how long ago in words; both null when no
 *     tracker tells it
 */
public record ImprovementView(
    String key,
    @Nullable String href,
    String title,
    String kind,
    String state,
    String stateName,
    @Nullable DateView asOf,
    @Nullable String age) {
  private static final String UNKNOWN = "state not known";

  static ImprovementView of(Improvement it, Instant now) {
    Progress progress = it.progress();
    Instant asOf = it.asOf();
    return new ImprovementView(
        key(it),
        Urls.hasPage(it.id()) ? LedgerUrls.improvement(it.id()) : null,
        it.title().isBlank() ? key(it) : it.title(),
        it.kind().label(),
        progress == null ? UNKNOWN : progress.label(),
        progress == null ? "unknown" : name(progress),
        asOf == null ? null : DateView.of(asOf),
        asOf == null ? null : Wording.old(Duration.between(asOf, now)));
  }

  static List<ImprovementView> all(List<Improvement> improvements, Instant now) {
    return improvements.stream().map(one -> of(one, now)).toList();
  }

  private static String key(Improvement it) {
    return it.kind() == Improvement.Kind.COMMIT ? Wording.shortCommit(it.id()) : it.id();
  }

  /** The icons are those of actions. */
  private static String name(Progress progress) {
    return switch (progress) {
      case OPEN -> "open";
      case IN_PROGRESS -> "in-progress";
      case CLOSED -> "done";
      case DROPPED -> "dropped";
    };
  }

  /** Whether anybody has told how far it is. */
  public boolean known() {
    return !state.equals(UNKNOWN);
  }

  /** Whether it has a title of its own. */
  public boolean titled() {
    return !title.equals(key);
  }
}
