package dev.afterword.web.page;

import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What to leave out of a search that finds nothing.
 *
 * @param text what is left out
 * @param total how many documents are found without it
 */
public record Widening(String text, String href, long total) {
  private static final int MOST = 8;

  /** Counting ends then, the search itself included, with what is known. */
  private static final Duration ENOUGH = Duration.ofMillis(500);

  /**
   * Those that find something, the most first; none when the search finds something itself.
   *
   * @param count tells how many documents a search finds; it is asked a few times at most
   */
  public static List<Widening> all(
      Asked asked, SearchResult result, ToLongFunction<SearchRequest> count) {
    if (result.total() > 0) {
      return List.of();
    }
    List<Widening> found = new ArrayList<>();
    long began = System.nanoTime() - result.took().toNanos();
    for (Asked.Narrowing one : asked.droppable(result).stream().limit(MOST).toList()) {
      if (System.nanoTime() - began > ENOUGH.toNanos()) {
        break;
      }
      long total = count.applyAsLong(Asked.of(one.without()).toAsk());
      if (total > 0) {
        found.add(new Widening(one.text(), Urls.search(one.without()), total));
      }
    }
    found.sort(Comparator.comparingLong(Widening::total).reversed());
    return found;
  }
}
