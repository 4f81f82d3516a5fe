package dev.afterword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.lint.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The findings that found no room as annotations, as a table in a workflow step's summary. */
final class StepSummary {
  /** GitHub shows no summary of more than 1 MiB. */
  private static final int LARGEST = 1_000_000;

  private StepSummary() {}

  /** Adds the table to what earlier commands of the step wrote. */
  static void append(Path file, List<Found> findings, RepositoryPaths paths) throws IOException {
    long before = Files.exists(file) ? Files.size(file) : 0;
    String table = of(findings, paths, (int) Math.max(0, LARGEST - before));
    Files.writeString(file, table, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  static String of(List<Found> findings, RepositoryPaths paths, int most) {
    StringBuilder table =
        new StringBuilder(
                "\n### afterword lint\n\nFindings that are not among the annotations:\n\n")
            .append("| level | rule | place | finding |\n|---|---|---|---|\n");
    int size = table.length();
    int shown = 0;
    for (Found found : findings) {
      String row = row(found.finding(), paths.of(found));
      size += row.getBytes(UTF_8).length;
      if (size > most - 200) {
        return table.append("\nand %d more.\n".formatted(findings.size() - shown)).toString();
      }
      table.append(row);
      shown++;
    }
    return table.toString();
  }

  private static String row(Finding finding, String path) {
    String words = finding.text().isEmpty() ? "" : "“" + finding.text() + "”: ";
    return "| %s | %s | %s:%d | %s |\n"
        .formatted(
            finding.level().label(),
            escaped(finding.rule()),
            escaped(path),
            finding.line(),
            escaped(words + finding.message()));
  }

  /** Text from a document is shown, never obeyed: no markup, no mention, one line. */
  private static String escaped(String text) {
    return Printing.plain(text)
        .replaceAll("[\\\\`*_\\[\\]|~#!]", "\\\\$0")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("@", "&#64;");
  }
}
