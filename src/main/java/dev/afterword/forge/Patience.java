package dev.afterword.forge;

import java.time.Duration;

/**
 * How long a forge is waited for.
 *
 * @param connecting until it accepts a connection
 * @param answering until its answer is here, all of it
 * @param pause before the second attempt where it does not say; twice as long before each further
 * @param longestPause what it may ask for; it is left alone when it wants more
 * @param attempts in all
 */
record Patience(
    Duration connecting, Duration answering, Duration pause, Duration longestPause, int attempts) {
  static final Patience DEFAULT =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          4);

  Duration pauseAfter(int attempt) {
    return pause.multipliedBy(1L << (attempt - 1));
  }
}
