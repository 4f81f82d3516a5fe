package dev.afterword.lint;

import java.util.List;

/**
 * What is found in a document, by line and column.
 *
 * @param findings what is to be reported
 * @param suppressed what its author turned off in the text
 */
public record Advice(List<Finding> findings, List<Finding> suppressed) {
  public Advice {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
  }
}
