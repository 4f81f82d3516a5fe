package dev.afterword.ingest;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.git.BlobId;
import dev.afterword.git.Content;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.Library.Generation;
import dev.afterword.search.LibraryIndex;
import java.util.Optional;

/**
 * Reads single documents and files of the library as they are served. For one reader: it notes
 * whether what it gave will stay.
 */
public final class Documents {
  private static final int LARGEST_FILE = 32 << 20;

  private final GitLibrary git;
  private final Generation generation;
  private final Losses losses;
  private volatile boolean lasting = true;

  Documents(GitLibrary git, Generation generation, Losses losses) {
    this.git = git;
    this.generation = generation;
    this.losses = losses;
  }

  /**
   * Whether all that it gave stays the same until the index has another {@link LibraryIndex#state}:
   * nothing came from a file that may change unseen, and nothing that may come back was missing.
   */
  public boolean isLasting() {
    return lasting;
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
    LoadedDocument loaded = read.as(summary, generation.index().problemsOf(summary.path()));
    if (!loaded.isReadable() || !loaded.blob().equals(summary.blob())) {
      lasting = false;
    }
    return Optional.of(loaded).filter(one -> one.document().isVisibleToEveryone());
  }

  /** An earlier version of a document; empty when it may not be shown. */
  public Optional<LoadedDocument> version(String path, String blob) {
    Content content = git.read(blob, generation.source().bytes());
    LoadedDocument read = generation.source().read(path, blob, content, null);
    return Optional.of(read).filter(loaded -> loaded.document().isVisibleToEveryone());
  }

  /** A text that is being written, read as the document it would be, whoever may see it then. */
  public LoadedDocument draft(String path, byte[] bytes) {
    String blob = BlobId.of(bytes);
    return generation.source().read(path, blob, new Content.Whole(blob, bytes), null);
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
      Optional<Content> content = git.present(indexed, path, LARGEST_FILE);
      if (indexed == null
          || git.isLive()
          || content.filter(Content.Unreadable.class::isInstance).isPresent()) {
        lasting = false;
      }
      return content.filter(Content.Whole.class::isInstance).map(Content.Whole.class::cast);
    } catch (LibraryException e) {
      lasting = false;
      return Optional.empty();
    }
  }
}
