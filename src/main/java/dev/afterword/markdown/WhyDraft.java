package dev.afterword.markdown;

import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.Link;
import java.util.ArrayList;
import java.util.List;

/** One why while its answer and what follows from it are found. */
final class WhyDraft {
  private static final int LONGEST_COUNT = 8;

  private final List<Link> evidence = new ArrayList<>();
  private final List<String> actions = new ArrayList<>();
  final List<WhyDraft> children = new ArrayList<>();
  private String question;
  private String answer;

  WhyDraft(String question, String answer) {
    this.question = question;
    this.answer = ActionWords.isPlaceholder(answer) ? "" : answer;
  }

  WhyDraft(WhyText text) {
    this(text.question(), text.answer());
    with(text);
  }

  /** A statement that answers a question asked before it. */
  WhyDraft(String question, WhyText statement) {
    this(question, statement.answer());
    with(statement);
  }

  private void with(WhyText text) {
    evidence.addAll(text.evidence());
    actions.addAll(text.actions());
  }

  void answer(WhyText more) {
    answer = answer.isEmpty() ? more.answer() : answer + " " + more.answer();
    with(more);
  }

  /** Takes over what is asked below a heading that only counts: "Why 1". */
  void ask(WhyText text) {
    question = text.question();
    answer(text);
  }

  /** Whether it only counts and neither asks nor answers: "Why 1", "Why?". */
  boolean isCount() {
    return isOpen() && children.isEmpty() && question.length() <= LONGEST_COUNT;
  }

  /** Gives its answer and all below it to another, whose question it answers. */
  void handTo(WhyDraft asked) {
    asked.answer = answer;
    asked.evidence.addAll(evidence);
    asked.actions.addAll(actions);
    asked.children.addAll(children);
  }

  String question() {
    return question;
  }

  void question(String asked) {
    question = asked;
  }

  boolean isOpen() {
    return answer.isEmpty();
  }

  /** Whether neither it nor anything below it says more than "Why?". */
  boolean isBlank() {
    return isOpen()
        && (question.isEmpty() || question.length() <= LONGEST_COUNT)
        && children.stream().allMatch(WhyDraft::isBlank);
  }

  Why toWhy() {
    return new Why(
        question, answer, evidence, actions, children.stream().map(WhyDraft::toWhy).toList());
  }
}
