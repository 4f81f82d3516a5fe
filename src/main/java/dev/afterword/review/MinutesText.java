package dev.afterword.review;

import dev.afterword.improvement.NewImprovement;
import dev.afterword.markdown.ActionAdder;
import dev.afterword.markdown.FrontMatterLines;
import dev.afterword.markdown.NewActionItem;
import dev.afterword.markdown.NotesText;
import dev.afterword.markdown.TypedText;
import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.NewAction;
import dev.afterword.review.Outcome.Discussed;
import dev.afterword.review.Outcome.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes minutes in the canonical form. For one file. */
final class MinutesText {
  /** How bold the writing is: the next one is tried where one does not read as it is meant. */
  enum Form {
    /** Titles and topics are headings, and notes are Markdown where they can be. */
    TITLED,
    /** The same below headings that say nothing. */
    NUMBERED,
    /** All that people typed is code, and there are no further headings. */
    PLAIN
  }

  private final String path;
  private final ActionAdder adder;
  private final NotesText notes;
  private final Form form;
  private final List<String> actions = new ArrayList<>();

  /**
   * Of a file.
   *
   * @param path in the library, from which links begin
   */
  MinutesText(String path, ActionAdder adder, NotesText notes, Form form) {
    this.path = path;
    this.adder = adder;
    this.notes = notes;
    this.form = form;
  }

  /** How many action items are in the minutes themselves. */
  int actions() {
    return actions.size();
  }

  String of(Agenda agenda, MeetingNotes meeting, List<Outcome> outcomes) {
    StringBuilder text = new StringBuilder(head(agenda, meeting, outcomes));
    String title = form == Form.TITLED ? TypedText.escaped(agenda.title()) : "Minutes";
    text.append("\n# ").append(title).append('\n');
    for (int i = 0; i < outcomes.size(); i++) {
      blocks(outcomes.get(i), i + 1).forEach(block -> text.append('\n').append(block).append('\n'));
    }
    if (!actions.isEmpty()) {
      text.append("\n## Action items\n\n").append(String.join("\n", actions)).append('\n');
    }
    return text.toString();
  }

  private static String head(Agenda agenda, MeetingNotes meeting, List<Outcome> outcomes) {
    Map<String, Integer> attendance = attendance(meeting);
    FrontMatterLines head =
        new FrontMatterLines()
            .text("kind", "review")
            .text("title", TypedText.oneLine(agenda.title()))
            .day("date", agenda.date());
    String facilitator = TypedText.oneLine(agenda.facilitator());
    if (!facilitator.isEmpty()) {
      head.text("facilitator", facilitator);
    }
    return head.list("teams", attendance.keySet())
        .counts("attendance", attendance)
        .list("documents", documents(outcomes))
        .toString();
  }

  /** By team, each once. */
  static Map<String, Integer> attendance(MeetingNotes meeting) {
    Map<String, Integer> attendance = new LinkedHashMap<>();
    meeting
        .attendance()
        .forEach(there -> {
          String team = TypedText.oneLine(there.team());
          if (!team.isEmpty() && there.people() > 0) {
            attendance.merge(team, there.people(), Integer::sum);
          }
        });
    return attendance;
  }

  private static List<String> documents(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(Outcome::document)
        .flatMap(document -> Optional.ofNullable(document).stream())
        .map(Discussed::id)
        .distinct()
        .toList();
  }

