package dev.afterword.search;

import dev.afterword.domain.ActionType;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/** Goes through the action items that are asked for. Over one reader. */
final class ActionPass {
  private final DirectoryReader reader;
  private final IncidentSegments segments;
  private final FacetValues<FacetField> facets;
  private final KnownImprovements known;
  private final IncidentChoice choice;
  private final ChosenRows kinds;
  private final LedgerChoice chosen;
  private final int[] types;

  ActionPass(
      DirectoryReader reader,
      IncidentSegments segments,
      FacetValues<FacetField> facets,
      KnownImprovements known,
      IncidentChoice choice)
      throws IOException {
    this.reader = reader;
    this.segments = segments;
    this.facets = facets;
    this.known = known;
    this.choice = choice;
    LedgerSegments ledger = segments.ledger();
    for (LeafReaderContext leaf : reader.leaves()) {
      ledger.columns(leaf.reader());
      facets.of(leaf.reader());
    }
    this.kinds = new ChosenRows(kinds(choice), facets.all());
    this.chosen = new LedgerChoice(filters(choice), ledger.values());
    this.types = types(ledger.values());
  }

  private static Map<FacetField, List<String>> kinds(IncidentChoice choice) {
    return Map.of(FacetField.KIND, choice.filters().getOrDefault(FacetField.KIND, List.of()));
  }

  /** What an item has itself; its kind is its document's. */
  private static Map<LedgerField, List<String>> filters(IncidentChoice choice) {
    Map<LedgerField, List<String>> filters = new EnumMap<>(LedgerField.class);
    choice
        .filters()
        .forEach((field, values) ->
            LedgerField.of(field.label()).ifPresent(same -> filters.put(same, values)));
    return filters;
  }

  /** The ordinals of the types, by the numbers of the values. */
  private static int[] types(List<FacetValues.Value<LedgerField>> values) {
    int[] types = new int[values.size()];
    Arrays.fill(types, ActionVisitor.NONE);
    for (int i = 0; i < types.length; i++) {
      if (values.get(i).facet() == LedgerField.TYPE) {
        types[i] =
            ActionType.of(values.get(i).text()).map(Enum::ordinal).orElse(ActionVisitor.NONE);
      }
    }
    return types;
  }

  void run(ActionVisitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      run(leaf.reader(), visitor);
    }
  }

  private void run(LeafReader segment, ActionVisitor visitor) throws IOException {
    LedgerColumns columns = segments.ledger().columns(segment);
    LedgerStandings standings = segments.ledger().standings(segment, known);
    ActionEnds ends = segments.ends(segment, known);
    Bits live = segment.getLiveDocs();
    Kinds ofKind = new Kinds(segments.columns(segment).docs(), facets.of(segment));
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      if (columns.isAction(doc)
          && (live == null || live.get(doc))
          && isOfThoseDays(columns.day()[doc])
          && chosen.missed(columns.facets(), doc, 0) == 0
          && ofKind.has(doc)) {
        visitor.action(
            standings.state(doc),
            type(columns.facets(), doc),
            day(columns.due()[doc]),
            day(columns.added()[doc]),
            ends.over()[doc]);
      }
    }
  }

  private boolean isOfThoseDays(int day) {
    return day == LedgerColumns.NO_DAY
        ? choice.isUnbounded()
        : day >= choice.firstDay() && day <= choice.lastDay();
  }

  private static int day(int day) {
    return day == LedgerColumns.NO_DAY ? ActionVisitor.NONE : day;
  }

  private int type(SegmentFacets segment, int doc) {
    for (int i = segment.starts()[doc]; i < segment.starts()[doc + 1]; i++) {
      int type = types[segment.values()[i]];
      if (type != ActionVisitor.NONE) {
        return type;
      }
    }
    return ActionVisitor.NONE;
  }

  /** Whether the documents of items are of the chosen kinds; asked in the segment's order. */
  private final class Kinds {
    private final int[] documents;
    private final SegmentFacets segment;
    private int row;

    private Kinds(int[] documents, SegmentFacets segment) {
      this.documents = documents;
      this.segment = segment;
    }

    /** An item's document is the next one. */
    boolean has(int doc) {
      while (row < documents.length && documents[row] < doc) {
        row++;
      }
      return row < documents.length && kinds.has(segment, documents[row]);
    }
  }
}
