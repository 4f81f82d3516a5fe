package dev.afterword.git.hosted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * The history of one folder as if it had always been a repository of its own, as {@code git subtree
 * split} makes it.
 */
record FolderHistory(Repository repository, String folder) {

  /** The commit that stands for {@code tip}; null when none holds the folder. */
  @Nullable ObjectId split(ObjectId tip) throws IOException {
    Map<ObjectId, ObjectId> made = new HashMap<>();
    try (RevWalk walk = new RevWalk(repository);
        ObjectInserter inserter = repository.newObjectInserter()) {
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
      walk.markStart(walk.parseCommit(tip));
      for (RevCommit commit : walk) {
        ObjectId stand = stand(walk, inserter, commit, made);
        if (stand != null) {
          made.put(commit.copy(), stand);
        }
      }
      inserter.flush();
    }
    return made.get(tip);
  }

  private @Nullable ObjectId stand(
      RevWalk walk, ObjectInserter inserter, RevCommit commit, Map<ObjectId, ObjectId> made)
      throws IOException {
    List<ObjectId> parents = new ArrayList<>();
    for (RevCommit parent : commit.getParents()) {
      ObjectId known = made.get(parent);
      if (known != null && !parents.contains(known)) {
        parents.add(known);
      }
    }
    ObjectId tree = tree(walk, commit);
    if (tree == null) {
      return null;
    }
    if (parents.size() == 1 && tree.equals(treeOf(parents.getFirst(), inserter))) {
      return parents.getFirst();
    }
    CommitBuilder copy = new CommitBuilder();
    copy.setTreeId(tree);
    copy.setParentIds(parents);
    copy.setAuthor(commit.getAuthorIdent());
    copy.setCommitter(commit.getCommitterIdent());
    copy.setMessage(commit.getFullMessage());
    return inserter.insert(copy);
  }

  private static ObjectId treeOf(ObjectId commit, ObjectInserter inserter) throws IOException {
    try (RevWalk unflushed = new RevWalk(inserter.newReader())) {
      return unflushed.parseCommit(commit).getTree().copy();
    }
  }

  private @Nullable ObjectId tree(RevWalk walk, RevCommit commit) throws IOException {
    try (TreeWalk at =
        TreeWalk.forPath(walk.getObjectReader(), folder, walk.parseCommit(commit).getTree())) {
      return at == null || !at.isSubtree() ? null : Objects.requireNonNull(at.getObjectId(0));
    }
  }
}
