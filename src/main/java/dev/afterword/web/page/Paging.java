package dev.afterword.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where in a long list the reader is.
 *
 * @param steps the pages around this one, with the first and the last
 */
public record Paging(
    @Nullable String previous, @Nullable String next, List<Step> steps, int page, int pages) {
  private static final int AROUND = 2;

  public Paging {
    steps = List.copyOf(steps);
  }

  /** A page's number, or a gap when {@code href} is null. */
  public record Step(String text, @Nullable String href, boolean current) {}

  static Paging of(int page, int size, long total, IntFunction<String> address) {
    int pages = Math.max(1, Math.toIntExact((total + size - 1) / size));
    List<Step> steps = new ArrayList<>();
    for (int n = 1; n <= pages; n++) {
      if (n == 1 || n == pages || Math.abs(n - page) <= AROUND) {
        steps.add(new Step(Integer.toString(n), address.apply(n), n == page));
      } else if (steps.getLast().href() != null) {
        steps.add(new Step("…", null, false));
      }
    }
    return new Paging(
        page > 1 ? address.apply(Math.min(page - 1, pages)) : null,
        page < pages ? address.apply(page + 1) : null,
        steps,
        page,
        pages);
  }

  public boolean needed() {
    return pages > 1;
  }
}
