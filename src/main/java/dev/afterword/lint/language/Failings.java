package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where a sentence says that someone failed, and who. */
final class Failings {
  private static final WordLists LISTS = new WordLists("failing.txt");
  private static final Set<String> ATTEMPTS = LISTS.set("words-attempt");
  private static final Set<String> OBJECTIVES = LISTS.set("words-objective");
  private static final Set<String> SUPPOSED =
      Set.of("if", "whether", "unless", "may", "might", "could", "should", "would", "will", "can");
  private static final Set<String> REACHED = LISTS.set("words-reached");
  private static final Set<String> OVERLOOKED =
      Set.of("overlooked", "forgotten", "neglected", "disregarded", "botched", "bungled");
  private static final Set<String> OWNERS = Set.of("my", "his", "her", "our");
  private static final Set<String> DENIALS = Set.of("no", "not", "none", "never", "nobody");
  private static final int NEAR = 4;

  /**
   * @param from the first token of the words that say so
   * @param to the last token
   */
  record Failing(Actor actor, int from, int to) {}

  private final Sentence sentence;
  private final Subjects subjects;
  private final List<Failing> found = new ArrayList<>();

  private Failings(Sentence sentence) {
    this.sentence = sentence;
    subjects = new Subjects(sentence);
  }

  static List<Failing> in(Sentence sentence) {
    Failings failings = new Failings(sentence);
    failings.collect();
    return failings.found;
  }

  private void collect() {
    sentence.matches("failing.human").forEach(this::human);
    sentence.matches("failing.shared").forEach(this::shared);
    sentence.matches("failing.diligence").forEach(this::diligence);
    sentence.matches("failing.never").forEach(this::never);
    sentence.matches("failing.wrong").forEach(this::wrong);
    sentence.matches("failing.nobody-verbs").forEach(this::nobody);
    sentence.matches("failing.by-mistake").forEach(this::byMistake);
    sentence.matches("failing.noun").forEach(this::noun);
  }

  private void add(Actor actor, PhraseMatch match) {
    found.add(new Failing(actor, match.from(), match.to()));
  }

  private void human(PhraseMatch match) {
    if (isSupposed(match) || isDenied(match)) {
      return;
    }
    boolean progressive = sentence.text(match.from(), match.to()).contains("ing");
    boolean passive = subjects.isPassive(match.from()) && !progressive;
    if (passive && !OVERLOOKED.contains(sentence.word(match.to()))) {
      return;
    }
    Actor actor = passive ? Actor.LEFT_OUT : subjects.of(match.from());
    boolean adjective =
        sentence.kind(match.from() - 1) == Kind.DETERMINER
            || (actor == Actor.UNKNOWN_NAME && sentence.isStart(match.from() - 1));
    if (actor.mayBeHuman() && (!adjective || sentence.word(match.from()).equals("forgot"))) {
      add(actor, match);
    }
  }

  private void shared(PhraseMatch match) {
    if (isSupposed(match) || isDenied(match)) {
      return;
    }
    boolean passive = subjects.isPassive(match.from());
    Actor actor = passive ? subjects.agentAfter(match.to()) : subjects.of(match.from());
    if (actor.isInside() && !isAttempt(actor, match)) {
      add(actor, match);
    }
  }

  /** "We failed to reproduce it", "we missed our objective". */
  private boolean isAttempt(Actor actor, PhraseMatch match) {
    String verb = sentence.word(match.from());
    boolean tried = verb.startsWith("fail") || verb.startsWith("refuse");
    boolean missed = verb.equals("missed") || verb.equals("broke");
    boolean easily = sentence.word(match.from() - 1).equals("easily");
    boolean now = verb.endsWith("ly") && sentence.word(match.to()).endsWith("s");
    return easily
        || now
        || (actor == Actor.SELF && tried && ATTEMPTS.contains(sentence.word(match.to() + 1)))
        || (missed && sentence.hasAny(OBJECTIVES, match.to() + 1, match.to() + NEAR))
        || (verb.equals("broke")
            && sentence.hasAny(Set.of("into", "down"), match.to(), match.to() + NEAR));
  }

  private void diligence(PhraseMatch match) {
    Actor actor = subjects.of(match.from());
    boolean others = actor == Actor.PERSON || actor == Actor.NAME || actor == Actor.TEAM;
    if (others && !isSupposed(match) && !subjects.isPassive(match.from())) {
      add(actor, match);
    }
  }

  /** "The team never answered"; but "the shift never received the page". */
  private void never(PhraseMatch match) {
    Actor actor = subjects.of(match.from());
    boolean others = actor == Actor.PERSON || actor == Actor.NAME || actor == Actor.TEAM;
    String verb = sentence.word(match.to());
    if (others && Kinds.isPast(verb) && !REACHED.contains(verb) && !isSupposed(match)) {
      add(actor, match);
    }
  }

  /** "The engineer pulled the wrong disk". */
  private void wrong(PhraseMatch match) {
    int verb = match.from() - 1;
    if (!isSupposed(match)) {
      boolean active = sentence.kind(verb) == Kind.VERB && !subjects.isPassive(verb);
      Actor actor = active ? subjects.of(verb) : subjects.agentAfter(match.to());
      if (actor.isInside()) {
        add(actor, match);
      }
    }
  }

  private void nobody(PhraseMatch match) {
    if (subjects.of(match.from()) == Actor.NOBODY && !subjects.isPassive(match.from())) {
      add(Actor.NOBODY, match);
    }
  }

  private void byMistake(PhraseMatch match) {
    for (int at = 0; at < match.from(); at++) {
      boolean verb = sentence.kind(at) == Kind.VERB || sentence.word(at).equals("did");
      if (verb && !subjects.isPassive(at)) {
        Actor actor = subjects.of(at);
        if (actor.isInside()) {
          add(actor, match);
          return;
        }
      }
    }
  }

  /** "Dana's mistake", "our negligence". */
  private void noun(PhraseMatch match) {
    int owner = match.from() - 1;
    boolean denied = sentence.hasAny(DENIALS, match.from() - NEAR - 1, match.from() - 1);
    if (denied || sentence.kind(match.to() + 1) == Kind.NOUN) {
      return;
    }
    String mark = sentence.word(owner);
    String behind = sentence.word(match.to() + 1);
    if (behind.equals("of") || behind.equals("by")) {
      Actor actor = subjects.phraseStartingAt(match.to() + 2);
      if (actor.isInside()) {
        add(actor, match);
      }
    } else if (OWNERS.contains(mark)) {
      add(mark.equals("our") || mark.equals("my") ? Actor.SELF : Actor.PERSON, match);
    } else if ((mark.equals("'s") || mark.equals("'")) && owner > 0) {
      Actor actor = Actors.of(sentence, owner - 1, owner - 1);
      if (actor.isInside()) {
        add(actor, match);
      }
    }
  }

  /** "If the operator forgot", "so that nobody will forget". */
  private boolean isSupposed(PhraseMatch match) {
    for (int at = match.from() - 1; at >= 0 && sentence.kind(at) != Kind.PUNCTUATION; at--) {
      boolean denied = sentence.word(at).equals("that") && sentence.word(at - 1).equals("not");
      if (denied || SUPPOSED.contains(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  /** "We did not forget", "never failed to". */
  private boolean isDenied(PhraseMatch match) {
    String before = sentence.word(match.from() - 1);
    return before.equals("not") || before.equals("never");
  }
}
