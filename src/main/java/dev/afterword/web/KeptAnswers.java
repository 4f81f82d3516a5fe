package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.afterword.search.KnownImprovements;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers about documents, kept while the index stays as it is: one that is asked for again is only
 * sent. A push changes neighbours and what links lead to, so with any change all are forgotten.
 */
final class KeptAnswers {
  /** About a thousand pages; more would not fit in the memory that a server is meant to need. */
  private static final int MOST_BYTES = 16 << 20;

  /** What an entry takes besides the answer: its key and its place. */
  private static final int ENTRY_BYTES = 1 << 10;

  /** What all answers are made of: any change of it makes them all anew. */
  record State(Object index, KnownImprovements known) {}

  private volatile Kept kept = new Kept(new Object());

  private record Kept(Object state, Cache<Object, Answer> answers) {
    private Kept(Object state) {
      this(
          state,
          Caffeine.newBuilder()
              .maximumWeight(MOST_BYTES)
              .weigher((Object _, Answer answer) -> ENTRY_BYTES + answer.gzip().length)
              .build());
    }
  }

  /**
   * What is kept, else what is made now.
   *
   * @param state from before anything was read that {@code key} or the answer hold
   * @param key all else that the answer depends on
   * @param maker gives nothing when there is nothing to answer; that is not kept
   */
  Optional<Answer> of(State state, Object key, Supplier<Optional<Answer>> maker) {
    Cache<Object, Answer> answers = at(state);
    Answer known = answers.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Answer> made = maker.get();
    made.filter(Answer::lasting).ifPresent(answer -> answers.put(key, answer));
    return made;
  }

  /** A page that depends on nothing else: what is kept, else what is made now. */
  Answer page(State state, Object key, Supplier<String> html) {
    return of(
            state, key, () -> Optional.of(Answer.of("text/html", html.get().getBytes(UTF_8), true)))
        .orElseThrow();
  }

  private Cache<Object, Answer> at(Object state) {
    Kept now = kept;
    if (!now.state().equals(state)) {
      now = new Kept(state);
      kept = now;
    }
    return now.answers();
  }
}
