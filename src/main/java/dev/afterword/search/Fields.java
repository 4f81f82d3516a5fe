package dev.afterword.search;

import dev.afterword.domain.Measure;

/** The names of the fields in the index, and the version of this schema. */
final class Fields {
  /** To be raised with every change of what is written: an index of another schema is rebuilt. */
  static final int SCHEMA = 14;

  /** What a Lucene document is: one of {@link #DOCUMENT}, {@link #ACTION}, {@link #CHANGE}. */
  static final String TYPE = "type";

  static final String DOCUMENT = "document";
  static final String ACTION = "action";
  static final String CHANGE = "change";

  /** The path of the file that a Lucene document comes from; what an update replaces. */
  static final String SOURCE = "source";

  static final String ID = "id";
  static final String DECLARED_ID = "declared-id";
  static final String PATH = "path";

  /** The path again, to sort by. */
  static final String ORDER = "order";

  static final String UNCOMMITTED = "uncommitted";

  /**
   * All words of a document: the body first (so that offsets are the body's), then what weighs
   * more, repeated.
   */
  static final String TEXT = "text";

  static final String TITLE = "title";

  /** The day of the incident, in days since 1970; for ranges. */
  static final String DAY = "day";

  /** The second of the incident since 1970, {@link #UNDATED} where there is none. */
  static final String SECOND = "second";

  static final long UNDATED = Long.MIN_VALUE;

  /** {@code service NUL checkout}: every value of every facet. */
  static final String FACETS = "facets";

  static final String SUMMARY = "summary";
  static final String BODY = "body";
  static final String SECTIONS = "sections";

  /** The statements of a document; the words of each kind have a field of their own. */
  static final String STATEMENTS = "statements";

  /** What an incident did to mitigate; only where it tells. */
  static final String REMEDY = "remedy";

  /** What an incident calls the playbooks that it used. */
  static final String USED = "used";

  /** What an incident calls those that it repeats. */
  static final String RECURS = "recurs";

  /** {@link #SOME} for a document with problems, and the code of each; their number as a value. */
  static final String PROBLEMS = "problems";

  static final String SOME = "some";

  /** What an action item is known by among all: {@code 2026-10-03-checkout-502s/A1}. */
  static final String ACTION_ID = "action-id";

  /** The id of the document that an action item is in. */
  static final String OF_DOCUMENT = "of-document";

  /** The words of an action item, of its document's title, and of its links. */
  static final String PROMISE = "promise";

  /** {@code team NUL payments}: every value of every field of an action item. */
  static final String LEDGER = "ledger";

  /** The keys of the improvements that an action item may lead to, see {@link ImprovementKeys}. */
  static final String IMPROVES = "improves";

  /** The words by which an action item that may be an idea is compared, see {@link Wording}. */
  static final String WORDING = "wording";

  /** The ordinal of the state that the document says. */
  static final String STATE = "state";

  /** The day on which an action item is due, in days since 1970. */
  static final String DUE = "due";

  static final String PRIORITY = "priority";

  /** The day of an action item's incident, in days since 1970. */
  static final String OF_DAY = "of-day";

  static final String EVIDENCE = "evidence";
  static final String INCIDENT = "incident";

  /** How long the incident of an action item lasted, in seconds. */
  static final String IMPACT = "impact";

  /**
   * When an action item was written and settled, in seconds since 1970; and when a document was
   * first committed, and first said that it is reviewed (an improvement: that it is over).
   */
  static final String ADDED = "added";

  static final String SETTLED = "settled";

  /** What noticed an incident, in lower case. */
  static final String DETECTED_BY = "detected_by";

  /** What a document calls the others that it refers to: their ids or paths. */
  static final String CITES = "cites";

  /** What there is to learn of a document; only where it tells. */
  static final String LESSONS = "lessons";

  /** What an improvement's document says of itself. */
  static final String IMPROVEMENT = "improvement";

  static final String RECORD = "record";

  static final String COMMIT = "commit";
  static final String CHANGED = "changed";
  static final String RENAMED = "renamed";

  /** The old path of a rename, with and without its extension. */
  static final String FROM = "from";

  /** The order in which commits were told of; the newest is the greatest. */
  static final String SEQUENCE = "sequence";

  /**
   * The values that an action item has of a field, in lower case. Not the document's own field:
   * what is found by that is a document.
   */
  static String ofAction(LedgerField field) {
    return "of-" + field.label();
  }

  /**
   * How long that took, in seconds; negative where the document says something impossible.
   *
   * @param what {@link Measure#label} or {@link #PUBLISH}
   */
  static String took(String what) {
    return "took-" + what;
  }

  /** From the end of an incident until its document was published. */
  static final String PUBLISH = "publish";

  private Fields() {}
}
