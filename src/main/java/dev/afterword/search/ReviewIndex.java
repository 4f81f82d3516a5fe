package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Taxonomy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/** What an index knows that a meeting talks about. Thread-safe. */
public final class ReviewIndex {
  private final GuardedReading reading;
  private final Taxonomy taxonomy;

  ReviewIndex(GuardedReading reading, Taxonomy taxonomy) {
    this.reading = reading;
    this.taxonomy = taxonomy;
  }

  /**
   * A number of things, and how many there are in all.
   *
   * @param first in their order
   */
  public record Some<T>(long total, List<T> first) {
    public Some {
      first = List.copyOf(first);
    }

    /** How many are not among the first. */
    public long more() {
      return total - first.size();
    }
  }

  /** Documents that were chosen, in their order. */
  public Some<DatedDocument> documents(DocumentChoice choice, int most) {
    return reading.of(reader -> new Choosing(new IndexSearcher(reader), taxonomy).of(choice, most));
  }

  /** What incidents and game days that were chosen have taught, in their order. */
  public Some<Learned> learned(DocumentChoice choice, int most) {
    return reading.of(
        reader -> new Choosing(new IndexSearcher(reader), taxonomy).learned(choice, most));
  }

  /** The incidents of the same day of other years, before it, the newest first. */
  public List<DocumentSummary> onThisDay(LocalDate day, int most) {
    return reading.of(
        reader -> new Choosing(new IndexSearcher(reader), taxonomy).onThisDay(day, most));
  }

  /**
   * Incidents of which an earlier pre-mortem may have told: they refer to it, or have a cause and a
   * service of it. In the order given.
   */
  public List<Recurrence> foreseen(Collection<DocumentSummary> incidents, int most) {
    return reading.of(reader -> new Foreseen(new IndexSearcher(reader)).of(incidents, most));
  }

  /** Action items that documents began to call settled during that time, the last first. */
  public Some<LedgerAction> settled(
      DocumentChoice.Span span, KnownImprovements known, LocalDate today, int most) {
    return reading.of(reader -> {
      LedgerRows rows = new LedgerRows(reader, known, today);
      return new Choosing(new IndexSearcher(reader), taxonomy).settled(span, rows, most);
    });
  }
}
