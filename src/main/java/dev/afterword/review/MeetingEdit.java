package dev.afterword.review;

import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.NewAction;

/** Something that is done in a meeting. Items are named by their keys, as they may be anywhere. */
public sealed interface MeetingEdit {

  /** All go to that item, by its position from 0; its timer runs if the other's did. */
  record Go(int item) implements MeetingEdit {}

  /** The timer of the item that is talked about runs, or pauses. */
  record Run(boolean running) implements MeetingEdit {}

  /** More time for the item that is talked about. */
  record Extend(int minutes) implements MeetingEdit {}

  /**
   * Notes of an item.
   *
   * @param was what the writer began with
   */
  record Text(String item, String was, String text) implements MeetingEdit {}

  /**
   * Whether a document was reviewed, and by whom.
   *
   * @param was the reviewers that the writer began with
   */
  record Review(String item, boolean reviewed, String was, String reviewers)
      implements MeetingEdit {}

  /**
   * A decision, new or changed.
   *
   * @param seen the version that the writer saw, 0 for a new one
   */
  record Decide(String item, String id, int seen, Decision decision) implements MeetingEdit {}

  /** A decision is taken back. */
  record Undecide(String item, String id, int seen) implements MeetingEdit {}

  /** An action item, new or changed. */
  record Promise(String item, String id, int seen, NewAction action) implements MeetingEdit {}

  /** An action item is taken back. */
  record Unpromise(String item, String id, int seen) implements MeetingEdit {}

  /** A team that is there, new or changed. */
  record Attend(String id, int seen, Attendance attendance) implements MeetingEdit {}

  /** A team is not there after all. */
  record Leave(String id, int seen) implements MeetingEdit {}
}
