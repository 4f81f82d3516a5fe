package dev.afterword.markdown;

import dev.afterword.domain.ActionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An action item that is not yet in a document.
 *
 * @param text Markdown on one line, or words that only look like it
 * @param owner a team, role or handle, with or without {@code @}
 */
public record NewActionItem(
    String text,
    @Nullable String owner,
    @Nullable String priority,
    @Nullable ActionType type,
    @Nullable LocalDate due) {
  private static final int LONGEST = 4_000;
  private static final Pattern BOX = Pattern.compile("^(?:[-*+] +)?(?:\\[[ xX~/-]?\\] +)?");
  private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._/-]*");
  private static final Pattern NAMED = Pattern.compile("[Pp][0-5]");

  /**
   * With the text on one line, without a box.
   *
   * @throws IllegalArgumentException when there is no text, or too much
   */
  public NewActionItem {
    String line = TypedText.oneLine(text);
    text = BOX.matcher(line).replaceFirst("");
    owner = none(owner);
    owner = owner == null ? null : ActionWords.owner(owner);
    priority = none(priority);
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "an action item of %d characters (expected 1 to %d)".formatted(text.length(), LONGEST));
    }
  }

  private static @Nullable String none(@Nullable String text) {
    String line = text == null ? "" : TypedText.oneLine(text);
    return line.isEmpty() ? null : line;
  }

  /** Its owner as lines of action items name one; empty for none. */
  String ownerWritten() {
    String name = owner == null ? "" : owner;
    return name.isEmpty() ? "" : HANDLE.matcher(name).matches() ? "@" + name : "owner: " + name;
  }

  /**
   * What stands behind the text in the canonical form, but for those columns: in its order, only
   * that an owner in several words reads to the end.
   */
  List<String> attributes(List<String> but) {
    List<String> all = new ArrayList<>();
    boolean named = owner != null && !but.contains("owner");
    boolean handle = ownerWritten().startsWith("@");
    if (named && handle) {
      all.add(ownerWritten());
    }
    if (priority != null && !but.contains("priority")) {
      all.add(NAMED.matcher(priority).matches() ? priority : "priority " + priority);
    }
    if (type != null && !but.contains("type")) {
      all.add(type.label());
    }
    if (due != null && !but.contains("due")) {
      all.add("due " + due);
    }
    if (named && !handle) {
      all.add(ownerWritten());
    }
    return all;
  }
}
