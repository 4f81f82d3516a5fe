package dev.afterword.cli;

import dev.afterword.lint.Finding;

/** A finding as programs read it; the names are a contract. */
record FindingJson(
    String rule,
    String level,
    String path,
    int line,
    int column,
    int endColumn,
    String text,
    String message,
    String suggestion) {

  static FindingJson of(Finding finding) {
    return new FindingJson(
        finding.rule(),
        finding.level().label(),
        finding.path(),
        finding.line(),
        finding.column(),
        finding.endColumn(),
        finding.text(),
        finding.message(),
        finding.suggestion());
  }
}