  private List<String> blocks(Outcome outcome, int number) {
    String subject = subject(outcome);
    List<String> blocks = new ArrayList<>();
    if (form == Form.TITLED) {
      blocks.add("## " + subject);
    } else {
      blocks.addAll(List.of("## Item " + number, subject));
    }
    int begun = blocks.size();
    Discussed document = outcome.document();
    if (document != null && document.reviewed()) {
      String names = String.join(", ", document.reviewers());
      blocks.add(names.isEmpty() ? "Reviewed." : "Reviewed by " + TypedText.escaped(names) + ".");
    }
    String said = said(outcome.notes().text());
    if (!said.isEmpty()) {
      blocks.add(said);
    }
    list("Decisions", decisions(outcome), blocks);
    promised(outcome, blocks);
    List<String> refusals =
        outcome.refusals().stream().map(why -> "- " + TypedText.escaped(why)).toList();
    list("Not written into the document", refusals, blocks);
    if (blocks.size() == begun) {
      blocks.add("Nothing was noted.");
    }
    return blocks;
  }

  private void list(String name, List<String> lines, List<String> blocks) {
    if (!lines.isEmpty()) {
      blocks.add(form == Form.PLAIN ? name + ":" : "### " + name);
      blocks.add(String.join("\n", lines));
    }
  }

  private String subject(Outcome outcome) {
    Discussed document = outcome.document();
    if (document != null) {
      return link(document.title(), document.path());
    }
    return switch (outcome.item().subject()) {
      case DOCUMENT -> "A document that is not shown";
      case PROMISES -> AgendaItem.PROMISES;
      case TOPIC ->
          form == Form.PLAIN
              ? TypedText.fenced(outcome.item().name())
              : line(outcome.item().name());
    };
  }

  private String link(String text, String target) {
    return "[" + TypedText.escaped(text) + "](" + NewImprovement.between(path, target) + ")";
  }

  private String said(String text) {
    if (text.isBlank()) {
      return "";
    }
    return form == Form.PLAIN ? TypedText.fenced(text) : notes.part(text);
  }

  private String line(String text) {
    return form == Form.PLAIN ? TypedText.escaped(text) : notes.line(text);
  }

  private List<String> decisions(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    for (Decision decision : outcome.notes().decisions()) {
      if (!decision.text().isBlank()) {
        lines.add("- " + line(decision.text()) + behind(outcome, decision));
      }
    }
    return lines;
  }

  private String behind(Outcome outcome, Decision decision) {
    if (outcome.becomesAction(decision)) {
      NewAction action =
          new NewAction(decision.text(), decision.team(), null, null, decision.due());
      Optional<String> label = own(action);
      if (label.isPresent()) {
        return " ([" + label.get() + "](#action-items))";
      }
    }
    List<String> all = new ArrayList<>();
    if (decision.team() != null && !decision.team().isBlank()) {
      all.add("@" + TypedText.escaped(decision.team().replaceFirst("^\\s*@", "")));
    }
    if (decision.due() != null) {
      all.add("due " + decision.due());
    }
    return all.isEmpty() ? "" : " — " + String.join(", ", all);
  }

  /** The label of a new action item of the minutes; empty when its text can be none. */
  private Optional<String> own(NewAction action) {
    String label = "A" + (actions.size() + 1);
    Optional<String> line =
        DocumentEdits.item(action).flatMap((NewActionItem item) -> adder.line(item, label));
    line.ifPresent(actions::add);
    return line.map(_ -> label);
  }

  private void promised(Outcome outcome, List<String> blocks) {
    List<String> lines = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    Discussed document = outcome.document();
    for (Placed placed : outcome.actions()) {
      String file = document == null ? "" : NewImprovement.between(path, document.path());
      String anchor = placed.anchor().isEmpty() ? "" : "#" + placed.anchor();
      lines.add(
          "- [%s](%s%s): %s"
              .formatted(placed.id(), file, anchor, TypedText.escaped(placed.text())));
    }
    for (NewAction action : outcome.own()) {
      Optional<String> label = own(action);
      label.ifPresent(id ->
          lines.add("- [%s](#action-items): %s".formatted(id, TypedText.escaped(action.text()))));
      if (label.isEmpty()) {
        rest.add("- " + TypedText.escaped(action.text()));
      }
    }
    list("Promised", lines, blocks);
    list("Promised in too many words", rest, blocks);
  }
}
