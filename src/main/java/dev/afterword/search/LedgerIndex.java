package dev.afterword.search;

import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** What an index knows of action items and of what they lead to. Thread-safe. */
public final class LedgerIndex {
  private final GuardedReading reading;
  private final Analyzer analyzer;
  private final Taxonomy taxonomy;
  private final LedgerSegments segments;
  private final Ideas ideas;

  LedgerIndex(
      GuardedReading reading, Analyzer analyzer, Taxonomy taxonomy, LedgerSegments segments) {
    this.reading = reading;
    this.analyzer = analyzer;
    this.taxonomy = taxonomy;
    this.segments = segments;
    this.ideas = new Ideas(segments);
  }

  /**
   * Action items as they stand by what is known of improvements.
   *
   * @throws QueryLimitExceeded when the text is longer, deeper or wider than is answered, or the
   *     page further down the list
   */
  public LedgerPage actions(LedgerRequest request, KnownImprovements known) {
    return reading.of(reader -> reading(reader, known).answer(request));
  }

  /** Improvements, the most wanted first. */
  public ImprovementPage improvements(ImprovementRequest request, KnownImprovements known) {
    return ImprovementTally.page(
        reading.of(reader -> segments.improvements(reader, known)), request);
  }

  /** How much leads to the one of that id; empty when nothing does and nothing is known of it. */
  public Optional<ImprovementUse> improvement(String id, KnownImprovements known) {
    return reading.of(reader -> segments.improvements(reader, known)).stream()
        .filter(use -> use.improvement().id().equals(id))
        .findFirst();
  }

  /**
   * What action items ask for that leads to no improvement, by how many incidents ask for it.
   *
   * @param page from 1
   */
  public IdeaPage ideas(KnownImprovements known, LocalDate today, int page, int size) {
    return reading.of(reader -> ideas.page(reader, known, today, page, size));
  }

  /** The documents that stand for improvements. */
  public List<ImprovementDocument> improvementDocuments() {
    return reading.of(reader -> new Lookups(new IndexSearcher(reader)).improvementDocuments());
  }

  /**
   * The keys of issues and pull requests that action items name, those of items that are not
   * settled first.
   */
  public Set<String> trackerKeys(int most) {
    return reading.of(reader -> segments.trackerKeys(reader, most));
  }

  /**
   * When the action items of the document at that path were written and settled, by their ids; and
   * the document, as {@link IndexedDocument#ITSELF}.
   */
  public Map<String, IndexedDocument.Dates> dates(String path) {
    return reading.of(reader -> new Lookups(new IndexSearcher(reader)).dates(path));
  }

  /** How many items that are not settled have each value of that field, by its lower case. */
  Map<String, Integer> unsettled(DirectoryReader reader, LedgerField field, KnownImprovements known)
      throws IOException {
    return reading(reader, known).unsettled(field, LocalDate.EPOCH);
  }

  private LedgerReading reading(DirectoryReader reader, KnownImprovements known) {
    return new LedgerReading(reader, analyzer, taxonomy, segments, known);
  }
}
