package dev.afterword.ingest;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.git.Content;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.Library.Generation;
import dev.afterword.search.LibraryIndex;
import java.util.Optional;

/** Reads single documents and files of the library as they are served. */
public final class Documents {
  private static final int LARGEST_FILE = 32 << 20;

  private final GitLibrary git;
  private final Generation generation;
  private final Losses losses;

  Documents(GitLibrary git, Generation generation, Losses losses) {
    this.git = git;
    this.generation = generation;
    this.losses = losses;
  }

  /** The document of that id, else of that path. */
  public Optional<DocumentSummary> find(String idOrPath) {
    LibraryIndex index = generation.index();
    return index.byId(idOrPath).or(() -> index.byPath(idOrPath));
  }

  /** A document with its text, as it is in the index; empty when it may no longer be shown. */
  public Optional<LoadedDocument> load(DocumentSummary summary) {
    int most = generation.source().bytes();
    Content content =
        summary.uncommitted() ? git.liveFile(summary.path(), most) : git.read(summary.blob(), most);
    if (content instanceof Content.Unreadable lost && !summary.uncommitted()) {
      losses.add(summary, lost.problem());
    }
    LoadedDocument read = generation.source().read(summary.path(), summary.blob(), content, null);
    return Optional.of(read)
        .filter(loaded -> loaded.document().isVisibleToEveryone())
        .map(loaded -> loaded.as(summary, generation.index().problemsOf(summary.path())));
  }

  /** An earlier version of a document; empty when it may not be shown. */
  public Optional<LoadedDocument> version(String path, String blob) {
    Content content = git.read(blob, generation.source().bytes());
    LoadedDocument read = generation.source().read(path, blob, content, null);
    return Optional.of(read).filter(loaded -> loaded.document().isVisibleToEveryone());
  }

  /**
   * Any plain file of the library as it is served now. A document is given only when it is in the
   * index and still visible: what is withheld is withheld in every form.
   */
  public Optional<byte[]> file(String path) {
    if (!git.isDocument(path)) {
      return isHidden(path) ? Optional.empty() : content(path).map(Content.Whole::bytes);
    }
    return generation
        .index()
        .byPath(path)
        .flatMap(_ -> content(path))
        .filter(content -> isVisible(path, content))
        .map(Content.Whole::bytes);
  }

  /** The file on disk may have changed since it was indexed. */
  private boolean isVisible(String path, Content.Whole content) {
    return generation
        .source()
        .read(path, content.blob(), content, null)
        .document()
        .isVisibleToEveryone();
  }

  /** Whether {@link #file} gives one, as far as the index knows. */
  public boolean hasFile(String path) {
    return git.isDocument(path)
        ? generation.index().byPath(path).isPresent()
        : !isHidden(path) && content(path).isPresent();
  }

  /** Names that begin with a dot are settings, and often secrets. */
  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private Optional<Content.Whole> content(String path) {
    try {
      Head indexed = Library.indexed(generation.index());
      return git.present(indexed, path, LARGEST_FILE)
          .filter(Content.Whole.class::isInstance)
          .map(Content.Whole.class::cast);
    } catch (LibraryException e) {
      return Optional.empty();
    }
  }
}
