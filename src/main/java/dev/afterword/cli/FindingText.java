package dev.afterword.cli;

import dev.afterword.lint.Finding;
import java.util.ArrayList;
import java.util.List;

/** Findings as a person reads them. */
final class FindingText {
  private FindingText() {}

  static List<String> of(List<Found> findings) {
    return plain(findings.stream().map(Found::finding).toList());
  }

  static List<String> plain(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String words = finding.text().isEmpty() ? "" : "\"" + shortened(finding.text()) + "\": ";
      lines.add(
          Printing.plain(
              "%s:%d:%d %s %s %s%s"
                  .formatted(
                      finding.path(),
                      finding.line(),
                      finding.column(),
                      finding.level().label(),
                      finding.rule(),
                      words,
                      finding.message())));
      if (!finding.suggestion().isEmpty()) {
        lines.add("    " + Printing.plain(finding.suggestion()));
      }
    }
    return lines;
  }

  private static String shortened(String text) {
    int most = 80;
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }
}
