package dev.afterword.cli;

import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as commands that a GitHub workflow turns into annotations: ten of each level in a step,
 * which is what it shows, the gravest first.
 *
 * @param commands a line each
 * @param rest what found no room, the gravest first
 */
record GithubAnnotations(List<String> commands, List<Found> rest) {
  private static final int MOST_OF_A_LEVEL = 10;

  static GithubAnnotations of(List<Found> findings, RepositoryPaths paths) {
    Map<Level, Integer> shown = new EnumMap<>(Level.class);
    List<String> commands = new ArrayList<>();
    List<Found> rest = new ArrayList<>();
    findings.stream()
        .sorted(Comparator.comparing(found -> found.finding().level()))
        .forEach(found -> {
          if (shown.merge(found.finding().level(), 1, Integer::sum) <= MOST_OF_A_LEVEL) {
            commands.add(command(found.finding(), paths.of(found)));
          } else {
            rest.add(found);
          }
        });
    return new GithubAnnotations(commands, rest);
  }

  private static String command(Finding finding, String path) {
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
            property(path),
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
