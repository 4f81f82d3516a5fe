package dev.afterword.improvement;

import dev.afterword.domain.Improvement;
import dev.afterword.forge.Told;
import dev.afterword.forge.Tracker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What trackers said of issues, by the keys that action items use. An issue without progress that
 * was heard of ({@link Improvement#asOf}) was not found there. Kept in a file that can be thrown
 * away. Thread-safe; reading waits for nothing.
 */
public final class TrackerStates implements IssueStates {
  static final int MOST = 50_000;

  /** What nobody names is forgotten after this time: an issue may be opened before it is named. */
  private static final Duration UNNAMED = Duration.ofDays(7);

  private static final Duration SHOWN_EVERY = Duration.ofSeconds(1);

  /** Ages alone are not worth making anew what is made of all that is known. */
  private static final Duration AGES_EVERY = Duration.ofMinutes(5);

  private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

  private final StatesFile file;
  private final Map<String, Known> known = new HashMap<>();
  private boolean isShown = true;

  /** Whether there is more to be shown than ages. */
  private boolean isNews;

  private boolean isWritten = true;
  private long shownAt = System.nanoTime();
  private long writtenAt = System.nanoTime();
  private volatile Shown shown;

  /** What readers see; equal to itself only. */
  private static final class Shown {
    private final Map<String, Improvement> all;

    Shown(Map<String, Known> known) {
      Map<String, Improvement> improvements = HashMap.newHashMap(known.size());
      known.forEach((key, one) -> improvements.put(key, one.improvement()));
      this.all = Map.copyOf(improvements);
    }
  }

  /**
   * Begins with what is kept.
   *
   * @param file where it is kept; null to keep nothing
   * @param trackers whose words count; what others said is dropped
   */
  public TrackerStates(@Nullable Path file, Collection<Tracker> trackers) {
    this.file = new StatesFile(file);
    List<String> identities = trackers.stream().map(Tracker::identity).toList();
    this.file.read().stream()
        .filter(one -> identities.contains(one.tracker()))
        .limit(MOST)
        .forEach(one -> known.put(one.improvement().id(), one));
    this.shown = new Shown(known);
  }

  /** What is known of the issue of that key, written as in the action item. */
  public Optional<Improvement> of(String key) {
    return Optional.ofNullable(shown.all.get(key));
  }

  @Override
  public Map<String, Improvement> all() {
    return shown.all;
  }

  @Override
  public Object state() {
    return shown;
  }

  /** Takes what a tracker said; shown within a second, or by {@link #settle}. */
  synchronized void hear(Tracker tracker, List<Told> answers, Instant now) {
    if (take(tracker, answers, now) && isPast(shownAt, SHOWN_EVERY)) {
      show();
    }
  }

  /** Takes what a tracker says by itself; shown when this returns. */
  synchronized void hearNow(Tracker tracker, List<Told> answers, Instant now) {
    take(tracker, answers, now);
    if (!isShown) {
      show();
    }
  }

  /** Whether anybody would see a difference. */
  private boolean take(Tracker tracker, List<Told> answers, Instant now) {
    boolean isSeen = false;
    for (Told told : answers) {
      String key = told.key().text();
      Known before = known.get(key);
      Optional<Known> after = Known.after(before, tracker, told, now);
      if (after.isPresent()) {
        known.put(key, after.get());
        isSeen |= !after.get().saysTheSameAs(before);
        isNews |= isSeen;
        isShown = false;
        isWritten = false;
      }
    }
    return isSeen;
  }

  /** Shows ages, too, and writes down what is to be kept, from time to time. */
  synchronized void settle() {
    if (isNews || (!isShown && isPast(shownAt, AGES_EVERY))) {
      show();
    }
    if (!isWritten && isPast(writtenAt, WRITTEN_EVERY)) {
      write();
    }
  }

  /**
   * Forgets what is not to be known any more.
   *
   * @param isCovered whether a project of that key may still be asked about
   * @param isNamed whether an action item names that key
   */
  synchronized void forget(Predicate<String> isCovered, Predicate<String> isNamed, Instant now) {
    Instant longAgo = now.minus(UNNAMED);
    boolean isLess =
        known
            .entrySet()
            .removeIf(one ->
                !isCovered.test(one.getKey())
                    || (!isNamed.test(one.getKey()) && one.getValue().heard().isBefore(longAgo)));
    if (known.size() > MOST) {
      known.values().stream()
          .sorted(Comparator.comparing(Known::heard))
          .limit(known.size() - MOST)
          .map(one -> one.improvement().id())
          .toList()
          .forEach(known::remove);
      isLess = true;
    }
    if (isLess) {
      isNews = true;
      isShown = false;
      isWritten = false;
    }
  }

  synchronized @Nullable Known known(String key) {
    return known.get(key);
  }

  private void show() {
    shown = new Shown(known);
    shownAt = System.nanoTime();
    isShown = true;
    isNews = false;
  }

  private static boolean isPast(long at, Duration time) {
    return System.nanoTime() - at > time.toNanos();
  }

  private void write() {
    file.write(known.values());
    writtenAt = System.nanoTime();
    isWritten = true;
  }

  /** Writes down what is to be kept. */
  synchronized void keep() {
    if (!isWritten) {
      write();
    }
  }
}
