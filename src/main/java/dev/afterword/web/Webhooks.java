package dev.afterword.web;

import dev.afterword.improvement.Trackers;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Takes what trackers send. It comes from outside and without a session: its signature is all that
 * counts, and nothing of it is parsed before that was checked.
 */
final class Webhooks {
  private static final int LARGEST = 2 << 20;
  private static final int AT_ONCE = 32;

  private final Trackers trackers;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Webhooks(Trackers trackers) {
    this.trackers = trackers;
  }

  void take(Context context) throws IOException {
    String name = context.pathParam("tracker");
    if (!trackers.takesHooks(name)) {
      throw unknown();
    }
    if (!places.tryAcquire()) {
      throw new RequestException(503, "Too many at once (expected again a little later)");
    }
    try {
      hear(context, name);
    } finally {
      places.release();
    }
  }

  private void hear(Context context, String name) throws IOException {
    byte[] body = context.req().getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new RequestException(413, "More than " + LARGEST + " bytes");
    }
    switch (trackers.hear(name, context::header, body)) {
      case TAKEN -> context.status(204);
      case UNKNOWN -> throw unknown();
      case REFUSED ->
          throw new RequestException(401, "Not signed by this tracker (expected its secret)");
      case UNREADABLE -> throw new RequestException(400, "No JSON");
    }
  }

  private static RequestException unknown() {
    return new RequestException(404, "No tracker sends here");
  }
}
