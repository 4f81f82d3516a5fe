package dev.afterword.lint;

import dev.afterword.lint.language.Context;
import dev.afterword.lint.language.LanguageAdvice;
import dev.afterword.lint.language.LanguageFinding;
import dev.afterword.lint.language.Weight;
import dev.afterword.markdown.Prose;
import java.util.ArrayList;
import java.util.List;

/** {@code blame/*} and {@code clarity/*}: words that blame people, in English. */
final class LanguageCheck implements Check {
  @Override
  public List<Rule> rules() {
    return LanguageRules.ALL;
  }

  @Override
  public List<Remark> check(Checked document) {
    List<Remark> remarks = new ArrayList<>();
    for (Prose prose : document.prose()) {
      for (LanguageFinding finding : LanguageAdvice.of(prose.text(), context(prose.use()))) {
        remarks.add(remark(prose, finding));
      }
    }
    return remarks;
  }

  private static Remark remark(Prose prose, LanguageFinding finding) {
    return Remark.at(
        finding.rule(),
        finding.weight() == Weight.ADVICE ? Level.ADVICE : Level.ERROR,
        prose.place(finding.start(), finding.end()),
        prose.source(finding.start(), finding.end()),
        finding.message(),
        finding.suggestion());
  }

  private static Context context(Prose.Use use) {
    return switch (use) {
      case RUNNING -> Context.PROSE;
      case ACTION -> Context.ACTION;
      case COULD_BE_BETTER -> Context.COULD_BE_BETTER;
    };
  }
}
