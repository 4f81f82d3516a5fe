package dev.afterword.review;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting goes through, in this order.
 *
 * @param title what calendars and the minutes call it; not blank
 * @param begins the time of day in the library's time zone, null when that is not settled
 * @param facilitator who leads through it: a role, a team or a handle; empty when that is open
 * @param items no two with the same key
 */
public record Agenda(
    String title,
    LocalDate date,
    @Nullable LocalTime begins,
    String facilitator,
    List<AgendaItem> items) {
  public static final int MOST_ITEMS = 50;

  public Agenda {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title: \"\" (expected what the meeting is called)");
    }
    if (items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "items: %d (expected at most %d)".formatted(items.size(), MOST_ITEMS));
    }
    if (items.stream().map(AgendaItem::key).distinct().count() < items.size()) {
      throw new IllegalArgumentException("items: one is there twice (expected each once)");
    }
    items = List.copyOf(items);
  }

  Agenda with(List<AgendaItem> others) {
    return new Agenda(title, date, begins, facilitator, others);
  }

  /** All time boxes together. */
  public int minutes() {
    return items.stream().mapToInt(AgendaItem::minutes).sum();
  }
}
