package dev.afterword.ingest;

import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import dev.afterword.git.Content;
import dev.afterword.markdown.ParsedFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A document whose file was read and parsed.
 *
 * @param blob the git blob id of its content
 * @param bytes the file's content; not copied, must not be changed
 */
public record LoadedDocument(Document document, ParsedFile parsed, String blob, byte[] bytes) {

  /**
   * The same with the id and the problems that the index settled on, and what is in the way of
   * reading it now.
   */
  LoadedDocument as(DocumentSummary summary, List<Problem> problems) {
    Set<Problem> all = new LinkedHashSet<>(problems);
    document.problems().stream().filter(LoadedDocument::isDamage).forEach(all::add);
    Document settled = document.settled(summary.id(), List.copyOf(all));
    return new LoadedDocument(settled, parsed, blob, bytes);
  }

  /** Whether the file could be read; if not, later perhaps. */
  public boolean isReadable() {
    return document.problems().stream().noneMatch(LoadedDocument::isDamage);
  }

  private static boolean isDamage(Problem problem) {
    return problem.code().equals("git/unreadable") || Content.DAMAGED.contains(problem.code());
  }
}
