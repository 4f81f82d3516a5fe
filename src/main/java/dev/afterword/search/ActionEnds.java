package dev.afterword.search;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;

/**
 * When the action items of a segment came to an end, by what is known of improvements.
 *
 * @param over by document: the day since 1970 on which an item was settled, {@link
 *     IncidentColumns#NONE} when it is not, or that is not known
 * @param done by row of {@link IncidentColumns}: the second at which the first of a document's
 *     items was done, {@link IncidentColumns#NONE} when none was, or that is not known
 */
record ActionEnds(int[] over, int[] done) {
  static final int NONE = IncidentColumns.NONE;

  static ActionEnds read(
      LeafReader reader,
      LedgerSegments ledger,
      IncidentColumns incidents,
      KnownImprovements known,
      ZoneId zone)
      throws IOException {
    LedgerColumns columns = ledger.columns(reader);
    EndsPass pass = new EndsPass(reader, columns, ledger.standings(reader, known), known);
    int[] over = new int[reader.maxDoc()];
    int[] done = new int[incidents.docs().length];
    Arrays.fill(over, NONE);
    Arrays.fill(done, NONE);
    int row = 0;
    for (int doc = 0; doc < over.length; doc++) {
      if (columns.isAction(doc)) {
        while (row < done.length && incidents.docs()[row] < doc) {
          row++;
        }
        over[doc] = day(pass.over(doc), zone);
        if (row < done.length) {
          done[row] = EndsPass.earlier(done[row], pass.done(doc));
        }
      }
    }
    return new ActionEnds(over, done);
  }

  private static int day(int second, ZoneId zone) {
    return second == NONE
        ? NONE
        : (int) LocalDate.ofInstant(Instant.ofEpochSecond(second), zone).toEpochDay();
  }
}
