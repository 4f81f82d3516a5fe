package dev.afterword.ingest;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.Content;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
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

/**
 * The documents of a library as they stand in its folder, else at its ref, without an index. All of
 * them, whoever may see them.
 */
public final class LibraryFiles implements AutoCloseable {
  private final GitLibrary git;
  private final LibrarySettings settings;
  private final int most;
  private final SortedMap<String, String> blobs = new TreeMap<>();

  public LibraryFiles(GitLibrary git, LibrarySettings settings, ReadingLimits limits) {
    this.git = git;
    this.settings = settings;
    this.most = limits.fileBytes();
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

  @Override
  public void close() {
    git.close();
  }
}
