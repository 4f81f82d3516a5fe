package dev.afterword.web;

import dev.afterword.review.MeetingEdit;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.NewAction;

/** What was sent of a meeting. */
record MeetingForm(ActionForm form) {
  private static final int MINUTES = 2;
  private static final int MOST_PEOPLE = 10_000;

  /**
   * What is to be done.
   *
   * @throws RequestException when a field cannot be used
   */
  MeetingEdit edit() {
    return switch (form.wanted()) {
      case "go" -> new MeetingEdit.Go(number("item", 0, 0, 1_000) - 1);
      case "run" -> new MeetingEdit.Run(true);
      case "pause" -> new MeetingEdit.Run(false);
      case "extend" -> new MeetingEdit.Extend(MINUTES);
      case "text" -> new MeetingEdit.Text(item(), typed("was"), typed("text"));
      case "review" ->
          new MeetingEdit.Review(
              item(), form.text("reviewed").equals("yes"), typed("was"), typed("reviewers"));
      case "decide" -> new MeetingEdit.Decide(item(), id(), seen(), decision());
      case "undecide" -> new MeetingEdit.Undecide(item(), id(), seen());
      case "promise" -> new MeetingEdit.Promise(item(), id(), seen(), action());
      case "unpromise" -> new MeetingEdit.Unpromise(item(), id(), seen());
      case "attend" -> new MeetingEdit.Attend(id(), seen(), attendance());
      case "leave" -> new MeetingEdit.Leave(id(), seen());
      default ->
          throw new RequestException(
              400,
              "do: \""
                  + form.wanted()
                  + "\" (expected go, run, pause, extend, text, review, decide, undecide, promise,"
                  + " unpromise, attend or leave)");
    };
  }

  String item() {
    return form.text("item");
  }

  /** As it was typed; browsers send other line ends. */
  private String typed(String name) {
    return form.sent().getOrDefault(name, "").replace("\r\n", "\n");
  }

  private String id() {
    return form.text("id");
  }

  private int seen() {
    return number("seen", 0, 0, Integer.MAX_VALUE);
  }

  private Decision decision() {
    return new Decision(said("text", "what was decided"), form.owner(), form.due());
  }

  private NewAction action() {
    return new NewAction(
        said("text", "what is to be done"), form.owner(), form.priority(), form.type(), form.due());
  }

  private Attendance attendance() {
    return new Attendance(said("team", "a team"), number("people", 1, 1, MOST_PEOPLE));
  }

  /** On one line. */
  private String said(String name, String expected) {
    String text = form.text(name).replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      throw ActionForm.unusable(name, "\"\"", expected);
    }
    return text;
  }

  private int number(String name, int otherwise, int least, int most) {
    String text = form.text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.matches("[0-9]{1,10}")
        && Long.parseLong(text) >= least
        && Long.parseLong(text) <= most) {
      return Integer.parseInt(text);
    }
    throw ActionForm.unusable(name, "\"" + text + "\"", least + " to " + most);
  }
}
