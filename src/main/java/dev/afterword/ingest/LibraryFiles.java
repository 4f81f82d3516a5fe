package dev.afterword.ingest;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.Changes;
import dev.afterword.git.Content;
import dev.afterword.git.DocumentChange;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.RefRange;
import dev.afterword.git.Uncommitted;
import dev.afterword.markdown.DocumentReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a library as they stand in its folder, else at its ref, without an index. All of
 * them, whoever may see them.
 */
public final class LibraryFiles implements AutoCloseable {
  private final GitLibrary git;
  private final LibrarySettings settings;
  private final int most;
  private final DocumentSource source;
  private final SortedMap<String, String> blobs = new TreeMap<>();

  public LibraryFiles(GitLibrary git, LibrarySettings settings, ReadingLimits limits) {
    this.git = git;
    this.settings = settings;
    this.most = limits.fileBytes();
    this.source = new DocumentSource(settings.taxonomy(), limits);
  }

  public LibrarySettings settings() {
    return settings;
  }

  /** The paths of the documents there are now, relative to the library. */
  public SortedSet<String> paths() throws LibraryException {
    blobs.clear();
    Head head = git.head().orElse(null);
    if (head != null) {
      blobs.putAll(git.tree(head).documents());
    }
    Uncommitted live = git.uncommitted(head);
    blobs.keySet().removeAll(live.removed());
    blobs.putAll(live.documents());
    return Collections.unmodifiableSortedSet(new TreeSet<>(blobs.keySet()));
  }

  /** What stands in one of the files that {@link #paths} named. */
  public Content read(String path) {
    String blob = blobs.get(path);
    return git.isLive() || blob == null ? git.liveFile(path, most) : git.read(blob, most);
  }

  /** Whether the library, or the repository around it, has a file or folder of that path. */
  public boolean has(String path) throws LibraryException {
    return blobs.containsKey(path) || git.has(git.head().orElse(null), path);
  }

  /**
   * The names by which documents are called: their paths with and without extension, and the ids
   * that they declare.
   */
  public Set<String> names() throws LibraryException {
    Set<String> names = new HashSet<>();
    for (String path : blobs.isEmpty() ? paths() : blobs.keySet()) {
      names.add(path);
      names.add(DocumentReader.idOf(path));
      if (read(path) instanceof Content.Whole whole) {
        DeclaredId.in(whole.bytes()).ifPresent(names::add);
      }
    }
    return names;
  }

  /** The documents that are new or differ since the library's history and that ref parted. */
  public SortedSet<String> changedSince(String ref) throws LibraryException {
    return git.changedSince(ref);
  }

  /** Where a document is on this machine; empty when the library has no work tree. */
  public Optional<Path> onDisk(String path) {
    return git.onDisk(path);
  }

  /** Whether the documents are read from the folder, as they are now. */
  public boolean isLive() {
    return git.isLive();
  }

  /** A document of either of two commits, before and after; null where there is none. */
  public record Difference(
      DocumentChange change, @Nullable LoadedDocument before, @Nullable LoadedDocument after) {}

  /**
   * Gives each document that differs between two refs, by path.
   *
   * @return the commits that were compared, the first null when they have none in common
   * @throws LibraryException when there is no such ref
   */
  public Changes differences(RefRange range, Consumer<Difference> each) throws LibraryException {
    Changes changes = git.changes(range);
    Head from = changes.from();
    SortedMap<String, String> before = from == null ? new TreeMap<>() : git.tree(from).documents();
    SortedMap<String, String> after = git.tree(changes.to()).documents();
    for (DocumentChange change : changes.documents()) {
      String previous =
          change instanceof DocumentChange.Renamed renamed ? renamed.previousPath() : change.path();
      each.accept(
          new Difference(
              change,
              loaded(previous, before.get(previous)),
              loaded(change.path(), after.get(change.path()))));
    }
    return changes;
  }

  private @Nullable LoadedDocument loaded(String path, @Nullable String blob) {
    return blob == null ? null : source.read(path, blob, git.read(blob, most), null);
  }

  @Override
  public void close() {
    git.close();
  }
}
