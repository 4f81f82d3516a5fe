package dev.afterword.insight;

import org.jspecify.annotations.Nullable;

/**
 * Some of a figure that have something in common.
 *
 * @param behind null where nothing is, or where no search tells them from others
 */
public record Mark(int count, @Nullable Behind behind) {
  public static final Mark NONE = new Mark(0, null);

  static Mark of(int count, Where where) {
    return count == 0 ? NONE : new Mark(count, where.isExact() ? where.searched() : null);
  }
}
