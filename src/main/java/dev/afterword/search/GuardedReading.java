package dev.afterword.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * Reads what was last committed. Over damaged files Lucene fails in any way, and the platform with
 * an internal error: that is remembered.
 */
final class GuardedReading {
  private final IndexStore store;
  private volatile boolean suspect;

  GuardedReading(IndexStore store) {
    this.store = store;
  }

  /** What is asked of a reader. */
  interface Question<T> {
    T of(DirectoryReader reader) throws IOException;
  }

  /**
   * The answer.
   *
   * @throws QueryLimitExceeded when it would take more than is answered
   * @throws IndexUnreadable when files are damaged
   */
  <T> T of(Question<T> question) {
    try {
      DirectoryReader reader = store.acquire();
      try {
        return question.of(reader);
      } finally {
        IndexStore.release(reader);
      }
    } catch (QueryLimitExceeded e) {
      throw e;
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QueryLimitExceeded("words", e.getMaxClauseCount());
    } catch (IOException | InternalError e) {
      suspect = true;
      throw new IndexUnreadable(e);
    } catch (RuntimeException e) {
      suspect = true;
      throw store.revision().isEmpty() ? new IndexUnreadable(e) : e;
    }
  }

  /** Whether it has failed since it was last trusted. */
  boolean isSuspect() {
    return suspect;
  }

  void trust() {
    suspect = false;
  }
}
