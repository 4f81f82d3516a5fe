package dev.afterword.insight;

import java.util.List;

/**
 * What a figure stands on.
 *
 * @param title {@code Time to detect}
 * @param definition in words, a sentence or more
 * @param n how many values it is made of
 * @param unit what is counted: {@code incidents}
 * @param leftOut those that belong to the question, but are not in the figure; none of zero
 */
public record Basis(String title, String definition, int n, String unit, List<LeftOut> leftOut) {
  /** Below so many values a distribution is not told: there are too few to say. */
  public static final int ENOUGH = 10;

  public Basis {
    leftOut = leftOut.stream().filter(one -> one.count() > 0).toList();
  }

  /** Whether there are enough values for p50 and p90. */
  public boolean isEnough() {
    return n >= ENOUGH;
  }

  /**
   * Some that are not in a figure.
   *
   * @param why {@code not recorded}
   */
  public record LeftOut(int count, String why) {}
}
