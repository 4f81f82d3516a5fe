package dev.afterword.lint;

import java.util.List;

/** Looks at a document for what one rule or a family of them asks. */
interface Check {
  /** The rules whose ids its remarks bear. */
  List<Rule> rules();

  /** What it finds, in any order. */
  List<Remark> check(Checked document);
}
