package dev.afterword.review;

/**
 * One point of an agenda.
 *
 * @param name of a document its id, of a topic its words; empty for the promises
 * @param minutes that it may take, from 1
 */
public record AgendaItem(Subject subject, String name, int minutes) {
  public static final int MOST_MINUTES = 240;

  /** What the point of the promises is called. */
  public static final String PROMISES = "Overdue and undecided actions";

  /** What is talked about. */
  public enum Subject {
    DOCUMENT("document"),
    /** The action items that are overdue or undecided. */
    PROMISES("actions"),
    TOPIC("topic");

    private final String label;

    Subject(String label) {
      this.label = label;
    }

    /** As links and files name it. */
    public String label() {
      return label;
    }
  }

  public AgendaItem {
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw new IllegalArgumentException(
          "minutes: %d (expected 1 to %d)".formatted(minutes, MOST_MINUTES));
    }
    if (name.isBlank() != (subject == Subject.PROMISES)) {
      throw new IllegalArgumentException(
          "%s: \"%s\" (expected a name, and none for actions)".formatted(subject.label(), name));
    }
  }

  /** By which notes refer to it; unlike any other point's of the same agenda. */
  public String key() {
    return subject.label() + ":" + name;
  }
}
