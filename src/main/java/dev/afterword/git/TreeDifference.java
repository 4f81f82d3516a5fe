package dev.afterword.git;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** The difference between the documents of two commits. */
final class TreeDifference {
  private TreeDifference() {}

  /**
   * Compares the two listings whole: this takes time in proportion to the library, and stays exact
   * with limits, doubled names and missing folders.
   */
  static Changes between(Repository repository, @Nullable LibraryTree from, LibraryTree to) {
    SortedMap<String, String> before = from == null ? new TreeMap<>() : from.documents();
    SortedMap<String, String> after = to.documents();
    SortedMap<String, String> added = new TreeMap<>(after);
    added.keySet().removeAll(before.keySet());
    SortedMap<String, String> removed = new TreeMap<>(before);
    removed.keySet().removeAll(after.keySet());
    SortedMap<String, String> changed = new TreeMap<>(after);
    changed.entrySet().removeAll(before.entrySet());
    changed.keySet().removeAll(added.keySet());
    try (ObjectReader reader = repository.newObjectReader()) {
      List<DocumentChange> changes = documents(reader, added, removed, changed);
      return new Changes(from == null ? null : from.head(), to.head(), changes);
    }
  }

  /** The changes by path, with renames found; each map has blobs by path. */
  static List<DocumentChange> documents(
      ObjectReader reader,
      Map<String, String> added,
      Map<String, String> removed,
      Map<String, String> changed) {
    Map<String, String> previous = Renames.among(reader, added, removed);
    List<DocumentChange> all = new ArrayList<>();
    changed.forEach((path, blob) -> all.add(new DocumentChange.Changed(path, blob)));
    added.forEach((path, blob) -> {
      String from = previous.get(path);
      all.add(
          from == null
              ? new DocumentChange.Added(path, blob)
              : new DocumentChange.Renamed(from, path, blob));
    });
    Set<String> gone = new TreeSet<>(removed.keySet());
    gone.removeAll(previous.values());
    gone.forEach(path -> all.add(new DocumentChange.Removed(path)));
    all.sort(Comparator.comparing(DocumentChange::path));
    return all;
  }
}
