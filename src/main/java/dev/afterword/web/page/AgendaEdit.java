package dev.afterword.web.page;

import dev.afterword.review.AgendaItem;

/**
 * A row of a form in which an agenda is put together.
 *
 * @param number of the row, from 1
 * @param value what the item is without its minutes: {@code document 2026-10-03-checkout-502s}
 * @param label for people who do not see where it stands
 */
public record AgendaEdit(int number, String value, int minutes, boolean ticked, String label) {
  /** Is there when the form was sent. */
  public static final String SENT = "form";

  /** Before the number of a row that is ticked. */
  public static final String PICK = "pick.";

  public static final String MINUTES = "minutes.";

  /** The number of the item that is to come earlier, or later. */
  public static final String UP = "up";

  public static final String DOWN = "down";

  /** A topic that is to be added. */
  public static final String TOPIC = "topic";

  public static final String TOPIC_MINUTES = "topic-minutes";

  static AgendaEdit of(int number, AgendaItem item, boolean ticked, String label) {
    String name = item.name().isEmpty() ? "" : " " + item.name();
    return new AgendaEdit(number, item.subject().label() + name, item.minutes(), ticked, label);
  }

  public String pickName() {
    return PICK + number;
  }

  public String minutesName() {
    return MINUTES + number;
  }
}
