package dev.afterword.review;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.git.Content;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.Library;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The library's files as a commit has them, or as they are served where no commit is made.
 *
 * @param tip null for what is served
 */
record Newest(Library library, @Nullable String tip) {

  /**
   * A document that may be shown, with its text.
   *
   * @param id as it is called now
   */
  record Text(String id, String path, byte[] bytes) {}

  /**
   * The document of an id, also of one that was renamed; empty when it is gone or is not for
   * everyone.
   */
  Optional<Text> document(String id) throws LibraryException {
    Optional<DocumentSummary> found = library.index().nowOrOnce(id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String path = found.get().path();
    return bytes(path).map(bytes -> new Text(found.get().id(), path, bytes));
  }

  private Optional<byte[]> bytes(String path) throws LibraryException {
    if (tip == null) {
      return library.documents().file(path);
    }
    Optional<Content> content =
        library.git().file(new Head(tip), path, library.limits().fileBytes());
    if (content.orElse(null) instanceof Content.Whole whole) {
      return library.documents().version(path, whole.blob()).map(_ -> whole.bytes());
    }
    return Optional.empty();
  }

  /** Whether there is a file of that name, whoever may see it. */
  boolean has(String path) throws LibraryException {
    Head head = tip == null ? library.git().head().orElse(null) : new Head(tip);
    return library.git().has(head, path);
  }
}
