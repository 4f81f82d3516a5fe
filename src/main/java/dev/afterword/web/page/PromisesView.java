package dev.afterword.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The action items that a meeting asks about.
 *
 * @param topic by which they become an item of an agenda, null when there are none
 */
public record PromisesView(@Nullable AgendaEdit topic, List<Part> parts) {
  public PromisesView {
    parts = List.copyOf(parts);
  }

  /**
   * Those of one sort.
   *
   * @param all where all of them are listed
   */
  public record Part(
      String id,
      String heading,
      String meaning,
      long total,
      long more,
      List<ActionRow> actions,
      String all) {
    public Part {
      actions = List.copyOf(actions);
    }
  }
}
