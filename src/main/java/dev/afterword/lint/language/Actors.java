package dev.afterword.lint.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells whom a noun phrase names, by the lists in {@code actors.txt}. */
final class Actors {
  private static final WordLists LISTS = new WordLists("actors.txt");
  private static final Map<String, Actor> PRONOUNS = pronouns();
  private static final Set<String> ROLES = LISTS.set("role");
  private static final Set<String> GROUPS = LISTS.set("group");
  private static final Set<String> DEPARTMENTS = LISTS.set("department");
  private static final Set<String> OUTSIDERS = LISTS.set("outsider");
  private static final Set<String> AMBIGUOUS = LISTS.set("ambiguous-role");
  private static final Set<String> PROGRAM_ROLES = LISTS.set("program-role");
  private static final Set<String> HUMAN_MODIFIERS = LISTS.set("human-modifier");
  private static final Set<String> GIVEN_NAMES = LISTS.set("given-name");

  private Actors() {}

  private static Map<String, Actor> pronouns() {
    Map<String, Actor> actors = new HashMap<>();
    LISTS.list("self").forEach(word -> actors.put(word, Actor.SELF));
    LISTS.list("person").forEach(word -> actors.put(word, Actor.PERSON));
    LISTS.list("they").forEach(word -> actors.put(word, Actor.THEY));
    LISTS.list("nobody").forEach(word -> actors.put(word, Actor.NOBODY));
    LISTS.list("everyone").forEach(word -> actors.put(word, Actor.EVERYONE));
    LISTS.list("thing").forEach(word -> actors.put(word, Actor.THING));
    return actors;
  }

  /** Whom the noun phrase names that begins at one token and whose last noun is another. */
  static Actor of(Sentence sentence, int from, int head) {
    String word = sentence.word(head);
    if (word.isEmpty()) {
      return Actor.THING;
    }
    if (word.equals("one") && sentence.word(head - 1).equals("no")) {
      return Actor.NOBODY;
    }
    Actor pronoun = PRONOUNS.get(word);
    if (pronoun != null) {
      return pronoun;
    }
    Actor noun = noun(sentence, from, head, word);
    return noun == Actor.THING ? name(sentence, from, head) : noun;
  }

  private static Actor noun(Sentence sentence, int from, int head, String word) {
    String singular = singular(word);
    if (ROLES.contains(word) || ROLES.contains(singular)) {
      boolean program = AMBIGUOUS.contains(word) && head > from && !isHumanModifier(sentence, head);
      return program ? Actor.THING : Actor.PERSON;
    }
    if (GROUPS.contains(word) || GROUPS.contains(singular)) {
      return Actor.TEAM;
    }
    if (OUTSIDERS.contains(word) || OUTSIDERS.contains(singular)) {
      return Actor.OUTSIDER;
    }
    boolean alone = head == from && !word.equals("it");
    return DEPARTMENTS.contains(word) && alone ? Actor.TEAM : Actor.THING;
  }

  private static boolean isHumanModifier(Sentence sentence, int head) {
    String before = sentence.word(head - 1);
    if (sentence.kind(head - 1) == Kind.DETERMINER && PROGRAM_ROLES.contains(sentence.word(head))) {
      return false;
    }
    return HUMAN_MODIFIERS.contains(before)
        || GROUPS.contains(before)
        || ROLES.contains(before)
        || DEPARTMENTS.contains(before);
  }

  static String singular(String word) {
    return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }

  private static Actor name(Sentence sentence, int from, int head) {
    Token token = sentence.token(head);
    if (token.text().startsWith("@")) {
      return Actor.NAME;
    }
    if (!token.isCapitalised() || sentence.kind(from) == Kind.DETERMINER) {
      return Actor.THING;
    }
    boolean given = GIVEN_NAMES.contains(token.word());
    boolean surname =
        head > 0
            && sentence.token(head - 1).isCapitalised()
            && GIVEN_NAMES.contains(sentence.word(head - 1));
    return given || surname ? Actor.NAME : Actor.UNKNOWN_NAME;
  }

  /** Whether the word alone names someone: for the words before "'s mistake". */
  static boolean isPersonal(Sentence sentence, int at) {
    return of(sentence, at, at).isInside() && !sentence.word(at).toLowerCase(Locale.ROOT).isEmpty();
  }
}
