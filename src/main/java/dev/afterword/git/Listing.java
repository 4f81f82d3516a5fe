package dev.afterword.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;

/** Gathers the documents and problems of one tree, entry by entry. */
final class Listing {
  private final SnapshotRules rules;
  private final SortedMap<String, String> documents = new TreeMap<>();
  private final List<PathProblem> problems = new ArrayList<>();
  private int taken;

  Listing(SnapshotRules rules) {
    this.rules = rules;
  }

  SortedMap<String, String> documents() {
    return documents;
  }

  List<PathProblem> problems() {
    return problems;
  }

  /** Whether one more entry may be looked at. */
  boolean take(String folder) {
    if (taken == rules.entries()) {
      problem(
          folder,
          "git/limit",
          "more than " + rules.entries() + " entries; what follows is not read");
    }
    return taken++ < rules.entries();
  }

  void tooDeep(String folder) {
    problem(
        folder,
        "git/limit",
        "more than " + rules.depth() + " folders within one another; what is deeper is not read");
  }

  void unreadableFolder(String folder, Exception reason) {
    String code =
        reason instanceof MissingObjectException ? "git/missing-object" : "git/corrupt-object";
    problem(folder, code, "the folder cannot be read: " + LibraryException.reason(reason));
  }

  /** Takes a file in, or gives the path of a folder to be listed next. */
  Optional<String> add(String folder, TreeEntry entry) {
    String name = entry.name().text();
    String path = folder + name;
    Optional<String> flaw = entry.name().flaw();
    if (flaw.isPresent()) {
      problem(path, "git/name", "not read: " + flaw.get());
      return Optional.empty();
    }
    if (entry.name().encoding() == EntryName.Encoding.OTHER) {
      problem(
          path, "git/name-encoding", "the name is not UTF-8; \uFFFD stands before each odd byte");
    }
    return switch (entry.type()) {
      case TREE -> rules.isHiddenFolder(name) ? Optional.empty() : Optional.of(path + "/");
      case FILE -> addFile(path, entry);
      case SYMLINK -> notAFile(path, "git/symlink", "a symbolic link; links are not followed");
      case SUBMODULE -> notAFile(path, "git/submodule", "a submodule; submodules are not read");
      case UNKNOWN ->
          notAFile(path, "git/mode", "mode \"" + entry.mode() + "\" (expected a plain file's)");
    };
  }

  private Optional<String> addFile(String path, TreeEntry entry) {
    if (!rules.isDocument(path.substring(path.lastIndexOf('/') + 1))) {
      return Optional.empty();
    }
    if (entry.mode().startsWith("0")) {
      problem(path, "git/mode", "mode \"" + entry.mode() + "\" (expected no zero before it)");
    }
    if (documents.putIfAbsent(path, entry.id().name()) != null) {
      problem(path, "git/duplicate", "the name occurs twice in its folder; the first is read");
    }
    return Optional.empty();
  }

  private Optional<String> notAFile(String path, String code, String message) {
    problem(path, code, message);
    return Optional.empty();
  }

  private void problem(String path, String code, String message) {
    problems.add(PathProblem.of(path, code, message));
  }
}
