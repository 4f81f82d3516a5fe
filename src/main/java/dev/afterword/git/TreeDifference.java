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

/**
 * Compares the documents of two commits. The two listings are compared whole: this takes a second
 * for a hundred thousand documents, and stays exact with limits, doubled names and missing folders.
 */
final class TreeDifference {
  private TreeDifference() {}

  static Changes between(Repository repository, @Nullable LibraryTree from, LibraryTree to) {
    SortedMap<String, String> before = from == null ? new TreeMap<>() : from.documents();
    SortedMap<String, String> after = to.documents();
    SortedMap<String, String> added = new TreeMap<>(after);
    added.keySet().removeAll(before.keySet());
    SortedMap<String, String> removed = new TreeMap<>(before);
    removed.keySet().removeAll(after.keySet());
    List<DocumentChange> changes = new ArrayList<>();
    try (ObjectReader reader = repository.newObjectReader()) {
      addMoves(changes, added, removed, Renames.among(reader, added, removed));
    }
    after.forEach((path, blob) -> {
      if (before.containsKey(path) && !blob.equals(before.get(path))) {
        changes.add(new DocumentChange.Changed(path, blob));
      }
    });
    changes.sort(Comparator.comparing(DocumentChange::path));
    return new Changes(from == null ? null : from.head(), to.head(), changes);
  }

  private static void addMoves(
      List<DocumentChange> changes,
      SortedMap<String, String> added,
      SortedMap<String, String> removed,
      Map<String, String> previous) {
    added.forEach((path, blob) -> {
      String from = previous.get(path);
      changes.add(
          from == null
              ? new DocumentChange.Added(path, blob)
              : new DocumentChange.Renamed(from, path, blob));
    });
    Set<String> gone = new TreeSet<>(removed.keySet());
    gone.removeAll(previous.values());
    gone.forEach(path -> changes.add(new DocumentChange.Removed(path)));
  }
}
