package dev.afterword.markdown;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.TrackerKeys;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single words and short phrases around an action item mean. */
final class ActionWords {
  private static final Pattern SAID_DONE =
      Pattern.compile(
          "\\b(?:already (?:been )?(?:done|fixed|implemented|completed|in place)"
              + "|(?:this|it|which|-) has (?:already |now )?been"
              + " (?:done|completed|fixed|implemented|deployed|resolved)"
              + "|done during the incident)\\b|[.!?(-] ?done(?:[.!)]*$| (?:in|by|with|via)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SYMBOLS = Pattern.compile("^[^\\p{L}\\d]+");
  private static final Pattern IN_BRACKETS = Pattern.compile("^[\\[<{(][^\\]>})]*[\\]>})]+\\.?$");
  private static final int LONGEST_PLACEHOLDER = 100;
  private static final int MOST_WORDS_OF_A_LABEL = 4;

  private ActionWords() {}

  static Optional<ActionState> stateOf(String words) {
    return state(words).or(() -> state(SYMBOLS.matcher(words.strip()).replaceFirst("")));
  }

  private static Optional<ActionState> state(String words) {
    return Words.LISTS
        .find("state-", words)
        .map(name -> ActionState.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** The state that a heading gives all below it; "Testing" and "Open" speak of something else. */
  static Optional<ActionState> stateOfGroup(String words) {
    return stateOf(words).filter(state -> state != ActionState.OPEN && state != ActionState.VERIFY);
  }

  static Optional<ActionType> typeOf(String words) {
    return Words.LISTS
        .find("type-", words)
        .map(name -> ActionType.valueOf(name.toUpperCase(Locale.ROOT)))
        .or(() -> words.contains(" ") ? Optional.empty() : ActionType.of(words));
  }

  /** Whether a text says that what it promises has been done. */
  static boolean saysDone(String text) {
    String end = text.length() <= 160 ? text : text.substring(text.length() - 160);
    boolean possible =
        Characters.contains(end, "done")
            || Characters.contains(end, "been")
            || Characters.contains(end, "already");
    return possible && SAID_DONE.matcher(end).find();
  }

  /** An owner as it is kept, null when none is named. */
  static @Nullable String owner(String written) {
    String owner = written.strip();
    while (owner.startsWith("@")) {
      owner = owner.substring(1);
    }
    boolean none = owner.isBlank() || owner.equals("?") || isNothing(owner) || isDash(owner);
    return none || owner.length() > 100 ? null : owner.replace(" @", " ").replace(",@", ", ");
  }

  /** Whether a text stands where an item would and is none: "None", "TBD", "[Action 1]". */
  static boolean isPlaceholder(String text) {
    String bare = text.strip();
    return isDash(bare) || isNothing(bare) || isTemplate(bare);
  }

  private static boolean isTemplate(String text) {
    return isNumbered(text)
        || (IN_BRACKETS.matcher(text).matches()
            && !text.contains("http")
            && !TrackerKeys.isKey(text.substring(1, text.length() - 1)));
  }

  /** "Action item 3" and the like, or a number alone. */
  private static boolean isNumbered(String text) {
    if (text.length() > LONGEST_PLACEHOLDER) {
      return false;
    }
    String words = withoutNumber(Words.normal(text));
    return words.isEmpty() || Words.LISTS.has("placeholder", words);
  }

  /** Without {@code #12.} and the like at the end. */
  private static String withoutNumber(String words) {
    int end = words.length();
    if (end > 0 && (words.charAt(end - 1) == '.' || words.charAt(end - 1) == ')')) {
      end--;
    }
    for (int i = 0; i < 3 && end > 0 && isDigit(words.charAt(end - 1)); i++) {
      end--;
    }
    while (end > 0 && (words.charAt(end - 1) == ' ' || words.charAt(end - 1) == '#')) {
      end--;
    }
    return words.substring(0, end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNothing(String text) {
    return Words.LISTS.has("nothing", text);
  }

  private static boolean isDash(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a label groups items and is none itself: "Short term", "Process", "Backend:". */
  static boolean isGroup(String label) {
    String bare = SYMBOLS.matcher(label).replaceFirst("");
    String normal = Words.normal(bare);
    return Words.LISTS.has("group", normal)
        || Words.LISTS.has("group", normal.replace(" actions", "").replace(" action items", ""))
        || Words.LISTS.has("priority", normal)
        || Words.LISTS.has("actions-strong", normal)
        || Words.LISTS.has("actions-weak", normal)
        || typeOf(bare).isPresent()
        || stateOf(bare).isPresent();
  }

  /** Whether a bold label or one with a colon is too short for an instruction. */
  static boolean isShortLabel(String label) {
    return label.strip().split("\\s+", MOST_WORDS_OF_A_LABEL + 1).length
            <= MOST_WORDS_OF_A_LABEL - 1
        && startsAnew(label);
  }

  /** Whether a text does not begin with the verb of an instruction. */
  static boolean startsAnew(String text) {
    String[] words = SYMBOLS.matcher(text).replaceFirst("").split("[\\s:,]+", 2);
    return !Words.LISTS.has("verb", words[0]);
  }
}
