package dev.afterword.git;

import dev.afterword.git.IgnoreRules.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * A library's folder on disk, in a work tree or without any repository. Files are read as they are:
 * git's filters are not run, and links are not followed. For many threads.
 */
final class WorkTree {
  private final Path top;
  private final Path folder;
  private final String prefix;
  private final SnapshotRules rules;
  private final @Nullable Repository repository;
  private final LiveFiles live = new LiveFiles(Clock.systemUTC());
  private volatile SortedMap<String, DiskFile> lastSeen = new TreeMap<>();

  private WorkTree(Path top, Path folder, SnapshotRules rules, @Nullable Repository repository) {
    String prefix = DiskName.below(top, folder);
    this.top = top;
    this.folder = folder;
    this.prefix = prefix.isEmpty() ? "" : prefix + "/";
    this.rules = rules;
    this.repository = repository;
  }

  /** Of a library's folder at or below the top of a work tree; both are real paths. */
  static WorkTree of(Repository repository, Path top, Path folder, SnapshotRules rules) {
    return new WorkTree(top, folder, rules, repository);
  }

  static WorkTree withoutRepository(Path folder, SnapshotRules rules) {
    return new WorkTree(folder, folder, rules, null);
  }

  /** Compares the folder with a commit's documents; null when there is no commit. */
  synchronized Uncommitted compare(@Nullable LibraryTree tree) {
    SortedMap<String, String> committed = tree == null ? new TreeMap<>() : tree.documents();
    FolderScan scan = scan(new TreeSet<>(committed.keySet()));
    lastSeen = scan.files();
    live.forgetAllBut(scan.files().keySet());
    List<PathProblem> problems = new ArrayList<>(newProblems(scan, tree));
    SortedMap<String, String> differing = new TreeMap<>();
    GitIndex index = indexFor(scan.files().keySet(), committed);
    scan.files()
        .forEach((path, file) -> {
          try {
            String before = committed.get(path);
            LiveFiles.Ids ids = ids(path, file, index);
            if (!ids.has(before)) {
              differing.put(path, ids.blob());
            }
          } catch (IOException e) {
            problems.add(
                PathProblem.of(
                    path,
                    "git/unreadable",
                    "the file cannot be read: " + LibraryException.reason(e)));
          }
        });
    return new Uncommitted(differing, removed(committed, scan, index), problems);
  }

  Path folder() {
    return folder;
  }

  /** Whether there is a file or folder; what lies above the repository is not judged. */
  boolean has(String path) {
    try {
      Path target = folder.resolve(path).normalize();
      return !target.startsWith(top) || Files.exists(target);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private FolderScan scan(NavigableSet<String> tracked) {
    FolderScan scan = new FolderScan(rules, prefix, tracked);
    scan.scan(folder, "", ignoreRules(), 1);
    return scan;
  }

  /** The rules that hold in the library's folder, without its own. */
  private IgnoreRules ignoreRules() {
    if (repository == null) {
      return IgnoreRules.none();
    }
    IgnoreRules ignored = IgnoreRules.of(repository);
    Path at = top;
    int start = 0;
    for (int slash = prefix.indexOf('/'); slash >= 0; slash = prefix.indexOf('/', start)) {
      ignored = ignored.in(at, prefix.substring(0, start));
      at = folder.getRoot().resolve(folder.subpath(0, at.getNameCount() + 1));
      start = slash + 1;
    }
    return ignored;
  }

  /** Whether git ignores the library's folder as a whole. */
  boolean isIgnored() {
    IgnoreRules ignored = ignoreRules();
    for (int slash = prefix.indexOf('/'); slash >= 0; slash = prefix.indexOf('/', slash + 1)) {
      if (ignored.ignores(prefix.substring(0, slash), PathType.FOLDER)) {
        return true;
      }
    }
    return false;
  }

  private static List<PathProblem> newProblems(FolderScan scan, @Nullable LibraryTree tree) {
    Set<String> known =
        tree == null
            ? Set.of()
            : tree.problems().stream().map(PathProblem::path).collect(Collectors.toSet());
    return scan.problems().stream().filter(problem -> !known.contains(problem.path())).toList();
  }

  /** The index is read only when it is needed: for files not seen before, or no longer there. */
  private GitIndex indexFor(Set<String> present, Map<String, String> committed) {
    boolean needed =
        present.stream().anyMatch(path -> !live.knows(path))
            || !present.containsAll(committed.keySet());
    return repository == null || !needed ? GitIndex.none() : GitIndex.read(repository, prefix);
  }

  private LiveFiles.Ids ids(String path, DiskFile file, GitIndex index) throws IOException {
    if (!live.knows(path)) {
      index.blob(path, file).ifPresent(blob -> live.learn(path, file, blob));
    }
    return live.ids(path, file);
  }

  private static TreeSet<String> removed(
      Map<String, String> committed, FolderScan scan, GitIndex index) {
    return committed.keySet().stream()
        .filter(path -> !scan.files().containsKey(path) && !index.isLeftOut(path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reads a file as it is on disk now. */
  Content read(String path, int maxBytes) {
    Optional<Path> file = plainFile(path);
    if (file.isEmpty()) {
      return Content.unreadable("git/unreadable", "\"" + path + "\" is no plain file here");
    }
    try (InputStream stream = LiveFiles.open(file.get())) {
      byte[] bytes = stream.readNBytes(maxBytes);
      return stream.read() < 0
          ? new Content.Whole(BlobId.of(bytes), bytes)
          : LiveFiles.beginning(file.get(), bytes);
    } catch (IOException e) {
      return Content.unreadable(
          "git/unreadable", "\"" + path + "\" cannot be read: " + LibraryException.reason(e));
    }
  }

  /** The file of that path: plain, in no hidden folder, reached through no link, not ignored. */
  private Optional<Path> plainFile(String path) {
    if (!LibraryPath.isReadable(path)) {
      return Optional.empty();
    }
    try {
      DiskFile seen = lastSeen.get(path);
      Path file = seen != null ? seen.file() : folder.resolve(path);
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean throughLink = !file.toRealPath().equals(file);
      return attributes.isRegularFile() && !throughLink && (seen != null || !isIgnored(path))
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private boolean isIgnored(String path) {
    IgnoreRules ignored = ignoreRules();
    Path at = folder;
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      ignored = ignored.in(at, prefix + path.substring(0, start));
      if (ignored.ignores(prefix + path.substring(0, slash), PathType.FOLDER)) {
        return true;
      }
      at = at.resolve(path.substring(start, slash));
      start = slash + 1;
    }
    return ignored.in(at, prefix + path.substring(0, start)).ignores(prefix + path, PathType.FILE);
  }
}
