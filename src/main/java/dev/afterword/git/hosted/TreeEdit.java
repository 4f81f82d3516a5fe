package dev.afterword.git.hosted;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/** Makes new trees from old ones. Only the folders on the way to a file are read and written. */
record TreeEdit(ObjectReader reader, ObjectInserter inserter) {
  /** Git orders folders as if their names ended in a slash. */
  private static final Comparator<Entry> GIT_ORDER =
      (a, b) -> Arrays.compareUnsigned(a.sortName(), b.sortName());

  private record Entry(String name, FileMode mode, ObjectId id) {
    byte[] sortName() {
      return (mode.equals(FileMode.TREE) ? name + "/" : name).getBytes(UTF_8);
    }
  }

  /**
   * The id of the tree with the edits in it.
   *
   * @param tree null for an empty one
   * @throws NotAFolder when an edit's folder is a file
   */
  ObjectId apply(@Nullable ObjectId tree, Collection<FileEdit> edits) throws IOException {
    ObjectId changed = folder(tree, "", edits.stream().map(Step::of).toList());
    return changed == null ? inserter.insert(new TreeFormatter()) : changed;
  }

  /** An edit, and how much of its path is still to go. */
  private record Step(FileEdit edit, String rest) {
    static Step of(FileEdit edit) {
      return new Step(edit, edit.path());
    }

    boolean isHere() {
      return rest.indexOf('/') < 0;
    }

    String name() {
      return isHere() ? rest : rest.substring(0, rest.indexOf('/'));
    }

    Step below() {
      return new Step(edit, rest.substring(rest.indexOf('/') + 1));
    }
  }

  /** Null when nothing is left in the folder: git has no empty ones. */
  private @Nullable ObjectId folder(@Nullable ObjectId tree, String path, List<Step> steps)
      throws IOException {
    Map<String, Entry> entries = entries(tree);
    Map<String, List<Step>> deeper = new TreeMap<>();
    for (Step step : steps) {
      if (step.isHere()) {
        put(entries, step);
      } else {
        deeper.computeIfAbsent(step.name(), _ -> new ArrayList<>()).add(step.below());
      }
    }
    for (Map.Entry<String, List<Step>> one : deeper.entrySet()) {
      String name = one.getKey();
      Entry before = entries.get(name);
      if (before != null && !before.mode().equals(FileMode.TREE)) {
        throw new NotAFolder(path + name);
      }
      ObjectId id = before == null ? null : before.id();
      ObjectId after = folder(id, path + name + "/", one.getValue());
      if (after == null) {
        entries.remove(name);
      } else {
        entries.put(name, new Entry(name, FileMode.TREE, after));
      }
    }
    return entries.isEmpty() ? null : write(entries.values());
  }

  private void put(Map<String, Entry> entries, Step step) throws IOException {
    Entry before = entries.get(step.name());
    if (before != null && before.mode().equals(FileMode.TREE)) {
      throw new NotAFolder(step.edit().path());
    }
    if (step.edit().bytes().isEmpty()) {
      entries.remove(step.name());
      return;
    }
    FileMode mode =
        before != null && before.mode().equals(FileMode.EXECUTABLE_FILE)
            ? FileMode.EXECUTABLE_FILE
            : FileMode.REGULAR_FILE;
    ObjectId id = inserter.insert(Constants.OBJ_BLOB, step.edit().bytes().get());
    entries.put(step.name(), new Entry(step.name(), mode, id));
  }

  private Map<String, Entry> entries(@Nullable ObjectId tree) throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    if (tree == null) {
      return entries;
    }
    CanonicalTreeParser parser = new CanonicalTreeParser(null, reader, tree);
    for (; !parser.eof(); parser.next(1)) {
      String name = parser.getEntryPathString();
      entries.put(name, new Entry(name, parser.getEntryFileMode(), parser.getEntryObjectId()));
    }
    return entries;
  }

  private ObjectId write(Collection<Entry> entries) throws IOException {
    TreeFormatter tree = new TreeFormatter();
    entries.stream()
        .sorted(GIT_ORDER)
        .forEach(entry -> tree.append(entry.name(), entry.mode(), entry.id()));
    return inserter.insert(tree);
  }

  /** A path on which a file is a folder, or a folder a file. */
  static final class NotAFolder extends IOException {
    private static final long serialVersionUID = 1L;

    NotAFolder(String path) {
      super("\"" + path + "\" is a file and a folder at once (expected a name that is free)");
    }
  }
}
