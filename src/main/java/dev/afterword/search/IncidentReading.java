package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/** Tells what figures are made of, all of one state of the index; for one question. */
public final class IncidentReading {
  private final DirectoryReader reader;
  private final FacetValues<FacetField> facets;
  private final IncidentSegments segments;
  private final KnownImprovements known;

  IncidentReading(
      DirectoryReader reader,
      FacetValues<FacetField> facets,
      IncidentSegments segments,
      KnownImprovements known) {
    this.reader = reader;
    this.facets = facets;
    this.segments = segments;
    this.known = known;
  }

  private interface Read<T> {
    T read() throws IOException;
  }

  /** The incidents that are asked for. */
  public IncidentTable table(IncidentChoice choice) {
    return told(() -> {
      List<LeafReaderContext> leaves = reader.leaves();
      for (LeafReaderContext leaf : leaves) {
        facets.of(leaf.reader());
      }
      IncidentRows rows = new IncidentRows(choice, new ChosenRows(choice.filters(), facets.all()));
      IncidentColumns[] columns = new IncidentColumns[leaves.size()];
      int[] bases = new int[leaves.size()];
      for (LeafReaderContext leaf : leaves) {
        columns[leaf.ord] = segments.columns(leaf.reader());
        bases[leaf.ord] = leaf.docBase;
        rows.choose(leaf, columns[leaf.ord], facets.of(leaf.reader()));
      }
      long[] places = rows.inOrder();
      RowLabels labels = new RowLabels(leaves, places, columns);
      return new IncidentTable(
          rows.undated(),
          places,
          columns,
          bases,
          labels.of(FacetField.SERVICE, facets),
          labels.of(FacetField.CAUSE, facets),
          labels.of(FacetField.SEVERITY, facets),
          labels.detectedBy());
    });
  }

  /**
   * By row, the second at which the first of an incident's action items was done; {@link
   * IncidentTable#NONE} when none was, or that is not known.
   */
  public int[] done(IncidentTable table) {
    return told(() -> {
      int[][] bySegment = new int[reader.leaves().size()][];
      for (LeafReaderContext leaf : reader.leaves()) {
        bySegment[leaf.ord] = segments.ends(leaf.reader(), known).done();
      }
      int[] done = new int[table.size()];
      for (int row = 0; row < done.length; row++) {
        done[row] = bySegment[table.segment(row)][table.place(row)];
      }
      return done;
    });
  }

  /** By row, the rows that it names as those that it repeats; none of itself. */
  public int[][] named(IncidentTable table) {
    return told(() -> new NamedRows(reader, table).all());
  }

  /**
   * Goes through the action items that have the chosen values and whose document is of the days.
   */
  public void actions(IncidentChoice choice, ActionVisitor visitor) {
    told(() -> {
      new ActionPass(reader, segments, facets, known, choice).run(visitor);
      return known;
    });
  }

  /** What the documents of any kind that are asked for link to. */
  public LinkedMost linked(IncidentChoice choice, int most) {
    return told(() -> new LinkPass(reader, segments, facets, choice).most(most));
  }

  /**
   * All about one.
   *
   * @param document its number, of an {@link IncidentTable}
   */
  public DocumentSummary summary(int document) {
    return told(() -> {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
      return Lookups.summary(leaf, document - leaf.docBase);
    });
  }

  private static <T> T told(Read<T> question) {
    try {
      return question.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
