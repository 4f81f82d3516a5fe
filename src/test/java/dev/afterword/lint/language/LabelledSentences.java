package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sentences of which a reader said whether they should be flagged, and how well the rules agree.
 */
final class LabelledSentences {
  private final List<String> wrong = new ArrayList<>();
  private int hits;
  private int falseAlarms;
  private int misses;

  /**
   * @param lines label (1 or 0), what it shows, sentence, with tabs between; other lines are passed
   *     over
   */
  static LabelledSentences measure(Stream<String> lines) {
    LabelledSentences measured = new LabelledSentences();
    lines
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length >= 3 && (cells[0].equals("1") || cells[0].equals("0")))
        .forEach(cells -> measured.judge(cells[0].equals("1"), cells[2]));
    return measured;
  }

  private void judge(boolean labelled, String sentence) {
    boolean flagged = !LanguageAdvice.of(sentence, Context.PROSE).isEmpty();
    if (labelled && flagged) {
      hits++;
    } else if (labelled) {
      misses++;
      wrong.add("missed: " + sentence);
    } else if (flagged) {
      falseAlarms++;
      wrong.add("false alarm: " + sentence);
    }
  }

  double precision() {
    return (double) hits / (hits + falseAlarms);
  }

  double recall() {
    return (double) hits / (hits + misses);
  }

  @Override
  public String toString() {
    return "precision %.3f, recall %.3f of %d; %s"
        .formatted(precision(), recall(), hits + misses, String.join("\n", wrong));
  }
}
