package dev.afterword.search;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.domain.Standing;
import dev.afterword.search.TopActions.Found;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Action items that were found, as people see them. Over one reader. */
final class LedgerRows {
  private final DirectoryReader reader;
  private final KnownImprovements known;
  private final LocalDate today;

  LedgerRows(DirectoryReader reader, KnownImprovements known, LocalDate today) {
    this.reader = reader;
    this.known = known;
    this.today = today;
  }

  List<LedgerAction> of(List<Found> found) throws IOException {
    List<LedgerAction> rows = new ArrayList<>(found.size());
    for (Found one : found) {
      rows.add(row(one.doc()));
    }
    return rows;
  }

  LedgerAction row(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    LeafReader segment = leaf.reader();
    int place = doc - leaf.docBase;
    ActionItem action = action(segment, place);
    var summary = Lookups.summary(leaf, documentOf(segment, place));
    List<Improvement> improvements = improvements(action, summary);
    Standing standing =
        Standing.of(action.state(), action.evidence() != null, progress(improvements));
    boolean overdue =
        action.due() != null && action.due().isBefore(today) && !standing.state().isSettled();
    return new LedgerAction(
        action,
        summary,
        standing,
        improvements,
        teams(segment, place),
        Lookups.instant(segment, Fields.ADDED, place),
        Lookups.instant(segment, Fields.SETTLED, place),
        overdue);
  }

  private static ActionItem action(LeafReader segment, int doc) throws IOException {
    @Nullable BytesRef record =
        segment.storedFields().document(doc, Set.of(Fields.RECORD)).getBinaryValue(Fields.RECORD);
    return Records.action(Objects.requireNonNull(record));
  }

  /** The next Lucene document that stands for a document. */
  private static int documentOf(LeafReader segment, int doc) throws IOException {
    BinaryDocValues summaries = DocValues.getBinary(segment, Fields.SUMMARY);
    return summaries.advance(doc);
  }

  /** Those of its own words first, as they are written. */
  private List<Improvement> improvements(ActionItem action, DocumentSummary document) {
    Map<String, Improvement> found = new LinkedHashMap<>();
    for (String key : ImprovementKeys.of(action, document.path())) {
      Improvement improvement = known.led(key);
      if (improvement != null) {
        found.putIfAbsent(improvement.id(), improvement);
      }
    }
    String id = ActionFields.id(document.id(), action.id());
    for (String key : known.addressed().getOrDefault(id, List.of())) {
      Improvement improvement = known.of(key);
      found.putIfAbsent(improvement.id(), improvement);
    }
    return List.copyOf(found.values());
  }

  private static List<Progress> progress(List<Improvement> improvements) {
    return improvements.stream()
        .map(Improvement::progress)
        .filter(Objects::nonNull)
        .<Progress>map(progress -> progress)
        .toList();
  }

  private static List<String> teams(LeafReader segment, int doc) throws IOException {
    String prefix = LedgerField.TEAM.label() + '\0';
    return texts(segment, Fields.LEDGER, doc).stream()
        .filter(value -> value.startsWith(prefix))
        .map(value -> value.substring(prefix.length()))
        .toList();
  }

  private static List<String> texts(LeafReader segment, String field, int doc) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, field);
    List<String> texts = new ArrayList<>();
    if (values.advanceExact(doc)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        texts.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return texts;
  }
}
