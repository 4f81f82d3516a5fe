package dev.afterword.search;

import java.util.List;

/**
 * Incidents that came back, the newest first, each paired with one that it repeats.
 *
 * @param total how many there are in all
 */
public record RecurrencePage(long total, List<Recurrence> newest) {
  public static final RecurrencePage NONE = new RecurrencePage(0, List.of());

  public RecurrencePage {
    newest = List.copyOf(newest);
  }
}
