package dev.afterword.web.api;

import dev.afterword.domain.DocumentSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of all documents, by path. */
public record DocumentsJson(long total, List<EntryJson> documents) {

  public static DocumentsJson of(long total, List<DocumentSummary> documents) {
    return new DocumentsJson(total, documents.stream().map(EntryJson::of).toList());
  }

  /** {@code path} is relative to the library's root. */
  public record EntryJson(
      String id,
      String path,
      String title,
      String kind,
      @Nullable String started,
      int problemCount) {
    static EntryJson of(DocumentSummary document) {
      return new EntryJson(
          document.id(),
          document.path(),
          document.title(),
          document.kind().label(),
          document.date() == null ? null : document.date().iso(),
          document.problems());
    }
  }
}
