package dev.afterword.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The entries of one tree object, taken from its bytes: JGit's own walk stops at the first entry it
 * finds unsafe, here each entry is judged by itself.
 */
final class RawTree {
  private static final int LARGEST = 256 << 20;

  private final byte[] bytes;

  private RawTree(byte[] bytes) {
    this.bytes = bytes;
  }

  static RawTree empty() {
    return new RawTree(new byte[0]);
  }

  static RawTree of(byte[] bytes) {
    return new RawTree(bytes);
  }

  static RawTree read(ObjectReader reader, AnyObjectId id) throws IOException {
    return new RawTree(reader.open(id, Constants.OBJ_TREE).getCachedBytes(LARGEST));
  }

  /** Whether these are the bytes that the id names. */
  boolean has(AnyObjectId id) {
    return BlobId.of(Constants.TYPE_TREE, bytes).equals(id.name());
  }

  int size() {
    return bytes.length;
  }

  List<TreeEntry> entries() throws CorruptObjectException {
    List<TreeEntry> all = new ArrayList<>();
    for (Cursor at = new Cursor(bytes); at.hasEntry(); at.next()) {
      all.add(at.entry());
    }
    return all;
  }

  /** Puts aside the entries of either tree that the other has not just so. */
  void differences(RawTree other, List<TreeEntry> mine, List<TreeEntry> others)
      throws CorruptObjectException {
    Cursor a = new Cursor(bytes);
    Cursor b = new Cursor(other.bytes);
    while (a.hasEntry() && b.hasEntry()) {
      int order = a.compareName(b);
      if (order == 0 && a.sameAs(b)) {
        a.next();
        b.next();
        continue;
      }
      if (order <= 0) {
        mine.add(a.entry());
        a.next();
      }
      if (order >= 0) {
        others.add(b.entry());
        b.next();
      }
    }
    for (; a.hasEntry(); a.next()) {
      mine.add(a.entry());
    }
    for (; b.hasEntry(); b.next()) {
      others.add(b.entry());
    }
  }

  /** Stands on one entry: {@code mode SP name NUL id}. */
  private static final class Cursor {
    private final byte[] tree;
    private int start;
    private int blank;
    private int nul;

    Cursor(byte[] tree) throws CorruptObjectException {
      this.tree = tree;
      locate();
    }

    boolean hasEntry() {
      return start < tree.length;
    }

    void next() throws CorruptObjectException {
      start = nul + 1 + Constants.OBJECT_ID_LENGTH;
      locate();
    }

    private void locate() throws CorruptObjectException {
      if (hasEntry()) {
        blank = find(' ', start);
        nul = find('\0', blank + 1);
        if (nul + Constants.OBJECT_ID_LENGTH >= tree.length) {
          throw new CorruptObjectException("a tree ends inside of an entry");
        }
      }
    }

    private int find(char wanted, int from) throws CorruptObjectException {
      for (int i = from; i < tree.length; i++) {
        if (tree[i] == wanted) {
          return i;
        }
      }
      throw new CorruptObjectException("a tree ends inside of an entry");
    }

    int compareName(Cursor other) {
      return Arrays.compareUnsigned(tree, blank + 1, nul, other.tree, other.blank + 1, other.nul);
    }

    boolean sameAs(Cursor other) {
      int end = nul + 1 + Constants.OBJECT_ID_LENGTH;
      int otherEnd = other.nul + 1 + Constants.OBJECT_ID_LENGTH;
      return Arrays.equals(tree, start, end, other.tree, other.start, otherEnd);
    }

    TreeEntry entry() throws CorruptObjectException {
      String mode = new String(tree, start, blank - start, ISO_8859_1);
      return new TreeEntry(
          mode,
          TreeEntry.Type.of(octal(mode)),
          EntryName.of(tree, blank + 1, nul),
          ObjectId.fromRaw(tree, nul + 1));
    }

    private static int octal(String mode) throws CorruptObjectException {
      try {
        return Integer.parseInt(mode, 8);
      } catch (NumberFormatException e) {
        throw new CorruptObjectException("mode \"" + mode + "\" in a tree (expected octal digits)");
      }
    }
  }
}
