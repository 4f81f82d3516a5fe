package dev.afterword.proof.pathology;

import dev.afterword.proof.pathology.MarkdownTrials.Outcome;
import dev.afterword.proof.pathology.MarkdownTrials.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A shape at sizes that grow fourfold, and what must hold of it: a file of up to 256 KB is rendered
 * within a second or shown as plain text with a problem, and four times the size takes at most
 * eight times as long.
 */
public record Growth(String name, List<Trial> trials) {
  private static final int LARGEST = 256 << 10;
  private static final Duration RENDERED = Duration.ofSeconds(1);

  /** The limit of parsing, that of rendering, and the rest. */
  private static final Duration ANYTHING = Duration.ofMillis(2_500);

  private static final int FACTOR = 8;

  /** What takes less says nothing of growth. */
  private static final Duration LEAST = Duration.ofMillis(60);

  /** The times at these sizes, the smallest first. */
  static Growth of(MarkdownTrials trials, String name, List<String> texts) {
    List<Trial> all = new ArrayList<>();
    for (String text : texts) {
      Duration enough = all.isEmpty() ? RENDERED : most(all.getLast());
      all.add(trials.least(text, enough.compareTo(RENDERED) < 0 ? enough : RENDERED));
    }
    return new Growth(name, all);
  }

  /** A shape at two or more sizes, as a test does it. */
  public static Growth of(MarkdownTrials trials, MarkdownShapes.Shape shape, int... sizes) {
    List<String> texts = new ArrayList<>();
    for (int size : sizes) {
      texts.add(shape.text().apply(size));
    }
    return of(trials, shape.name(), texts);
  }

  private static Duration most(Trial before) {
    Duration time = before.cpu().compareTo(LEAST) < 0 ? LEAST : before.cpu();
    return time.multipliedBy(FACTOR);
  }

  /** What does not hold; none when all does. */
  public List<String> offences() {
    List<String> offences = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      Duration bound =
          trial.outcome() == Outcome.RENDERED && trial.characters() <= LARGEST
              ? RENDERED
              : ANYTHING;
      if (trial.cpu().compareTo(bound) > 0) {
        offences.add(told(trial, "expected at most %d ms".formatted(bound.toMillis())));
      }
      if (trial.outcome() == Outcome.UNTOLD) {
        offences.add(told(trial, "expected a problem that says so"));
      }
      if (i > 0 && trial.cpu().compareTo(most(trials.get(i - 1))) > 0) {
        long before = trials.get(i - 1).cpu().toMillis();
        offences.add(told(trial, "%d ms at a quarter of the size".formatted(before)));
      }
    }
    return offences;
  }

  private String told(Trial trial, String expected) {
    return "%s: %d ms for %d characters, %s (%s)"
        .formatted(
            name.strip(), trial.cpu().toMillis(), trial.characters(), trial.outcome(), expected);
  }
}
