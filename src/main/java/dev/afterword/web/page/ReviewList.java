package dev.afterword.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of what there is to talk about.
 *
 * @param id in the page
 * @param total how many there are, and how many of them are not shown
 * @param meaning what stands in it, in a sentence
 * @param topic by which all of it becomes one item of an agenda, null for a list of items
 * @param all where all of them are listed, null when nothing lists them
 */
public record ReviewList(
    String id,
    String heading,
    long total,
    long more,
    String meaning,
    @Nullable AgendaEdit topic,
    List<Row> rows,
    @Nullable String all) {
  public ReviewList {
    rows = List.copyOf(rows);
  }

  /**
   * A document and why it stands there.
   *
   * @param edit null where the same document stands in a list above, or is no item of its own
   * @param waiting for how long, in words; null when that does not matter or is not known
   * @param notes why it stands there
   * @param quotes of the document's own words
   */
  public record Row(
      @Nullable AgendaEdit edit,
      DocumentRow document,
      @Nullable String waiting,
      List<Note> notes,
      List<String> quotes) {
    public Row {
      notes = List.copyOf(notes);
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * Words around links.
   *
   * @param before the first link
   * @param between both
   */
  public record Note(
      String before, LinkView link, String between, @Nullable LinkView other, String after) {

    static Note of(String words) {
      return new Note(words, new LinkView("", null, false), "", null, "");
    }
  }
}
