package dev.afterword.git.hosted;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * Looks through pushed trees for what must not be checked out: links, other repositories, names
 * that are no text, and trees that hold one another so often that they unfold to more files than
 * any disk has. Each tree is looked at once. For one thread.
 */
final class TreeCheck {
  private static final int DEEPEST = 50;
  private static final int LONGEST_NAME = 255;

  private final ObjectReader reader;
  private final int most;
  private final Map<ObjectId, Integer> known = new HashMap<>();

  TreeCheck(ObjectReader reader, int most) {
    this.reader = reader;
    this.most = most;
  }

  /**
   * Checks a commit's tree.
   *
   * @throws Unfit naming the first thing that must not be there
   */
  void check(ObjectId tree) throws IOException, Unfit {
    files(tree, "", 0);
  }

  private int files(ObjectId tree, String path, int depth) throws IOException, Unfit {
    Integer before = known.get(tree);
    if (before != null) {
      return before;
    }
    if (depth > DEEPEST) {
      throw new Unfit(path, "more than " + DEEPEST + " folders within one another");
    }
    int files = 0;
    CanonicalTreeParser entries = new CanonicalTreeParser(null, reader, tree);
    for (; !entries.eof(); entries.next(1)) {
      String at = path + entries.getEntryPathString();
      files += ofEntry(entries, at, depth);
      if (files > most) {
        throw new Unfit(path, "more than " + most + " files");
      }
    }
    known.put(tree, files);
    return files;
  }

  private int ofEntry(CanonicalTreeParser entry, String path, int depth) throws IOException, Unfit {
    if (entry.getNameLength() > LONGEST_NAME) {
      throw new Unfit(path.substring(0, LONGEST_NAME), "a name of more than 255 bytes");
    }
    if (!isText(entry)) {
      throw new Unfit(path, "a name that is not UTF-8");
    }
    FileMode mode = entry.getEntryFileMode();
    if (mode.equals(FileMode.TREE)) {
      return files(entry.getEntryObjectId(), path + "/", depth + 1);
    }
    if (mode.equals(FileMode.SYMLINK)) {
      throw new Unfit(path, "a symbolic link (expected a plain file)");
    }
    if (mode.equals(FileMode.GITLINK)) {
      throw new Unfit(path, "another repository (expected a plain file)");
    }
    return 1;
  }

  private static boolean isText(CanonicalTreeParser entry) {
    byte[] name = new byte[entry.getNameLength()];
    entry.getName(name, 0);
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** What must not be in a tree. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String path, String what) {
      super(Told.quoted(path) + ": " + what);
    }
  }
}
