package dev.afterword.cli;

import dev.afterword.lint.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * Findings as commands that a GitHub workflow turns into annotations. It shows ten of each level
 * only, so the gravest come first.
 */
final class GithubAnnotations {
  private GithubAnnotations() {}

  static List<String> of(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::level))
        .map(GithubAnnotations::command)
        .toList();
  }

  private static String command(Finding finding) {
    String kind =
        switch (finding.level()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case ADVICE, OFF -> "notice";
        };
    String message =
        finding.suggestion().isEmpty()
            ? finding.message()
            : finding.message() + "\n" + finding.suggestion();
    return "::%s file=%s,line=%d,col=%d,endColumn=%d,title=%s::%s"
        .formatted(
            kind,
            property(finding.path()),
            finding.line(),
            finding.column(),
            finding.endColumn(),
            property(finding.rule()),
            escaped(message));
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }
}
