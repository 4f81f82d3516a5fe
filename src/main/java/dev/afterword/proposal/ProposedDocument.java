package dev.afterword.proposal;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Status;
import dev.afterword.git.ProposedBranch.Change;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that a proposal changes.
 *
 * @param id under which it would be found, of a removed one under which it is
 * @param title as it would be; of a removed one as it is
 * @param findings by line; of a removed document none, of one with very many the first
 * @param lines the text of the lines that have findings, by number; none for those of the front
 *     matter
 */
public record ProposedDocument(
    Change change,
    String id,
    String title,
    Kind kind,
    @Nullable Status status,
    List<Finding> findings,
    Map<Integer, String> lines) {
  public ProposedDocument {
    findings = List.copyOf(findings);
    lines = Map.copyOf(lines);
  }

  public String path() {
    return change.path();
  }

  /** How many of its findings have that level. */
  public long count(Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
