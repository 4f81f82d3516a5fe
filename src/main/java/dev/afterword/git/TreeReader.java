package dev.afterword.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Lists the documents of a commit.
 *
 * @param prefix the library's folder in the repository, without slashes at its ends; empty for the
 *     root
 */
record TreeReader(Repository repository, String prefix, SnapshotRules rules) {

  LibraryTree read(Head head) throws LibraryException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(ObjectId.fromString(head.commit()));
      Listing listing = new Listing(rules);
      listRoot(walk.getObjectReader(), commit.getTree(), listing);
      return new LibraryTree(head, listing.documents(), listing.problems());
    } catch (IOException | RuntimeException e) {
      throw LibraryException.repository("commit " + head.commit() + " cannot be read", e);
    }
  }

  /** What differs in plain folders; empty when something else differs or cannot be read. */
  Optional<Changes> changes(Head from, Head to) {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectReader reader = walk.getObjectReader();
      return CommitChanges.between(rules, reader, root(walk, from), root(walk, to))
          .map(documents -> new Changes(from, to, documents));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private @Nullable ObjectId root(RevWalk walk, Head head) throws IOException {
    RevCommit commit = walk.parseCommit(ObjectId.fromString(head.commit()));
    return folder(walk.getObjectReader(), commit.getTree(), prefix).orElse(null);
  }

  /** Whether that commit is there and readable. */
  boolean holds(Head head) {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.parseCommit(ObjectId.fromString(head.commit()));
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private void listRoot(ObjectReader reader, ObjectId root, Listing listing) {
    try {
      Optional<ObjectId> folder = folder(reader, root, prefix);
      folder.ifPresent(tree -> list(reader, tree, "", 1, listing));
    } catch (IOException | RuntimeException e) {
      listing.unreadableFolder("", e);
    }
  }

  private void list(ObjectReader reader, ObjectId tree, String folder, int depth, Listing listing) {
    if (depth > rules.depth()) {
      listing.tooDeep(folder);
      return;
    }
    List<TreeEntry> entries;
    try {
      RawTree raw = RawTree.read(reader, tree);
      if (!raw.has(tree)) {
        throw new IOException("tree " + tree.name() + " is damaged: its content has another id");
      }
      entries = raw.entries();
    } catch (IOException | RuntimeException e) {
      listing.unreadableFolder(folder, e);
      return;
    }
    for (TreeEntry entry : entries) {
      if (!listing.take(folder)) {
        return;
      }
      listing
          .add(folder, entry)
          .ifPresent(path -> list(reader, entry.id(), path, depth + 1, listing));
    }
  }

  /** The tree of that folder; empty when there is none, or when something else has its name. */
  static Optional<ObjectId> folder(ObjectReader reader, ObjectId root, String prefix)
      throws IOException {
    Optional<ObjectId> tree = Optional.of(root);
    if (prefix.isEmpty()) {
      return tree;
    }
    for (String name : prefix.split("/", -1)) {
      if (tree.isPresent()) {
        tree =
            find(reader, tree.get(), name)
                .filter(e -> e.type() == TreeEntry.Type.TREE)
                .map(TreeEntry::id);
      }
    }
    return tree;
  }

  static Optional<TreeEntry> find(ObjectReader reader, ObjectId tree, String name)
      throws IOException {
    return RawTree.read(reader, tree).entries().stream()
        .filter(entry -> entry.name().text().equals(name))
        .findFirst();
  }

  /** Whether a commit has a file or folder; what lies above the repository is not judged. */
  boolean has(Head head, String path) throws LibraryException {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (prefix + "/" + path).split("/", -1)) {
      if (part.equals("..") && parts.pollLast() == null) {
        return true;
      }
      if (!part.equals("..") && !part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    String name = parts.pollLast();
    if (name == null) {
      return true;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(ObjectId.fromString(head.commit()));
      ObjectReader reader = walk.getObjectReader();
      Optional<ObjectId> folder = folder(reader, commit.getTree(), String.join("/", parts));
      return folder.isPresent() && find(reader, folder.get(), name).isPresent();
    } catch (MissingObjectException e) {
      return true;
    } catch (IOException | RuntimeException e) {
      throw LibraryException.repository("\"" + path + "\" cannot be read", e);
    }
  }

  /** The blob of any plain file at that path; empty when there is none. */
  Optional<String> blobAt(Head head, String path) throws LibraryException {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectReader reader = walk.getObjectReader();
      RevCommit commit = walk.parseCommit(ObjectId.fromString(head.commit()));
      int slash = path.lastIndexOf('/');
      String below = slash < 0 ? "" : path.substring(0, slash);
      Optional<ObjectId> root = folder(reader, commit.getTree(), prefix);
      Optional<ObjectId> folder =
          root.isPresent() ? folder(reader, root.get(), below) : Optional.empty();
      return folder.isEmpty()
          ? Optional.empty()
          : find(reader, folder.get(), path.substring(slash + 1))
              .filter(entry -> entry.type() == TreeEntry.Type.FILE)
              .map(entry -> entry.id().name());
    } catch (MissingObjectException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw LibraryException.repository("\"" + path + "\" cannot be read", e);
    }
  }
}
