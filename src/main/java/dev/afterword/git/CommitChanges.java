package dev.afterword.git;

import dev.afterword.domain.CommitRecord.FileChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * The documents that one commit changed against all of its parents at once, so that a merge repeats
 * nothing of its branches. Folders with equal ids are not entered.
 */
final class CommitChanges {
  private final SnapshotRules rules;
  private final TreeCache trees;
  private final ObjectReader reader;
  private final Map<String, String> added = new LinkedHashMap<>();
  private final Map<String, String> removed = new LinkedHashMap<>();
  private final Map<String, String> changed = new LinkedHashMap<>();
  private int taken;
  private boolean plain = true;

  private CommitChanges(SnapshotRules rules, TreeCache trees, ObjectReader reader) {
    this.rules = rules;
    this.trees = trees;
    this.reader = reader;
  }

  /**
   * The changes between the library's folder in the parents and in the commit; null where there is
   * no such folder. A root commit has no parents and adds everything.
   */
  static List<FileChange> of(
      SnapshotRules rules,
      TreeCache trees,
      ObjectReader reader,
      @Nullable ObjectId tree,
      List<@Nullable ObjectId> parents)
      throws IOException {
    CommitChanges changes = new CommitChanges(rules, trees, reader);
    if (!changes.isUnchanged(tree, parents)) {
      changes.compare(tree, parents, "", 1);
    }
    return changes.result();
  }

  /**
   * The documents that differ between two folders; empty when something that differs is neither a
   * plain document nor a plain folder, so that only a listing of the whole tells what is read.
   */
  static Optional<List<DocumentChange>> between(
      SnapshotRules rules, ObjectReader reader, @Nullable ObjectId from, @Nullable ObjectId to)
      throws IOException {
    CommitChanges changes = new CommitChanges(rules, new TreeCache(), reader);
    List<@Nullable ObjectId> before = Collections.singletonList(from);
    if (!changes.isUnchanged(to, before)) {
      changes.compare(to, before, "", 1);
    }
    return changes.plain
        ? Optional.of(
            TreeDifference.documents(reader, changes.added, changes.removed, changes.changed))
        : Optional.empty();
  }

  private List<FileChange> result() {
    Map<String, String> previous = Renames.among(reader, added, removed);
    List<FileChange> all = new ArrayList<>();
    changed.forEach((path, blob) -> all.add(new FileChange(path, null, blob)));
    added.forEach((path, blob) -> all.add(new FileChange(path, previous.get(path), blob)));
    removed.keySet().stream()
        .filter(path -> !previous.containsValue(path))
        .forEach(path -> all.add(new FileChange(path, null, null)));
    all.sort(Comparator.comparing(FileChange::path));
    return all;
  }

  private void compare(
      @Nullable ObjectId tree, List<@Nullable ObjectId> parents, String folder, int depth)
      throws IOException {
    if (depth > rules.depth()) {
      plain = false;
      return;
    }
    List<Map<String, TreeEntry>> sides = sides(tree, parents);
    Set<String> names = new LinkedHashSet<>();
    sides.forEach(side -> names.addAll(side.keySet()));
    for (String name : names) {
      if (taken++ >= rules.entries()) {
        plain = false;
        return;
      }
      List<@Nullable TreeEntry> entries = new ArrayList<>();
      for (Map<String, TreeEntry> side : sides) {
        entries.add(side.get(name));
      }
      compareEntry(name, entries, folder, depth);
    }
  }

  /** The entries of the commit's tree, then of each parent's; equal ones may be left out. */
  private List<Map<String, TreeEntry>> sides(
      @Nullable ObjectId tree, List<@Nullable ObjectId> parents) throws IOException {
    RawTree mine = trees.read(reader, tree);
    List<Map<String, TreeEntry>> sides = new ArrayList<>();
    if (parents.size() == 1) {
      List<TreeEntry> here = new ArrayList<>();
      List<TreeEntry> there = new ArrayList<>();
      mine.differences(trees.read(reader, parents.getFirst()), here, there);
      sides.add(byName(here));
      sides.add(byName(there));
      plain &= here.stream().allMatch(TreeEntry::isPlain) && sides.getFirst().size() == here.size();
      return sides;
    }
    sides.add(byName(mine.entries()));
    for (ObjectId parent : parents) {
      sides.add(byName(trees.read(reader, parent).entries()));
    }
    return sides;
  }

  private static Map<String, TreeEntry> byName(List<TreeEntry> entries) {
    Map<String, TreeEntry> byName = new LinkedHashMap<>();
    entries.forEach(entry -> byName.putIfAbsent(entry.name().text(), entry));
    return byName;
  }

  private void compareEntry(
      String name, List<@Nullable TreeEntry> entries, String folder, int depth) throws IOException {
    Optional<TreeEntry> any = entries.stream().filter(Objects::nonNull).findFirst();
    if (any.isEmpty() || any.get().name().flaw().isPresent()) {
      return;
    }
    if (rules.isDocument(name)) {
      List<@Nullable ObjectId> files = ids(entries, TreeEntry.Type.FILE);
      compareFile(folder + name, files.getFirst(), files.subList(1, files.size()));
    }
    if (!rules.isHiddenFolder(name)) {
      List<@Nullable ObjectId> folders = ids(entries, TreeEntry.Type.TREE);
      ObjectId here = folders.getFirst();
      List<@Nullable ObjectId> there = folders.subList(1, folders.size());
      if (!isUnchanged(here, there)) {
        compare(here, there, folder + name + "/", depth + 1);
      }
    }
  }

  private static List<@Nullable ObjectId> ids(
      List<@Nullable TreeEntry> entries, TreeEntry.Type type) {
    List<@Nullable ObjectId> ids = new ArrayList<>();
    for (TreeEntry entry : entries) {
      ids.add(entry != null && entry.type() == type ? entry.id() : null);
    }
    return ids;
  }

  private void compareFile(String path, @Nullable ObjectId file, List<@Nullable ObjectId> parents) {
    if (isUnchanged(file, parents)) {
      return;
    }
    Optional<ObjectId> before = parents.stream().filter(Objects::nonNull).findFirst();
    if (file == null) {
      removed.put(path, before.orElseThrow().name());
    } else if (before.isEmpty()) {
      added.put(path, file.name());
    } else {
      changed.put(path, file.name());
    }
  }

  /** Whether one of the parents has just the same; a commit without parents had nothing before. */
  private boolean isUnchanged(@Nullable ObjectId here, List<@Nullable ObjectId> parents) {
    return parents.isEmpty()
        ? here == null
        : parents.stream().anyMatch(parent -> Objects.equals(here, parent));
  }
}
