package dev.afterword.lint.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds language that blames people, in English. */
public final class LanguageAdvice {
  /** Of findings on the same words, that of the rule which stands first is kept. */
  private static final List<LanguageRule> RULES =
      List.of(
          new HumanErrorRule(),
          new CounterfactualRule(),
          new FixThePersonRule(),
          new WhoRule(),
          new HindsightRule(),
          new PersonRule(),
          new TeamRule(),
          new NormativeRule(),
          new MechanisticRule(),
          new OverstatedRule(),
          new AnimatedRule());

  private LanguageAdvice() {}

  /**
   * The findings in a stretch of plain text, in its order; offsets are those of the text. Headings,
   * block quotations and code are to be left out by the caller; words between quotation marks or
   * back-quotes are passed over here.
   */
  public static List<LanguageFinding> of(String plainText, Context context) {
    List<LanguageFinding> findings = new ArrayList<>();
    for (Sentences.Span span : Sentences.of(plainText)) {
      check(plainText, span, context, findings);
    }
    return List.copyOf(findings);
  }

  private static void check(
      String text, Sentences.Span span, Context context, List<LanguageFinding> findings) {
    Sentence sentence = new Sentence(text, span.start(), span.end());
    if (sentence.isIdle() || Transcripts.holds(text, span.start())) {
      return;
    }
    List<LanguageFinding> own = new ArrayList<>();
    for (LanguageRule rule : RULES) {
      for (LanguageRule.Remark remark : rule.check(sentence, context)) {
        LanguageFinding finding = finding(text, sentence, rule.id(), remark);
        if (own.stream().noneMatch(finding::overlaps)) {
          own.add(finding);
        }
      }
    }
    own.sort(Comparator.comparingInt(LanguageFinding::start));
    findings.addAll(own);
  }

  private static LanguageFinding finding(
      String text, Sentence sentence, String rule, LanguageRule.Remark remark) {
    int start = sentence.token(remark.from()).start();
    int end = sentence.token(remark.to()).end();
    return new LanguageFinding(
        rule,
        remark.weight(),
        start,
        end,
        text.substring(start, end),
        remark.message(),
        remark.suggestion());
  }
}
