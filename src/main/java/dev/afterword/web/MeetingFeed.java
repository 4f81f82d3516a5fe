package dev.afterword.web;

import dev.afterword.review.Meeting;
import dev.afterword.review.Meetings;
import io.javalin.http.Context;
import io.javalin.http.sse.Emitter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells those who follow a meeting where it is, each from a thread of its own: who reads slowly
 * misses steps, and nobody waits for him.
 */
final class MeetingFeed {
  private static final int MOST = 1_000;
  private static final int MOST_OF_ONE = 200;

  /** Proxies end connections on which nothing is said for a minute or less. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** Browsers drop an event without data. */
  private static final byte[] OVER = {'.'};

  private final Meetings meetings;
  private final Clock clock;
  private final Map<String, Integer> following = new HashMap<>();

  MeetingFeed(Meetings meetings, Clock clock) {
    this.meetings = meetings;
    this.clock = clock;
  }

  /**
   * Where a meeting is.
   *
   * @param item from 1
   * @param left seconds of its time, negative when it is exceeded
   */
  private record Now(long version, int item, long left, boolean running) {}

  /** Each event tells all, so that it does not matter which one was the last that was heard. */
  void follow(Context context) throws IOException {
    String id = context.pathParam("id");
    if (meetings.find(id).isEmpty()) {
      throw MeetingPages.over();
    }
    if (!enter(id)) {
      context.header("Retry-After", "30");
      throw new RequestException(503, "Too many follow already: this page can be loaded again");
    }
    try {
      tell(begun(context), id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave(id);
    }
  }

  /**
   * Javalin's own handler would run what comes after a request when the request is gone already.
   */
  private static Emitter begun(Context context) throws IOException {
    HttpServletResponse response = context.res();
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Accel-Buffering", "no");
    response.flushBuffer();
    return new Emitter(response);
  }

  private void tell(Emitter client, String id) throws InterruptedException {
    long seen = 0;
    while (!client.getClosed() && !meetings.isStopped()) {
      Optional<Meeting> now = meetings.await(id, seen, HEARTBEAT);
      if (now.isEmpty()) {
        client.emit("over", new ByteArrayInputStream(OVER), null);
        return;
      }
      if (now.get().version() == seen) {
        client.emit("");
      } else {
        seen = now.get().version();
        client.emit("message", now(now.get()), Long.toString(seen));
      }
    }
  }

  private InputStream now(Meeting meeting) {
    return new ByteArrayInputStream(
        Json.bytes(
            new Now(
                meeting.version(),
                meeting.at() + 1,
                meeting.left(clock.instant()).toSeconds(),
                meeting.timer().isRunning())));
  }

  private synchronized boolean enter(String id) {
    int all = following.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= MOST || following.getOrDefault(id, 0) >= MOST_OF_ONE) {
      return false;
    }
    following.merge(id, 1, Integer::sum);
    return true;
  }

  private synchronized void leave(String id) {
    following.merge(id, -1, (now, less) -> now + less == 0 ? null : now + less);
  }
}
