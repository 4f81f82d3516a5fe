package dev.afterword.git;

import dev.afterword.git.IgnoreRules.PathType;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists the documents in a folder on disk. Symbolic links are not followed. */
final class FolderScan {
  private final SnapshotRules rules;
  private final NavigableSet<String> tracked;
  private final String prefix;
  private final SortedMap<String, DiskFile> files = new TreeMap<>();
  private final List<PathProblem> problems = new ArrayList<>();
  private int taken;

  /**
   * @param prefix of the library's folder in the work tree, empty or ending in {@code /}
   * @param tracked paths of documents that a commit holds: those are not ignored
   */
  FolderScan(SnapshotRules rules, String prefix, NavigableSet<String> tracked) {
    this.rules = rules;
    this.prefix = prefix;
    this.tracked = tracked;
  }

  SortedMap<String, DiskFile> files() {
    return files;
  }

  List<PathProblem> problems() {
    return problems;
  }

  /** Lists a folder and all below it; {@code path} is relative to the library, with {@code /}. */
  void scan(Path folder, String path, IgnoreRules ignored, int depth) {
    if (depth > rules.depth()) {
      problem(path, "git/limit", "more than " + rules.depth() + " folders within one another");
      return;
    }
    IgnoreRules here = ignored.in(folder, prefix + path);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (taken++ == rules.entries()) {
          problem(
              path, "git/limit", "more than " + rules.entries() + " files; others are not read");
        }
        if (taken > rules.entries()) {
          return;
        }
        visit(entry, path, here, depth);
      }
    } catch (IOException | DirectoryIteratorException e) {
      problem(path, "git/unreadable", "the folder cannot be read: " + LibraryException.reason(e));
    }
  }

  private void visit(Path entry, String folder, IgnoreRules ignored, int depth) {
    EntryName name = DiskName.of(entry);
    String path = folder + name.text();
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return; // It went away since the folder was listed.
    }
    if (attributes.isDirectory()) {
      visitFolder(entry, name, path + "/", ignored, depth);
    } else if (rules.isDocument(name.text()) || attributes.isSymbolicLink()) {
      visitFile(entry, name, path, attributes, ignored);
    }
  }

  private void visitFolder(
      Path entry, EntryName name, String path, IgnoreRules ignored, int depth) {
    if (rules.isHiddenFolder(name.text())) {
      return;
    }
    String inWorkTree = prefix + path.substring(0, path.length() - 1);
    if (!ignored.ignores(inWorkTree, PathType.FOLDER)) {
      scan(entry, path, ignored, depth + 1);
    } else if (hasTracked(path)) {
      scan(entry, path, IgnoreRules.EVERYTHING, depth + 1);
    }
  }

  private boolean hasTracked(String folder) {
    String next = tracked.ceiling(folder);
    return next != null && next.startsWith(folder);
  }

  private void visitFile(
      Path entry,
      EntryName name,
      String path,
      BasicFileAttributes attributes,
      IgnoreRules ignored) {
    if (!tracked.contains(path) && ignored.ignores(prefix + path, PathType.FILE)) {
      return;
    }
    Optional<String> flaw = name.flaw();
    if (attributes.isSymbolicLink()) {
      problem(path, "git/symlink", "a symbolic link; links are not followed");
    } else if (!attributes.isRegularFile()) {
      problem(path, "git/mode", "neither a plain file nor a folder");
    } else if (flaw.isPresent()) {
      problem(path, "git/name", "not read: " + flaw.get());
    } else {
      files.put(path, new DiskFile(entry, DiskFile.Stamp.of(attributes)));
      if (name.encoding() == EntryName.Encoding.OTHER) {
        problem(
            path, "git/name-encoding", "the name is not UTF-8; \uFFFD stands before each odd byte");
      }
    }
  }

  private void problem(String path, String code, String message) {
    problems.add(PathProblem.of(path, code, message));
  }
}
