package dev.afterword.lint.language;

import java.util.List;

/** One way in which language blames. */
interface LanguageRule {

  /** {@code blame/counterfactual}. */
  String id();

  /** What it finds in the sentence, in the order of the text. */
  List<Remark> check(Sentence sentence, Context context);

  /**
   * A finding in terms of the sentence's tokens.
   *
   * @param from the first token
   * @param to the last token
   */
  record Remark(Weight weight, int from, int to, String message, String suggestion) {}

  /** A finding worth a warning. */
  static Remark warn(int from, int to, String message, String suggestion) {
    return new Remark(Weight.WARNING, from, to, message, suggestion);
  }
}
