package dev.afterword.git;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the trees read last: along a history most trees are read twice, as a commit's and as its
 * parent's. For one thread.
 */
final class TreeCache {
  private static final int MOST_TREES = 256;
  private static final long MOST_BYTES = 32L << 20;

  private final Map<ObjectId, RawTree> trees = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** The tree of that id; an empty one for null. */
  RawTree read(ObjectReader reader, @Nullable ObjectId id) throws IOException {
    if (id == null) {
      return RawTree.empty();
    }
    RawTree known = trees.get(id);
    if (known != null) {
      return known;
    }
    RawTree tree = RawTree.read(reader, id);
    trees.put(id, tree);
    bytes += tree.size();
    shrink();
    return tree;
  }

  private void shrink() {
    var oldest = trees.values().iterator();
    while (trees.size() > 1 && (trees.size() > MOST_TREES || bytes > MOST_BYTES)) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
  }
}
