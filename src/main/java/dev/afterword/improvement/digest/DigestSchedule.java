package dev.afterword.improvement.digest;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends digests at their times, on a thread of its own, until closed. A time that was missed is
 * made up for once; what fails is tried again, ever more rarely.
 */
public final class DigestSchedule implements AutoCloseable {
  private static final Logger LOG = System.getLogger(DigestSchedule.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(20);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration LAST_RETRY = Duration.ofHours(1);

  private final DigestSending sending;
  private final List<Destination> destinations;
  private final DigestTimes times;
  private final Supplier<ZoneId> zone;
  private final BooleanSupplier ready;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private Duration retry = FIRST_RETRY;
  private Instant notBefore = Instant.MIN;

  /**
   * Begins at once.
   *
   * @param zone the library's, as it is now
   * @param ready whether the library can be read; what it holds before is no digest
   */
  public DigestSchedule(
      DigestSending sending,
      List<Destination> destinations,
      DigestTimes times,
      Supplier<ZoneId> zone,
      BooleanSupplier ready,
      Clock clock) {
    this(sending, destinations, times, zone, ready, clock, LOOK);
  }

  DigestSchedule(
      DigestSending sending,
      List<Destination> destinations,
      DigestTimes times,
      Supplier<ZoneId> zone,
      BooleanSupplier ready,
      Clock clock,
      Duration look) {
    this.sending = sending;
    this.destinations = List.copyOf(destinations);
    this.times = times;
    this.zone = zone;
    this.ready = ready;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("digest").start(() -> keep(look));
  }

  private void keep(Duration look) {
    try {
      do {
        if (ready.getAsBoolean()) {
          guarded();
        }
      } while (!closed.await(look.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The library may be out of reach just now. */
  private void guarded() throws InterruptedException {
    try {
      attempt();
    } catch (RuntimeException e) {
      later(clock.instant(), e.toString());
    }
  }

  private void attempt() throws InterruptedException {
    Instant now = clock.instant();
    if (now.isBefore(notBefore)) {
      return;
    }
    IOException failure = null;
    Instant due = times.last(now, zone.get());
    for (Destination destination : destinations) {
      try {
        keep(destination, due);
      } catch (IOException e) {
        // One that fails does not keep the digest from another.
        failure = e;
      }
    }
    if (failure == null) {
      retry = FIRST_RETRY;
    } else {
      later(now, failure.getMessage());
    }
  }

  private void keep(Destination destination, Instant due) throws IOException, InterruptedException {
    Instant kept = sending.scheduled(destination);
    if (kept != null && kept.isBefore(due)) {
      Digest sent = sending.send(destination, List.of(), null);
      LOG.log(Level.INFO, "digest: {0} things to {1}", sent.items(), destination.kind());
    }
    // At the first start nothing is sent: what was due before it is nobody's.
    if (kept == null || kept.isBefore(due)) {
      sending.scheduled(destination, due);
    }
  }

  private void later(Instant now, @Nullable String why) {
    LOG.log(Level.WARNING, "no digest was sent: {0}; again in {1} min", why, retry.toMinutes());
    notBefore = now.plus(retry);
    retry = retry.multipliedBy(2).compareTo(LAST_RETRY) < 0 ? retry.multipliedBy(2) : LAST_RETRY;
  }

  /** Ends after what is under way, which it cuts short. */
  @Override
  public void close() {
    closed.countDown();
    sending.close();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
