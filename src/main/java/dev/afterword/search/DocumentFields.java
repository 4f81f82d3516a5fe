package dev.afterword.search;

import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Lessons;
import dev.afterword.domain.Measure;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Remedy;
import dev.afterword.domain.Section;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Statement;
import dev.afterword.domain.Status;
import dev.afterword.search.IndexedDocument.Dates;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A document as Lucene documents: its action items first, itself last. */
final class DocumentFields {
  /**
   * How often each field's words count. Writing a field's words n times into one field is BM25F
   * with weight n, at the price of a query over one field.
   */
  private static final int TITLE_WEIGHT = 4;

  private static final int NAMES_WEIGHT = 3;
  private static final int HEADINGS_WEIGHT = 1;
  private static final int DATE_WEIGHT = 2;

  /** Lucene takes no longer term. */
  private static final int LONGEST_VALUE = 2_000;

  private static final FieldType TEXT = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.freeze();
  }

  private DocumentFields() {}

  /** In this order: an action item's document is the next one that is none. */
  static List<org.apache.lucene.document.Document> of(
      IndexedDocument indexed, ActionFields actions) {
    List<org.apache.lucene.document.Document> block = new ArrayList<>();
    Document document = indexed.document();
    document.actionItems().forEach(item -> block.add(actions.of(indexed, item)));
    block.add(document(indexed));
    return block;
  }

  /**
   * Gives what is no document the values by which documents are scored and sorted: when all have
   * them they are read without a look whether they are there, in a third of the time.
   */
  static void fill(org.apache.lucene.document.Document fields) {
    fields.add(new LongField(Fields.SECOND, Fields.UNDATED, Field.Store.NO));
    fields.add(new Field(Fields.TEXT, "", TEXT));
  }

  private static org.apache.lucene.document.Document document(IndexedDocument indexed) {
    Document document = indexed.document();
    var fields = new org.apache.lucene.document.Document();
    identity(fields, indexed);
    facets(fields, document);
    date(fields, document.date());
    text(fields, document);
    fields.add(new BinaryDocValuesField(Fields.SUMMARY, Records.summary(indexed)));
    past(fields, document);
    course(fields, indexed);
    counted(fields, Fields.CITES, document.references());
    Lessons.of(document)
        .ifPresent(lessons ->
            fields.add(new BinaryDocValuesField(Fields.LESSONS, Records.lessons(lessons))));
    if (document.kind() == Kind.IMPROVEMENT) {
      fields.add(new BinaryDocValuesField(Fields.IMPROVEMENT, Records.improvement(document)));
    }
    if (!document.problems().isEmpty()) {
      keyword(fields, Fields.PROBLEMS, Fields.SOME);
      document.problems().stream()
          .map(Problem::code)
          .distinct()
          .forEach(code -> keyword(fields, Fields.PROBLEMS, code));
      fields.add(new StoredField(Fields.RECORD, Records.problems(document.problems())));
      fields.add(new NumericDocValuesField(Fields.PROBLEMS, document.problems().size()));
    }
    return fields;
  }

  /** What an incident did, and which others it repeats. */
  private static void past(org.apache.lucene.document.Document fields, Document document) {
    Remedy.of(document)
        .ifPresent(remedy -> {
          fields.add(new BinaryDocValuesField(Fields.REMEDY, Records.remedy(remedy)));
          counted(fields, Fields.USED, Remedies.playbooks(remedy));
        });
    MetadataValue recurs = document.frontMatter().get("recurrence_of");
    if (recurs != null && document.kind().isIncident()) {
      counted(fields, Fields.RECURS, recurs.texts());
    }
  }

  /** When it was written and published, and how an incident went. */
  private static void course(org.apache.lucene.document.Document fields, IndexedDocument indexed) {
    Document document = indexed.document();
    Dates dates = indexed.dates().get(IndexedDocument.ITSELF);
    dates(fields, dates);
    if (!document.kind().isIncident()) {
      return;
    }
    if (dates != null
        && dates.settled() != null
        && document.milestones().resolved() instanceof Moment.Exact resolved) {
      Duration after = Duration.between(resolved.earliest(), dates.settled());
      number(fields, Fields.took(Fields.PUBLISH), after.toSeconds());
    }
    for (Measure measure : Measure.values()) {
      Duration took = measure.between(document.milestones());
      number(fields, Fields.took(measure.label()), took == null ? null : took.toSeconds());
    }
    MetadataValue detectedBy = document.metadata("detected_by");
    if (detectedBy != null && !detectedBy.asText().isBlank()) {
      String key = cut(FacetField.key(detectedBy.asText().strip()));
      keyword(fields, Fields.DETECTED_BY, key);
      fields.add(new SortedDocValuesField(Fields.DETECTED_BY, new BytesRef(key)));
    }
  }

  static void dates(org.apache.lucene.document.Document fields, @Nullable Dates dates) {
    number(fields, Fields.ADDED, dates == null ? null : seconds(dates.added()));
    number(fields, Fields.SETTLED, dates == null ? null : seconds(dates.settled()));
  }

  private static @Nullable Long seconds(@Nullable Instant time) {
    return time == null ? null : time.getEpochSecond();
  }

  static void number(
      org.apache.lucene.document.Document fields, String name, @Nullable Long value) {
    if (value != null) {
      fields.add(new NumericDocValuesField(name, value));
    }
  }

  private static void identity(
      org.apache.lucene.document.Document fields, IndexedDocument indexed) {
    Document document = indexed.document();
    keyword(fields, Fields.TYPE, Fields.DOCUMENT);
    keyword(fields, Fields.SOURCE, document.path());
    keyword(fields, Fields.ID, document.id());
    keyword(fields, Fields.PATH, document.path());
    fields.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(cut(document.path()))));
    if (indexed.declaredId() != null) {
      keyword(fields, Fields.DECLARED_ID, indexed.declaredId());
    }
    if (indexed.uncommitted()) {
      keyword(fields, Fields.UNCOMMITTED, "yes");
    }
  }

  private static void facets(org.apache.lucene.document.Document fields, Document document) {
    Severity severity = document.severity();
    Status status = document.status();
    facet(fields, FacetField.KIND, List.of(document.kind().label()));
    facet(fields, FacetField.SEVERITY, severity == null ? List.of() : List.of(severity.label()));
    facet(fields, FacetField.SERVICE, document.services());
    facet(fields, FacetField.TEAM, document.teams());
    facet(fields, FacetField.TAG, document.tags());
    facet(fields, FacetField.CAUSE, document.causes());
    facet(fields, FacetField.STATUS, status == null ? List.of() : List.of(status.label()));
    Moment date = document.date();
    facet(
        fields,
        FacetField.YEAR,
        date == null ? List.of() : List.of(String.valueOf(date.date().getYear())));
  }

  private static void facet(
      org.apache.lucene.document.Document fields, FacetField facet, List<String> values) {
    for (String value : values) {
      keyword(fields, facet.label(), FacetField.key(value));
      fields.add(
          new SortedSetDocValuesField(
              Fields.FACETS, new BytesRef(facet.label() + '\0' + cut(value))));
    }
  }

  private static void date(org.apache.lucene.document.Document fields, @Nullable Moment date) {
    if (date != null) {
      fields.add(new IntField(Fields.DAY, (int) date.date().toEpochDay(), Field.Store.NO));
    }
    long second = date == null ? Fields.UNDATED : date.earliest().getEpochSecond();
    fields.add(new LongField(Fields.SECOND, second, Field.Store.NO));
  }

  private static void text(org.apache.lucene.document.Document fields, Document document) {
    StringBuilder body = new StringBuilder();
    fields.add(new StoredField(Fields.SECTIONS, SectionTable.write(document.sections(), body)));
    // What follows the last section is found, too, but is no section's.
    body.append(metadata(document));
    fields.add(new StoredField(Fields.BODY, body.toString()));
    fields.add(new Field(Fields.TEXT, body.toString(), TEXT));
    repeat(fields, document.title(), TITLE_WEIGHT);
    fields.add(new TextField(Fields.TITLE, document.title(), Field.Store.NO));
    repeat(fields, names(document), NAMES_WEIGHT);
    String headings =
        document.sections().stream().map(Section::heading).collect(Collectors.joining("\n"));
    repeat(fields, headings, HEADINGS_WEIGHT);
    repeat(fields, dateWords(document.date()), DATE_WEIGHT);
    statements(fields, Statement.of(document));
  }

  private static void statements(
      org.apache.lucene.document.Document fields, List<Statement> statements) {
    if (!statements.isEmpty()) {
      fields.add(new StoredField(Fields.STATEMENTS, Records.statements(statements)));
      statements.forEach(one -> fields.add(new Field(field(one.kind()), one.text(), TEXT)));
    }
  }

  /** The field of the words of such statements; queries call it the same. */
  static String field(Statement.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static void repeat(org.apache.lucene.document.Document fields, String words, int weight) {
    for (int i = 0; i < weight && !words.isBlank(); i++) {
      fields.add(new Field(Fields.TEXT, words, TEXT));
    }
  }

  private static String names(Document document) {
    List<String> names = new ArrayList<>(document.services());
    names.addAll(document.tags());
    names.addAll(document.causes());
    names.addAll(document.teams());
    return String.join("\n", names);
  }

  private static String metadata(Document document) {
    Severity severity = document.severity();
    return "\n"
        + String.join("\n", List.of(document.id(), document.path(), document.kind().label()))
        + (severity == null ? "" : "\n" + severity.label())
        + document.frontMatter().values().stream()
            .map(MetadataValue::asText)
            .collect(Collectors.joining("\n", "\n", ""));
  }

  /** {@code 2024-07-22 July 2024}: months and years are asked for in words. */
  private static String dateWords(@Nullable Moment date) {
    if (date == null) {
      return "";
    }
    String month = date.date().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return date.date() + " " + month + " " + date.date().getYear();
  }

  static void keyword(org.apache.lucene.document.Document fields, String name, String value) {
    fields.add(new StringField(name, cut(value), Field.Store.NO));
  }

  /** Keywords to be found by and to be counted. */
  private static void counted(
      org.apache.lucene.document.Document fields, String name, List<String> values) {
    values.stream()
        .distinct()
        .forEach(value -> fields.add(new KeywordField(name, cut(value), Field.Store.NO)));
  }

  static String cut(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }
}
