package dev.afterword.lint;

import dev.afterword.domain.ActionItem;
import dev.afterword.lint.language.Context;
import dev.afterword.lint.language.LanguageAdvice;
import java.util.List;
import java.util.regex.Pattern;

/** {@code action/not-checkable}: an open action of which nobody can say when it is done. */
final class NotCheckable implements Check {
  private static final Rule RULE =
      new Rule(
          "action/not-checkable",
          Level.ADVICE,
          "\"Improve\" and \"investigate\" have no end: an action says what will be there when it is done.",
          "- [ ] Improve monitoring — @platform",
          "- [ ] Alert when checkout returns more than 1% errors for five minutes — @platform",
          Source.SRE.and(Source.PAGERDUTY));

  private static final Pattern ENDLESS =
      Pattern.compile(
          "(?:(?:we|to|should|must|will|need|please|and|also|further)\\s+){0,4}(?:(?:re)?train|improve|enhance|optimi[sz]e|strengthen"
              + "|investigate|explore|look into|think about|consider|be (?:more )?(?:careful|aware|mindful|vigilant)"
              + "|pay (?:more|better|closer) attention|make [^.,;:]{1,60}? (?:better|easier|clearer|safer|more \\p{L}+))\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Numbers and bounds make the vaguest verb one that can be checked. */
  private static final Pattern BOUNDED =
      Pattern.compile("\\d|\\b(?:so that|until|and fix|by adding|by making|by using|such that)\\b");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public List<Remark> check(Checked document) {
    return document.document().actionItems().stream()
        .filter(item -> !item.state().isSettled() && isEndless(item))
        .map(item ->
            Remark.at(
                RULE,
                document.text().find(item.text(), item.line()),
                item.text(),
                "An open action of which nobody can say when it is done.",
                "Say what will be there then: a check, an alert with its threshold, a limit, a page."))
        .toList();
  }

  private static boolean isEndless(ActionItem item) {
    String text = item.text();
    return ENDLESS.matcher(text).matches() && !BOUNDED.matcher(text).find() && !isAboutPeople(text);
  }

  /** Then {@code blame/fix-the-person} says so. */
  private static boolean isAboutPeople(String text) {
    return LanguageAdvice.of(text, Context.ACTION).stream()
        .anyMatch(finding -> finding.rule().equals("blame/fix-the-person"));
  }
}
