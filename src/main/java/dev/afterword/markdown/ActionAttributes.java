package dev.afterword.markdown;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside the text of an action item: {@code @ana}, {@code P1}, {@code due …}. */
final class ActionAttributes {
  private static final Pattern KEYED =
      Pattern.compile("^([\\p{L}][\\p{L}() ]{0,24}?)\\s*[:=：]\\s*(.{0,300})$");
  private static final Pattern HANDLES =
      Pattern.compile(
          "@[\\p{L}\\d][\\p{L}\\d._/-]*(?:(?: |, ?| ?/ ?| and | & )@[\\p{L}\\d._/-]+)*");
  private static final Pattern INITIALS =
      Pattern.compile("(\\p{Lu}{2,3})(?:[/,&+ ]+\\p{Lu}{2,3})*(?: to \\p{Ll}.{0,40})?");
  private static final Pattern PRIORITY = Pattern.compile("[Pp][0-5]");
  private static final Pattern PRIORITY_NAMED =
      Pattern.compile(
          "(?:prio(?:rity)? (\\w+))|(?:(\\w+) prio(?:rity)?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DUE =
      Pattern.compile(
          "(?:due(?: (?:by|on|date))?|eta|deadline|by|until|target|frist)\\b[ :]*(.+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE_ALONE = Pattern.compile("[\\d\\p{L}./, -]{6,20}");
  private static final Pattern OWNED =
      Pattern.compile(
          "(?:owner|owned by|assigned to|assignee|ansvarlig)\\b[ :]+(.{1,60})",
          Pattern.CASE_INSENSITIVE);

  private final DayOrder order;

  ActionAttributes(DayOrder order) {
    this.order = order;
  }

  /** Takes one attribute over into the draft; false when it is none. */
  boolean take(String written, ActionDraft into) {
    String word = written.strip();
    return !word.isEmpty()
        && word.length() <= 300
        && (keyed(word, into)
            || ownerOrDay(word, into)
            || priority(word, into)
            || stateOrType(word, into));
  }

  private boolean ownerOrDay(String word, ActionDraft into) {
    Matcher owned = OWNED.matcher(word);
    if (owned.matches()) {
      into.owner(ActionWords.owner(owned.group(1)));
      return true;
    }
    if (word.startsWith("@") && HANDLES.matcher(word).matches()) {
      into.owner(ActionWords.owner(word));
      return true;
    }
    Matcher due = DUE.matcher(word);
    if (due.matches() && DueDates.named(due.group(1), order)) {
      return day(due.group(1), into);
    }
    return DATE_ALONE.matcher(word).matches()
        && DueDates.find(word, order).isPresent()
        && day(word, into);
  }

  private boolean day(String written, ActionDraft into) {
    DueDates.find(written, order).ifPresent(into::due);
    return true;
  }

  private static boolean priority(String word, ActionDraft into) {
    Matcher named = PRIORITY_NAMED.matcher(word);
    if (PRIORITY.matcher(word).matches()) {
      into.priority(word);
      return true;
    }
    if (named.matches()) {
      into.priority(named.group(1) == null ? named.group(2) : named.group(1));
      return true;
    }
    return false;
  }

  private static boolean stateOrType(String word, ActionDraft into) {
    Optional<ActionState> state = ActionWords.stateOf(word);
    if (state.isPresent()) {
      into.state(state.get());
      return true;
    }
    Optional<ActionType> type = ActionWords.typeOf(word);
    type.ifPresent(into::type);
    return type.isPresent();
  }

  /** Takes over {@code Owner: Ana}, {@code Due: 2026-01-01}, {@code Status: done}. */
  boolean keyed(String line, ActionDraft into) {
    Matcher keyed = KEYED.matcher(line);
    return Characters.anyOf(line, ":=：")
        && keyed.matches()
        && Words.LISTS
            .find("column-", keyed.group(1))
            .map(column -> column(column, keyed.group(2), into))
            .orElse(false);
  }

  /** Takes over a value whose meaning a key or the head of a column names. */
  boolean column(String column, String value, ActionDraft into) {
    String bare = value.strip();
    switch (column) {
      case "owner" -> into.owner(ActionWords.owner(bare));
      case "due" -> DueDates.find(bare, order).ifPresent(into::due);
      case "priority" -> into.priority(bare.isEmpty() || ActionWords.isNothing(bare) ? null : bare);
      case "type" -> into.type(ActionWords.typeOf(bare).orElse(null));
      case "state" -> into.state(state(bare));
      case "link", "evidence" -> {
        if (!bare.isEmpty()) {
          into.state(ActionWords.stateOf(bare).orElse(null));
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The state that a cell tells in its first words: "Done 2026-01-01", "Open (#12)". */
  private static @Nullable ActionState state(String cell) {
    return ActionWords.stateOf(cell)
        .or(() -> ActionWords.stateOf(cell.split("[(,;:\\n\\d—–]", 2)[0]))
        .or(() -> ActionWords.stateOf(cell.split("\\s", 2)[0]))
        .orElse(null);
  }

  /** Takes initials in square brackets for the owner: {@code [AB]}, {@code [CF to write story]}. */
  static boolean initials(String bracketed, ActionDraft into) {
    Matcher initials = INITIALS.matcher(bracketed.strip());
    if (!initials.matches() || Words.LISTS.has("acronym", initials.group(1))) {
      return false;
    }
    into.owner(bracketed.strip().split(" to ", 2)[0]);
    return true;
  }
}
