package dev.afterword.review;

import dev.afterword.review.Meeting.Edited;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The meetings that go on at a server. They outlive it; nothing of them is in git before they are
 * finished. Thread-safe.
 */
public final class Meetings implements AutoCloseable {
  /** So many go on at once. */
  public static final int MOST = 50;

  /** After so long without a change a meeting is offered to be dropped. */
  public static final Duration ABANDONED = Duration.ofDays(3);

  private static final String STOPPING = "the server is stopping";
  private static final String FINISHING = "the meeting is being finished";

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Live> live = new ConcurrentHashMap<>();
  private final MeetingFiles files;
  private final Clock clock;
  private volatile boolean stopped;

  private Meetings(MeetingFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /** Meetings that end with the process. */
  public static Meetings inMemory(Clock clock) {
    return new Meetings(MeetingFiles.none(), clock);
  }

  /**
   * Meetings of a folder, with those that an earlier process left there.
   *
   * @throws IOException when it cannot be read, or another process has it
   */
  public static Meetings in(Path folder, Clock clock) throws IOException {
    Meetings meetings = new Meetings(MeetingFiles.in(folder), clock);
    for (Meeting meeting : meetings.files.read()) {
      meetings.live.put(meeting.id(), new Live(meeting, meeting.version()));
    }
    return meetings;
  }

  /**
   * Begins one.
   *
   * @throws IllegalStateException when too many go on, or the server is stopping
   * @throws IllegalArgumentException for an agenda without items
   */
  public synchronized Meeting begin(Agenda agenda) {
    refuseWhen(stopped, STOPPING);
    if (live.size() >= MOST) {
      throw new IllegalStateException(
          "%d meetings go on (expected fewer: finish or drop one)".formatted(live.size()));
    }
    byte[] id = new byte[16];
    random.nextBytes(id);
    Meeting meeting = Meeting.begin(HexFormat.of().formatHex(id), agenda, clock.instant());
    Live one = new Live(meeting, 0);
    one.keep(1, files);
    live.put(meeting.id(), one);
    return meeting;
  }

  /** All that go on, the one that was changed last first. */
  public List<Meeting> all() {
    return live.values().stream()
        .map(Live::now)
        .sorted(Comparator.comparing(Meeting::touched).reversed())
        .toList();
  }

  public Optional<Meeting> find(String id) {
    return Optional.ofNullable(live.get(id)).map(Live::now);
  }

  /**
   * Does something in one; it is on disk when this returns. Who follows hears of it at once.
   *
   * @return empty when there is no such meeting any more
   * @throws IllegalArgumentException when it cannot be done; it says why in words
   * @throws IllegalStateException while it is being finished, or when the server is stopping
   * @throws UncheckedIOException when it could not be kept
   */
  public Optional<Edited> edit(String id, MeetingEdit edit) {
    Live one = live.get(id);
    if (one == null) {
      return Optional.empty();
    }
    Edited edited = one.edit(edit, clock);
    one.keep(edited.meeting().version(), files);
    return Optional.of(edited);
  }

  /**
   * Waits for another version of a meeting.
   *
   * @param seen the version that is known, 0 for none
   * @return the meeting as it is after that, or after the time; empty when it is over
   */
  public Optional<Meeting> await(String id, long seen, Duration atMost)
      throws InterruptedException {
    Live one = live.get(id);
    return one == null ? Optional.empty() : one.await(seen, atMost);
  }

  /**
   * Holds a meeting as it is until it is {@linkplain #release released} or dropped: it is being
   * finished, and who wants to change it is told to wait.
   *
   * @throws IllegalStateException while somebody else finishes it
   */
  public Optional<Meeting> hold(String id) {
    return Optional.ofNullable(live.get(id)).map(Live::hold);
  }

  /** Only who holds it may do so. */
  public void release(String id) {
    Optional.ofNullable(live.get(id)).ifPresent(Live::release);
  }

  /** Forgets a meeting, for ever. */
  public void drop(String id) {
    Live one = live.remove(id);
    if (one != null) {
      one.end(files);
    }
  }

  /** Whether they outlive the process. */
  public boolean isKept() {
    return files.isKept();
  }

  /** Whether nobody is to wait any longer. */
  public boolean isStopped() {
    return stopped;
  }

  /** Nothing is begun or changed any more, and nobody waits; the folder is held until the end. */
  public synchronized void stop() {
    stopped = true;
    live.values().forEach(Live::stop);
  }

  private static void refuseWhen(boolean refused, String why) {
    if (refused) {
      throw new IllegalStateException(why);
    }
  }

  @Override
  public void close() {
    stop();
    files.close();
  }

  /** One meeting; what is shown may be ahead of what is on disk, what was acknowledged never. */
  private static final class Live {
    private final Object disk = new Object();
    private Meeting meeting;
    private boolean over;
    private boolean stopped;
    private boolean held;

    /** Guarded by {@code disk}. */
    private long kept;

    private Live(Meeting meeting, long kept) {
      this.meeting = meeting;
      this.kept = kept;
    }

    synchronized Meeting now() {
      return meeting;
    }

    synchronized Meeting hold() {
      refuseWhen(held, FINISHING);
      held = true;
      return meeting;
    }

    synchronized void release() {
      held = false;
    }

    synchronized Edited edit(MeetingEdit edit, Clock clock) {
      refuseWhen(stopped, STOPPING);
      refuseWhen(held, FINISHING);
      Edited edited = meeting.edit(edit, clock.instant());
      if (edited.meeting().version() != meeting.version()) {
        meeting = edited.meeting();
        notifyAll();
      }
      return edited;
    }

    /** Those that wait for the disk together are written once. */
    void keep(long version, MeetingFiles files) {
      synchronized (disk) {
        Meeting newest = now();
        if (kept >= version || isOver()) {
          return;
        }
        refuseWhen(isStopped(), STOPPING);
        try {
          files.write(newest);
          kept = newest.version();
        } catch (IOException e) {
          throw new UncheckedIOException("the meeting cannot be kept on disk: " + e, e);
        }
      }
    }

    synchronized Optional<Meeting> await(long seen, Duration atMost) throws InterruptedException {
      long until = System.nanoTime() + atMost.toNanos();
      while (meeting.version() == seen && !over && !stopped) {
        long millis = (until - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          break;
        }
        wait(millis);
      }
      return over ? Optional.empty() : Optional.of(meeting);
    }

    /** Waits for what is on its way to the disk. */
    void stop() {
      synchronized (disk) {
        synchronized (this) {
          stopped = true;
          notifyAll();
        }
      }
    }

    private synchronized boolean isStopped() {
      return stopped;
    }

    private synchronized boolean isOver() {
      return over;
    }

    void end(MeetingFiles files) {
      synchronized (disk) {
        synchronized (this) {
          over = true;
          notifyAll();
        }
        try {
          files.delete(meeting.id());
        } catch (IOException e) {
          throw new UncheckedIOException("the meeting's file cannot be deleted: " + e, e);
        }
      }
    }
  }
}
