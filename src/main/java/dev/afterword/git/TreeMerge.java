package dev.afterword.git;

import dev.afterword.git.MergeForecast.Outlook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeResult;
import org.jspecify.annotations.Nullable;

/**
 * Foretells a merge of two trees: writes nothing, and takes names for names only. A file that both
 * sides changed is merged line by line, as git does; renames are not followed. For one use.
 */
final class TreeMerge {
  private static final int MOST_ENTRIES = 200_000;
  private static final int MOST_DEPTH = 128;
  private static final int MOST_CONFLICTS = 100;
  private static final int MOST_CONTENTS = 200;
  private static final int LARGEST = 1 << 20;

  private final ObjectReader reader;
  private final List<String> conflicts = new ArrayList<>();
  private int entries;
  private int contents;
  private boolean complete = true;
  private boolean bringsSomething;

  TreeMerge(ObjectReader reader) {
    this.reader = reader;
  }

  /** One entry as the base, the served branch and the proposal have it; null where it is not. */
  private record Sides(
      @Nullable TreeEntry base, @Nullable TreeEntry ours, @Nullable TreeEntry theirs) {
    /** The type that all have which have it; null when they differ. */
    TreeEntry.@Nullable Type type() {
      TreeEntry.Type type = null;
      for (TreeEntry entry : Arrays.asList(base, ours, theirs)) {
        if (entry != null && type != null && entry.type() != type) {
          return null;
        }
        type = entry == null ? type : entry.type();
      }
      return type;
    }
  }

  /**
   * Merges.
   *
   * @param base the tree that both come from; null when there is none in common
   * @throws IOException when a tree or a file cannot be read
   */
  void run(@Nullable ObjectId base, ObjectId ours, ObjectId theirs) throws IOException {
    folder(base, ours, theirs, "", 1);
  }

  /** Whether merging would change the served branch at all. */
  boolean bringsSomething() {
    return bringsSomething;
  }

  /**
   * What was found.
   *
   * @param prefix the library's folder, without slashes at its ends
   */
  MergeForecast forecast(String prefix) {
    if (!conflicts.isEmpty()) {
      return new MergeForecast(
          Outlook.CONFLICTS, conflicts.stream().map(path -> below(prefix, path)).toList());
    }
    return new MergeForecast(complete ? Outlook.CLEAN : Outlook.UNKNOWN, List.of());
  }

  private static String below(String prefix, String path) {
    if (prefix.isEmpty()) {
      return path;
    }
    return path.startsWith(prefix + "/") ? path.substring(prefix.length() + 1) : "/" + path;
  }

  private void folder(
      @Nullable ObjectId base,
      @Nullable ObjectId ours,
      @Nullable ObjectId theirs,
      String path,
      int depth)
      throws IOException {
    Map<String, TreeEntry> before = entries(base);
    Map<String, TreeEntry> here = entries(ours);
    Map<String, TreeEntry> there = entries(theirs);
    Set<String> names = new LinkedHashSet<>(there.keySet());
    names.addAll(before.keySet());
    for (String name : names) {
      if (entries++ >= MOST_ENTRIES || conflicts.size() >= MOST_CONFLICTS || depth > MOST_DEPTH) {
        complete = false;
        bringsSomething = true;
        return;
      }
      entry(new Sides(before.get(name), here.get(name), there.get(name)), path + name, depth);
    }
  }

  private Map<String, TreeEntry> entries(@Nullable ObjectId tree) throws IOException {
    Map<String, TreeEntry> byName = new HashMap<>();
    if (tree != null) {
      for (TreeEntry entry : RawTree.read(reader, tree).entries()) {
        byName.putIfAbsent(entry.name().text(), entry);
      }
    }
    return byName;
  }

  private void entry(Sides sides, String path, int depth) throws IOException {
    if (same(sides.theirs(), sides.base()) || same(sides.theirs(), sides.ours())) {
      return;
    }
    if (same(sides.ours(), sides.base())) {
      bringsSomething = true;
      return;
    }
    switch (sides.type()) {
      case TREE ->
          folder(id(sides.base()), id(sides.ours()), id(sides.theirs()), path + "/", depth + 1);
      case FILE -> file(sides, path);
      case null, default -> conflict(path);
    }
  }

  private static boolean same(@Nullable TreeEntry one, @Nullable TreeEntry other) {
    return one == null || other == null
        ? one == other
        : one.id().equals(other.id()) && one.mode().equals(other.mode());
  }

  private static @Nullable ObjectId id(@Nullable TreeEntry entry) {
    return entry == null ? null : entry.id();
  }

  private void conflict(String path) {
    conflicts.add(path);
    bringsSomething = true;
  }

  private void file(Sides sides, String path) throws IOException {
    ObjectId ours = id(sides.ours());
    ObjectId theirs = id(sides.theirs());
    if (ours == null || theirs == null) {
      conflict(path);
      return;
    }
    RawText mine = contents++ < MOST_CONTENTS ? text(ours) : null;
    RawText proposed = mine == null ? null : text(theirs);
    RawText before = proposed == null ? null : text(id(sides.base()));
    if (mine == null || proposed == null || before == null) {
      conflict(path);
      return;
    }
    MergeResult<RawText> merged =
        new MergeAlgorithm().merge(RawTextComparator.DEFAULT, before, mine, proposed);
    if (merged.containsConflicts()) {
      conflict(path);
    } else {
      bringsSomething |= !isOnly(merged, mine);
    }
  }

  /** Nothing for what git would not merge by lines: it is binary, or too large to try. */
  private @Nullable RawText text(@Nullable ObjectId id) throws IOException {
    if (id == null) {
      return RawText.EMPTY_TEXT;
    }
    var loader = reader.open(id, Constants.OBJ_BLOB);
    if (loader.getSize() > LARGEST) {
      return null;
    }
    byte[] bytes = loader.getCachedBytes(LARGEST);
    return RawText.isBinary(bytes, bytes.length, true) ? null : new RawText(bytes);
  }

  /** Whether the merged text is the served branch's own. */
  private static boolean isOnly(MergeResult<RawText> merged, RawText mine) {
    List<String> lines = new ArrayList<>();
    for (var chunk : merged) {
      RawText from = merged.getSequences().get(chunk.getSequenceIndex());
      for (int line = chunk.getBegin(); line < chunk.getEnd(); line++) {
        lines.add(from.getString(line));
      }
    }
    List<String> own = new ArrayList<>();
    for (int line = 0; line < mine.size(); line++) {
      own.add(mine.getString(line));
    }
    return Objects.equals(lines, own);
  }
}
