package dev.afterword.markdown;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a heading or label says of all the action items below it. */
record ActionGroup(
    @Nullable String owner,
    @Nullable ActionType type,
    @Nullable String priority,
    @Nullable ActionState state) {
  static final ActionGroup NONE = new ActionGroup(null, null, null, null);

  private static final Pattern PRIORITY = Pattern.compile("[Pp][0-5]\\b");
  private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\d][\\p{L}\\d._/-]{0,60}");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.\\s?){2,4}|\\p{Lu}{2,3}");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{Ll}'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{0,20}){1,2}");

  /** This group narrowed by a label within it. */
  ActionGroup within(String label) {
    String bare = bare(label);
    String person = HANDLE.matcher(bare).matches() || isInitials(bare) ? bare : null;
    return new ActionGroup(
        person != null ? ActionWords.owner(person) : owner,
        ActionWords.typeOf(bare).orElse(type),
        priority(bare),
        ActionWords.stateOfGroup(bare).orElse(state));
  }

  /** This group, owned by the person or team that a label names. */
  ActionGroup ownedBy(String label) {
    return new ActionGroup(ActionWords.owner(bare(label)), type, priority, state);
  }

  private @Nullable String priority(String label) {
    if (PRIORITY.matcher(label).lookingAt()) {
      return label.substring(0, 2);
    }
    String lower = Words.normal(label);
    return lower.endsWith(" priority") ? lower.substring(0, lower.length() - 9) : priority;
  }

  /** Whether a label names a person: {@code R.K.}, {@code @ana}; in bold also {@code Ana Berg}. */
  static boolean isPerson(String label, boolean bold) {
    String bare = bare(label);
    return HANDLE.matcher(bare).matches()
        || isInitials(bare)
        || (bold && NAME.matcher(bare).matches() && ActionWords.startsAnew(bare));
  }

  private static boolean isInitials(String bare) {
    return INITIALS.matcher(bare).matches() && !Words.LISTS.has("acronym", bare);
  }

  private static String bare(String label) {
    String bare = label.strip();
    return bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare;
  }
}
