package dev.afterword.search;

import static dev.afterword.search.DocumentFields.cut;
import static dev.afterword.search.DocumentFields.dates;
import static dev.afterword.search.DocumentFields.keyword;
import static dev.afterword.search.DocumentFields.number;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.IndexedDocument.Dates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An action item as a Lucene document. */
final class ActionFields {
  /** All names of a document times all of its actions is too much. */
  private static final int MOST_NAMES = 50;

  private static final Pattern NUMBERED = Pattern.compile("[Pp](?:rio(?:rity)?)?[ -]?([0-9])");
  private static final List<Set<String>> NAMED =
      List.of(
          Set.of("critical", "highest", "blocker", "urgent", "immediate"),
          Set.of("high", "major"),
          Set.of("medium", "normal", "moderate"),
          Set.of("low", "minor"),
          Set.of("lowest", "trivial"));

  /** Of what has a priority that nobody knows; what has none comes after it. */
  private static final int UNKNOWN_PRIORITY = 8;

  static final int NO_PRIORITY = 9;

  /** Of the teams that the library knows: as it spells them, by their lower case. */
  private final Map<String, String> teams;

  private ActionFields(Map<String, String> teams) {
    this.teams = teams;
  }

  /** Of a library that has these teams. */
  static ActionFields of(Taxonomy taxonomy) {
    return new ActionFields(
        taxonomy.services().values().stream()
            .collect(Collectors.toMap(FacetField::key, team -> team, (first, _) -> first)));
  }

  org.apache.lucene.document.Document of(IndexedDocument indexed, ActionItem item) {
    Document document = indexed.document();
    var fields = new org.apache.lucene.document.Document();
    keyword(fields, Fields.TYPE, Fields.ACTION);
    keyword(fields, Fields.SOURCE, document.path());
    keyword(fields, Fields.ACTION_ID, id(document.id(), item.id()));
    keyword(fields, Fields.OF_DOCUMENT, document.id());
    fields.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(cut(document.path()))));
    fields.add(new StoredField(Fields.RECORD, Records.action(item)));
    names(fields, document, item);
    for (String key : ImprovementKeys.of(item, document.path())) {
      fields.add(new KeywordField(Fields.IMPROVES, cut(key), Field.Store.NO));
    }
    words(fields, document, item);
    numbers(fields, document, item, indexed.dates().get(item.id()));
    if (!item.state().isSettled() && document.kind() != Kind.IMPROVEMENT) {
      fields.add(new BinaryDocValuesField(Fields.WORDING, Wording.of(item.text())));
    }
    DocumentFields.fill(fields);
    return fields;
  }

  /** What an action item is known by among those of all documents. */
  static String id(String document, String item) {
    return document + "/" + item;
  }

  private void names(
      org.apache.lucene.document.Document fields, Document document, ActionItem item) {
    Severity severity = document.severity();
    facet(fields, LedgerField.TEAM, responsible(document, item));
    facet(fields, LedgerField.OWNER, present(item.owner()));
    facet(fields, LedgerField.PRIORITY, present(item.priority()).stream().map(ActionFields::upper));
    facet(fields, LedgerField.TYPE, item.type() == null ? List.of() : List.of(item.type().label()));
    facet(fields, LedgerField.SERVICE, document.services());
    facet(fields, LedgerField.CAUSE, document.causes());
    facet(fields, LedgerField.TAG, document.tags());
    facet(fields, LedgerField.SEVERITY, severity == null ? List.of() : List.of(severity.label()));
  }

  private static void facet(
      org.apache.lucene.document.Document fields, LedgerField field, List<String> values) {
    facet(fields, field, values.stream());
  }

  private static void facet(
      org.apache.lucene.document.Document fields, LedgerField field, Stream<String> values) {
    values
        .distinct()
        .limit(MOST_NAMES)
        .forEach(value -> {
          keyword(fields, Fields.ofAction(field), FacetField.key(value));
          fields.add(
              new SortedSetDocValuesField(
                  Fields.LEDGER, new BytesRef(field.label() + '\0' + cut(value))));
        });
  }

  /** The owner where that is a team, else those of the document. */
  private List<String> responsible(Document document, ActionItem item) {
    String owner = item.owner();
    if (owner != null) {
      String key = FacetField.key(owner);
      for (String team : document.teams()) {
        if (FacetField.key(team).equals(key)) {
          return List.of(team);
        }
      }
      String known = teams.get(key);
      if (known != null) {
        return List.of(known);
      }
    }
    return document.teams();
  }

  private static List<String> present(@Nullable String value) {
    return value == null || value.isBlank() ? List.of() : List.of(value);
  }

  /** {@code p1} and {@code P1} are one. */
  private static String upper(String priority) {
    return NUMBERED.matcher(priority).matches() ? priority.toUpperCase(Locale.ROOT) : priority;
  }

  private static void words(
      org.apache.lucene.document.Document fields, Document document, ActionItem item) {
    List<String> words = new ArrayList<>();
    words.add(item.text());
    words.add(document.title());
    words.add(item.id());
    words.addAll(present(item.owner()));
    item.links().forEach(link -> words.add(link.text() + " " + link.target()));
    fields.add(new TextField(Fields.PROMISE, String.join("\n", words), Field.Store.NO));
  }

  private static void numbers(
      org.apache.lucene.document.Document fields,
      Document document,
      ActionItem item,
      @Nullable Dates dates) {
    Moment day = document.date();
    Duration impact = document.durations().impact();
    number(fields, Fields.STATE, (long) item.state().ordinal());
    number(fields, Fields.DUE, item.due() == null ? null : item.due().toEpochDay());
    number(fields, Fields.PRIORITY, (long) rank(item.priority()));
    number(fields, Fields.OF_DAY, day == null ? null : day.date().toEpochDay());
    number(fields, Fields.EVIDENCE, item.evidence() == null ? null : 1L);
    number(fields, Fields.INCIDENT, document.kind().isIncident() ? 1L : null);
    number(fields, Fields.IMPACT, impact == null ? null : impact.toSeconds());
    dates(fields, dates);
  }

  /** 0 for the highest; {@value #NO_PRIORITY} for none. */
  static int rank(@Nullable String priority) {
    if (priority == null || priority.isBlank()) {
      return NO_PRIORITY;
    }
    Matcher numbered = NUMBERED.matcher(priority.strip());
    if (numbered.matches()) {
      return Math.min(Integer.parseInt(numbered.group(1)), UNKNOWN_PRIORITY - 1);
    }
    String word = priority.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < NAMED.size(); i++) {
      if (NAMED.get(i).contains(word)) {
        return i;
      }
    }
    return UNKNOWN_PRIORITY;
  }
}
