package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code blame/counterfactual}: what people did not do. "The job should have retried" is left
 * alone, and so is "we should have alerts", which is a plan.
 */
final class CounterfactualRule implements LanguageRule {
  private static final WordLists LISTS = new WordLists("counterfactual.txt");
  private static final Set<String> DONE_BY_PEOPLE = LISTS.set("words-done-by-people");
  private static final Set<String> AVERTED = LISTS.set("words-averted");
  private static final Set<String> COMPARISON = LISTS.set("words-comparison");
  private static final Set<String> FORESIGHT = LISTS.set("words-foresight");
  private static final Set<String> LUCK = LISTS.set("words-luck");
  private static final Set<String> ATTRIBUTE = LISTS.set("words-attribute");
  private static final Set<String> WORSE = LISTS.set("words-worse");

  /** "The only thing we could have done", "nothing we could have seen". */
  private static final Set<String> ALL_THERE_WAS = Set.of("thing", "nothing", "anything", "else");

  /** "We could not have known" blames nobody. */
  private static final Set<String> NEGATIONS = Set.of("not", "never", "hardly");

  private static final Set<String> ASKING = Set.of("what", "how", "where", "which");
  private static final Set<String> PROCESS = LISTS.set("words-process");
  private static final int AHEAD = 12;
  private static final int NEAR = 6;

  @Override
  public String id() {
    return "blame/counterfactual";
  }

  @Override
  public List<Remark> check(Sentence sentence, Context context) {
    if (sentence.isQuestion() || ASKING.contains(sentence.word(0))) {
      return List.of();
    }
    List<Remark> remarks = new ArrayList<>();
    for (PhraseMatch match : sentence.matches("counterfactual.if-only")) {
      remarks.add(remark(sentence, match, Actor.PERSON, context));
    }
    for (PhraseMatch match : sentence.matches("counterfactual.better")) {
      remarks.add(remark(sentence, match, Actor.PERSON, context));
    }
    for (PhraseMatch match : sentence.matches("counterfactual.wished")) {
      remarks.add(remark(sentence, match, Actor.TEAM, context));
    }
    List<PhraseMatch> conditions = sentence.matches("counterfactual.conditional");
    for (PhraseMatch match : sentence.matches("counterfactual.modal")) {
      Actor actor = new Subjects(sentence).of(match.from());
      if (!conditions.isEmpty() && isUnreal(sentence, match) || blames(sentence, match, actor)) {
        remarks.add(remark(sentence, match, actor, context));
      }
    }
    return remarks;
  }

  private static boolean isUnreal(Sentence sentence, PhraseMatch match) {
    String modal = sentence.word(match.from());
    return modal.equals("would") || modal.equals("could") || modal.equals("might");
  }

  private static boolean blames(Sentence sentence, PhraseMatch match, Actor actor) {
    int verb = match.to();
    String participle = sentence.word(verb);
    if (!(Kinds.isPast(participle) || participle.equals("lead")) || isByADate(sentence, verb)) {
      return false;
    }
    boolean passive = participle.equals("been");
    String done = passive ? nextVerb(sentence, verb) : participle;
    return switch (sentence.word(match.from())) {
      case "should", "ought" -> ought(sentence, match, actor, passive, done);
      case "could", "might" -> might(sentence, match, actor, passive, done);
      default -> would(sentence, match, actor, passive, done);
    };
  }

  private static boolean ought(
      Sentence sentence, PhraseMatch match, Actor actor, boolean passive, String done) {
    boolean forbidden = Kinds.isPast(done) && isNegated(sentence, match);
    if (passive && (forbidden || DONE_BY_PEOPLE.contains(done))) {
      return true;
    }
    boolean attribute =
        ATTRIBUTE.contains(done) && sentence.kind(match.to() + 1) == Kind.NOUN && !passive;
    return !attribute && (actor.isInside() || isHumanDoing(actor, passive, done));
  }

  private static boolean isNegated(Sentence sentence, PhraseMatch match) {
    return sentence.hasAny(NEGATIONS, match.from() + 1, match.to());
  }

  private static boolean isHumanDoing(Actor actor, boolean passive, String done) {
    boolean may = actor == Actor.THEY || actor == Actor.LEFT_OUT;
    return may && !passive && (DONE_BY_PEOPLE.contains(done) || FORESIGHT.contains(done));
  }

  private static boolean might(
      Sentence sentence, PhraseMatch match, Actor actor, boolean passive, String done) {
    if (sentence.hasAny(WORSE, match.from(), match.to() + AHEAD)) {
      return false;
    }
    boolean better = isCompared(sentence, match);
    boolean maybe = sentence.word(match.from()).equals("might");
    if (isNegated(sentence, match)
        || sentence.hasAny(ALL_THERE_WAS, match.from() - 2, match.from() - 1)) {
      return false;
    }
    if (passive) {
      return AVERTED.contains(done) || better;
    }
    boolean led = done.equals("lead") || done.equals("led") || done.equals("helped");
    return (!passive && FORESIGHT.contains(done) && isProcess(sentence, match.from()))
        || (led && (better || actor == Actor.LEFT_OUT || actor == Actor.NOT_FINITE))
        || (actor.isInside() && !maybe && !LUCK.contains(done))
        || (actor == Actor.LEFT_OUT && !LUCK.contains(done))
        || isHumanDoing(actor, false, done);
  }

  private static boolean would(
      Sentence sentence, PhraseMatch match, Actor actor, boolean passive, String done) {
    return !passive
        && FORESIGHT.contains(done)
        && (actor.isInside() || isProcess(sentence, match.from()));
  }

  /** "A simple review would have …": what people do as a process is the subject. */
  private static boolean isProcess(Sentence sentence, int modal) {
    return sentence.hasAny(PROCESS, modal - NEAR, modal - 1);
  }

  private static boolean isCompared(Sentence sentence, PhraseMatch match) {
    return sentence.hasAny(COMPARISON, match.from(), match.to() + AHEAD);
  }

  /** "should have been moved by the end of June" looks forward. */
  private static boolean isByADate(Sentence sentence, int verb) {
    for (int at = verb; at < Math.min(verb + AHEAD, sentence.size()); at++) {
      String next = sentence.word(at + 1);
      if (sentence.word(at).equals("by")
          && (next.equals("the") || next.equals("now"))
          && (next.equals("now") || sentence.word(at + 2).equals("end"))) {
        return true;
      }
    }
    return false;
  }

  private static String nextVerb(Sentence sentence, int at) {
    int next = at + 1;
    while (sentence.kind(next) == Kind.ADVERB) {
      next++;
    }
    return sentence.word(next);
  }

  private Remark remark(Sentence sentence, PhraseMatch match, Actor actor, Context context) {
    boolean asked = context == Context.COULD_BE_BETTER && actor == Actor.SELF;
    return new Remark(
        asked ? Weight.ADVICE : Weight.WARNING,
        match.from(),
        match.to(),
        "It tells what did not happen, which explains nothing of what did.",
        "Say what was done, and what made it look right then: which signals were there, and which"
            + " were not?");
  }
}
