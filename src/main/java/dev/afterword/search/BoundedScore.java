package dev.afterword.search;

import java.io.IOException;
import org.apache.lucene.search.Scorable;

/**
 * A score, and below which one a collector has said that it takes no more: most documents are
 * turned away by one comparison, before sorting looks at them.
 */
final class BoundedScore extends Scorable {
  private final Scorable scorer;
  private float least;

  BoundedScore(Scorable scorer) {
    this.scorer = scorer;
  }

  boolean isCompetitive() throws IOException {
    return scorer.score() >= least;
  }

  @Override
  public float score() throws IOException {
    return scorer.score();
  }

  @Override
  public void setMinCompetitiveScore(float score) {
    least = score;
  }
}
