package dev.afterword.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Puts action items together whose wordings are alike. Not all pairs are compared: two sets of
 * words that are alike share one of the rarest words of each (prefix filtering, as in Chaudhuri,
 * Ganti and Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning", 2006), so that
 * only wordings that share such a word are looked at, and of these no more than a bounded number.
 */
final class WordingGroups {
  /**
   * From which part of their words in common on two wordings are alike, rare words counting more:
   * the weighted Jaccard index. See {@code WordingGroupsTest} for what that keeps apart.
   */
  static final double ALIKE = 0.55;

  /** So many leaders are remembered of one word: those that most documents have come first. */
  private static final int MOST_OF_WORD = 32;

  /** So many pairs are compared in all, whatever the number of wordings; each has its share. */
  private static final long MOST_COMPARED = 20_000_000;

  private static final int LARGEST_SHARE = 256;

  /** In a small library every word is rare; so many more items tone that down. */
  private static final int SMOOTHING = 10;

  private final Wordings wordings;
  private final double[] weights;
  private final double[] totals;
  private final int[][] leadersOf;
  private final int[] leader;
  private final int[] comparedWith;
  private final int share;

  private WordingGroups(Wordings wordings) {
    this.wordings = wordings;
    this.weights = weights(wordings);
    this.totals = totals(wordings, weights);
    this.leadersOf = new int[weights.length][];
    this.leader = new int[wordings.count()];
    this.comparedWith = new int[wordings.count()];
    Arrays.fill(comparedWith, -1);
    this.share = (int) Math.min(LARGEST_SHARE, MOST_COMPARED / Math.max(1, wordings.count()));
  }

  /**
   * For each item the number of its group; items of equal numbers are alike.
   *
   * @param starts where each item's words begin in {@code words}, and where the last one's end
   * @param words as numbers, in ascending order for each item
   * @param documents the number of each item's document; those of one stand together
   */
  static int[] of(int[] starts, int[] words, int[] documents) {
    Wordings wordings = Wordings.of(starts, words, documents);
    WordingGroups groups = new WordingGroups(wordings);
    groups.lead();
    return IntStream.of(wordings.ofItem()).map(wording -> groups.leader[wording]).toArray();
  }

  private static double[] weights(Wordings wordings) {
    double[] weights = new double[wordings.frequencies().length];
    for (int word = 0; word < weights.length; word++) {
      weights[word] =
          Math.log1p((wordings.count() + SMOOTHING) / (wordings.frequencies()[word] + 1.0));
    }
    return weights;
  }

  private static double[] totals(Wordings wordings, double[] weights) {
    double[] totals = new double[wordings.count()];
    for (int wording = 0; wording < totals.length; wording++) {
      for (int i = wordings.starts()[wording]; i < wordings.starts()[wording + 1]; i++) {
        totals[wording] += weights[wordings.words()[i]];
      }
    }
    return totals;
  }

  /** Each wording follows the one before it that it is most alike, or leads a group of its own. */
  private void lead() {
    int[] documents = wordings.documents();
    IntStream.range(0, wordings.count())
        .boxed()
        .sorted(Comparator.comparingInt((Integer wording) -> -documents[wording]))
        .forEach(wording -> {
          int end = prefixEnd(wording);
          leader[wording] = mostAlike(wording, end);
          if (leader[wording] == wording) {
            remember(wording, end);
          }
        });
  }

  /** After so many of its rarest words the rest is not enough to be alike. */
  private int prefixEnd(int wording) {
    int end = wordings.starts()[wording + 1];
    double rest = 0;
    while (end > wordings.starts()[wording]) {
      rest += weights[wordings.words()[end - 1]];
      if (rest >= ALIKE * totals[wording]) {
        return end;
      }
      end--;
    }
    return end;
  }

  private int mostAlike(int wording, int end) {
    int best = wording;
    double likest = ALIKE;
    int compared = 0;
    for (int i = wordings.starts()[wording]; i < end; i++) {
      int[] leaders = leadersOf[wordings.words()[i]];
      for (int n = 0; leaders != null && n < leaders[0] && compared < share; n++) {
        int other = leaders[n + 1];
        if (comparedWith[other] != wording) {
          comparedWith[other] = wording;
          compared++;
          double likeness = likeness(wording, other);
          if (likeness >= likest) {
            likest = likeness;
            best = other;
          }
        }
      }
    }
    return best;
  }

  private double likeness(int one, int other) {
    double least = Math.min(totals[one], totals[other]);
    if (least < ALIKE * Math.max(totals[one], totals[other])) {
      return 0;
    }
    int[] words = wordings.words();
    int i = wordings.starts()[one];
    int j = wordings.starts()[other];
    int endOfOne = wordings.starts()[one + 1];
    int endOfOther = wordings.starts()[other + 1];
    double common = 0;
    while (i < endOfOne && j < endOfOther) {
      if (words[i] == words[j]) {
        common += weights[words[i]];
        i++;
        j++;
      } else if (words[i] < words[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common / (totals[one] + totals[other] - common);
  }

  /** A word that no other wording has leads nobody here. */
  private void remember(int wording, int end) {
    for (int i = wordings.starts()[wording]; i < end; i++) {
      int word = wordings.words()[i];
      if (wordings.frequencies()[word] > 1) {
        leadersOf[word] = with(leadersOf[word], wording);
      }
    }
  }

  /** How many there are stands first. */
  private static int[] with(int[] leaders, int another) {
    int[] all = leaders == null ? new int[4] : leaders;
    if (all[0] == MOST_OF_WORD) {
      return all;
    }
    if (all[0] + 1 == all.length) {
      all = Arrays.copyOf(all, Math.min(MOST_OF_WORD + 1, 2 * all.length));
    }
    all[++all[0]] = another;
    return all;
  }
}
