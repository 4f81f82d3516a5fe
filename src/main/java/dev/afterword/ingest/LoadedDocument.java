package dev.afterword.ingest;

import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import dev.afterword.markdown.ParsedFile;
import java.util.List;

/**
 * A document whose file was read and parsed.
 *
 * @param blob the git blob id of its content
 * @param bytes the file's content; not copied, must not be changed
 */
public record LoadedDocument(Document document, ParsedFile parsed, String blob, byte[] bytes) {

  /** The same with the id and the problems that the index settled on. */
  LoadedDocument as(DocumentSummary summary, List<Problem> problems) {
    return new LoadedDocument(document.settled(summary.id(), problems), parsed, blob, bytes);
  }
}
