package dev.afterword.review;

import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.ItemNotes;
import dev.afterword.review.MeetingNotes.NewAction;
import dev.afterword.review.Row.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * What was typed of one item so far.
 *
 * @param reviewers as typed, with commas between
 */
public record TypedItem(
    String text,
    boolean reviewed,
    String reviewers,
    List<Row<Decision>> decisions,
    List<Row<NewAction>> actions) {
  /** In characters, of the notes. */
  public static final int LONGEST_TEXT = 20_000;

  /** In characters, of a decision, of an action item and of who reviewed. */
  public static final int LONGEST_LINE = 1_000;

  /** In characters, of all items of a meeting together; three bytes each at most. */
  static final int LONGEST_MEETING = 300_000;

  static final TypedItem NOTHING = new TypedItem("", false, "", List.of(), List.of());

  public TypedItem {
    decisions = List.copyOf(decisions);
    actions = List.copyOf(actions);
  }

  /**
   * An item after a change.
   *
   * @param both whether somebody else was at the same place: what both wrote is kept
   */
  record Changed(TypedItem item, boolean both) {}

  Changed write(MeetingEdit.Text edit) {
    BothTexts both = BothTexts.of(edit.was(), text, edit.text());
    limit("notes", both.text(), LONGEST_TEXT);
    return new Changed(
        new TypedItem(both.text(), reviewed, reviewers, decisions, actions), both.overlapping());
  }

  Changed review(MeetingEdit.Review edit) {
    BothTexts both = BothTexts.of(edit.was(), reviewers, edit.reviewers());
    limit("reviewers", both.text(), LONGEST_LINE);
    return new Changed(
        new TypedItem(text, edit.reviewed(), both.text(), decisions, actions), both.overlapping());
  }

  Changed decide(MeetingEdit.Decide edit) {
    limit("decision", edit.decision().text(), LONGEST_LINE);
    return decided(Row.put(decisions, edit.id(), edit.seen(), edit.decision()));
  }

  Changed undecide(MeetingEdit.Undecide edit) {
    return decided(Row.remove(decisions, edit.id(), edit.seen()));
  }

  private Changed decided(Rows<Decision> rows) {
    return new Changed(new TypedItem(text, reviewed, reviewers, rows.rows(), actions), rows.both());
  }

  Changed promise(MeetingEdit.Promise edit) {
    limit("action", edit.action().text(), LONGEST_LINE);
    return promised(Row.put(actions, edit.id(), edit.seen(), edit.action()));
  }

  Changed unpromise(MeetingEdit.Unpromise edit) {
    return promised(Row.remove(actions, edit.id(), edit.seen()));
  }

  private Changed promised(Rows<NewAction> rows) {
    return new Changed(
        new TypedItem(text, reviewed, reviewers, decisions, rows.rows()), rows.both());
  }

  /** Of a whole meeting: minutes that are longer would be no file that Afterword reads. */
  static void limit(List<TypedItem> items) {
    limit("all notes", items.stream().mapToInt(TypedItem::length).sum(), LONGEST_MEETING);
  }

  /** In characters. */
  int length() {
    return text.length()
        + reviewers.length()
        + decisions.stream().mapToInt(row -> row.value().text().length()).sum()
        + actions.stream().mapToInt(row -> row.value().text().length()).sum();
  }

  static void limit(String what, String text, int longest) {
    limit(what, text.length(), longest);
  }

  private static void limit(String what, int length, int longest) {
    if (length > longest) {
      throw new IllegalArgumentException(
          "%s: %,d characters (expected at most %,d)".formatted(what, length, longest));
    }
  }

  ItemNotes notes() {
    return new ItemNotes(
        text,
        decisions.stream().map(Row::value).toList(),
        actions.stream().map(Row::value).toList(),
        reviewed,
        Arrays.stream(reviewers.split("[,\n]"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList());
  }
}
