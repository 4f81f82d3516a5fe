package dev.afterword.web.page;

import dev.afterword.diagram.Svg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something recognised in a document: drawn, and told as a list. */
public sealed interface Insight {

  /** The name of the macro that shows it. */
  String name();

  /** The heading for when no section of the document has it. */
  String heading();

  /** How many characters of the document's text it tells. */
  int length();

  /** The course of the incident, drawn for wide windows and for narrow ones. */
  record Timeline(@Nullable Svg drawing, @Nullable Svg narrow, List<Event> events)
      implements Insight {
    public Timeline {
      events = List.copyOf(events);
    }

    @Override
    public String name() {
      return "timeline";
    }

    @Override
    public String heading() {
      return "Timeline";
    }

    @Override
    public int length() {
      return events.stream().mapToInt(event -> event.text().length()).sum();
    }
  }

  /**
   * One event.
   *
   * @param number by which the drawing calls it
   * @param day the day, when it is another than that of the event before
   * @param time the time of day with its zone, null when it is not known
   * @param iso for {@code <time datetime>}, null when no moment is known
   * @param phase what is reached with it, null for an ordinary event
   */
  record Event(
      int number,
      @Nullable String day,
      @Nullable String time,
      @Nullable String iso,
      @Nullable String phase,
      String text,
      List<LinkView> evidence) {
    public Event {
      evidence = List.copyOf(evidence);
    }

    /** Its id in the page of its document. */
    public String anchor() {
      return anchor(number);
    }

    static String anchor(int number) {
      return "aw-event-" + number;
    }
  }

  /** The tree of questions and answers. */
  record Whys(@Nullable Svg drawing, List<Why> roots) implements Insight {
    public Whys {
      roots = List.copyOf(roots);
    }

    @Override
    public String name() {
      return "whys";
    }

    @Override
    public String heading() {
      return "5 Whys";
    }

    @Override
    public int length() {
      return roots.stream().mapToInt(Why::length).sum();
    }
  }

  /** A question, its answer, and where they lead. */
  record Why(
      String anchor,
      String question,
      String answer,
      List<LinkView> evidence,
      List<LinkView> actions,
      List<Why> children) {
    public Why {
      evidence = List.copyOf(evidence);
      actions = List.copyOf(actions);
      children = List.copyOf(children);
    }

    private int length() {
      return question.length() + answer.length() + children.stream().mapToInt(Why::length).sum();
    }
  }

  /** An effect and its causes by category. */
  record Bones(@Nullable Svg drawing, String effect, List<Bone> bones) implements Insight {
    public Bones {
      bones = List.copyOf(bones);
    }

    @Override
    public String name() {
      return "fishbone";
    }

    @Override
    public String heading() {
      return "Fishbone";
    }

    @Override
    public int length() {
      return effect.length() + bones.stream().mapToInt(Bone::length).sum();
    }
  }

  /** A category, and whether it was derived from the text rather than written by the author. */
  record Bone(String anchor, String category, boolean derived, List<Cause> causes) {
    public Bone {
      causes = List.copyOf(causes);
    }

    private int length() {
      return category.length() + causes.stream().mapToInt(Cause::length).sum();
    }
  }

  /** A cause and what stands behind it. */
  record Cause(String anchor, String text, List<Cause> causes) {
    public Cause {
      causes = List.copyOf(causes);
    }

    private int length() {
      return text.length() + causes.stream().mapToInt(Cause::length).sum();
    }
  }

  /** What was promised. */
  record Actions(List<ActionRow> actions) implements Insight {
    public Actions {
      actions = List.copyOf(actions);
    }

    @Override
    public String name() {
      return "actions";
    }

    @Override
    public String heading() {
      return "Action items";
    }

    @Override
    public int length() {
      return actions.stream().mapToInt(action -> action.text().length()).sum();
    }
  }
}
