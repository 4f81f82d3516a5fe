package dev.afterword.improvement;

import dev.afterword.forge.ForgeException;
import dev.afterword.forge.ForgeException.Scope;
import dev.afterword.forge.IssueKey;
import dev.afterword.forge.Telling;
import dev.afterword.forge.Told;
import dev.afterword.forge.Tracker;
import dev.afterword.forge.TrackerClient;
import dev.afterword.forge.Wanted;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks one tracker about the issues that action items name, on a thread of its own: open ones
 * often, others rarely. A failure is one warning; what was known stays.
 */
final class TrackerSync implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(TrackerSync.class.getName());

  /** Issues asked for in one round. */
  private static final int MOST = 1_000;

  private static final int MOST_WARNED = 100;
  private static final Duration LONGEST_OUTAGE = Duration.ofHours(1);
  private static final Duration LONGEST_QUIET = Duration.ofDays(1);

  private final Tracker tracker;
  private final TrackerClient client;
  private final Supplier<Collection<IssueKey>> named;
  private final TrackerStates states;
  private final Pace pace;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private final Map<IssueKey, Instant> asked = new HashMap<>();
  private final Set<String> warned = new HashSet<>();
  private Instant quietUntil = Instant.MIN;
  private int outages;

  /**
   * Begins at once.
   *
   * @param client closed with this
   * @param named issues of that tracker that action items name, and that may be asked for
   */
  TrackerSync(
      Tracker tracker,
      TrackerClient client,
      Supplier<Collection<IssueKey>> named,
      TrackerStates states,
      Pace pace,
      Clock clock) {
    this.tracker = tracker;
    this.client = client;
    this.named = named;
    this.states = states;
    this.pace = pace;
    this.clock = clock;
    this.thread =
        Thread.ofPlatform().daemon().name("tracker-" + tracker.name()).start(this::follow);
  }

  private void follow() {
    try {
      while (!isEnded()) {
        round();
        closed.await(pace.look().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isEnded() {
    return closed.getCount() == 0;
  }

  private void round() throws InterruptedException {
    Instant now = clock.instant();
    if (now.isBefore(quietUntil) && !isJump(now)) {
      return;
    }
    List<Wanted> due = List.of();
    try {
      due = due(now);
      if (!due.isEmpty()) {
        due.forEach(one -> asked.put(one.key(), now));
        client.ask(due, new Hearing());
        outages = 0;
      }
    } catch (ForgeException e) {
      due.forEach(one -> asked.remove(one.key()));
      leaveAlone(e);
    } catch (RuntimeException | Error e) {
      if (!isEnded() && warned.add(e.toString())) {
        LOG.log(Level.ERROR, tracker.describe() + " is not asked", e);
      }
    }
    states.settle();
  }

  /** A clock that was set back must not silence us for years. */
  private boolean isJump(Instant now) {
    return quietUntil.isAfter(now.plus(LONGEST_QUIET));
  }

  /** The longest unheard first. */
  private List<Wanted> due(Instant now) {
    Set<IssueKey> keys = new HashSet<>(named.get());
    asked.keySet().retainAll(keys);
    return keys.stream()
        .filter(key -> isDue(key, now))
        .map(key -> new Wanted(key, heard(key), pace.isTurnOf(key.text(), now)))
        .sorted(Comparator.comparing(one -> one.heard() == null ? Instant.MIN : one.heard()))
        .limit(MOST)
        .toList();
  }

  /** By this tracker. */
  private @Nullable Known known(IssueKey key) {
    Known known = states.known(key.text());
    return known != null && known.tracker().equals(tracker.identity()) ? known : null;
  }

  private @Nullable Instant heard(IssueKey key) {
    Known known = known(key);
    return known == null ? null : known.heard();
  }

  /** What was asked for without an answer waits for its turn, too. */
  private boolean isDue(IssueKey key, Instant now) {
    Known known = known(key);
    boolean isAskedLately = asked.getOrDefault(key, Instant.MIN).isAfter(now.minus(pace.open()));
    return !isAskedLately && (known == null || !pace.due(known).isAfter(now));
  }

  /** What is told counts from when it is heard. */
  private final class Hearing implements Telling {
    @Override
    public void told(List<Told> answers) {
      states.hear(tracker, answers, clock.instant());
    }

    @Override
    public void failed(ForgeException failure) {
      warn(failure);
    }
  }

  private void leaveAlone(ForgeException e) {
    Duration outage = pace.look().multipliedBy(1L << Math.min(outages++, 10));
    Duration wait = outage.compareTo(LONGEST_OUTAGE) > 0 ? LONGEST_OUTAGE : outage;
    Duration wish = e.retryAfter().orElse(Duration.ZERO);
    Duration longer = wish.compareTo(wait) > 0 ? wish : wait;
    quietUntil = clock.instant().plus(longer.compareTo(LONGEST_QUIET) > 0 ? LONGEST_QUIET : longer);
    warn(e);
  }

  private void warn(ForgeException e) {
    if (warned.size() >= MOST_WARNED) {
      warned.clear();
    }
    if (!isEnded() && warned.add(String.valueOf(e.getMessage()))) {
      String next = e.scope() == Scope.FORGE ? "; it is left alone for a while" : "";
      LOG.log(Level.WARNING, e.getMessage() + next + "; what was known stays");
    }
  }

  /** Ends soon: what is under way is given up. */
  @Override
  public void close() {
    closed.countDown();
    client.close();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
