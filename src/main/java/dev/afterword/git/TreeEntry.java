package dev.afterword.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * One entry of a tree object, not judged yet.
 *
 * @param mode the octal digits as written
 */
record TreeEntry(String mode, Type type, EntryName name, ObjectId id) {

  /** Whether there is nothing to say against it: a file or a folder as git writes them. */
  boolean isPlain() {
    boolean usual = type == Type.FILE ? !mode.startsWith("0") : type == Type.TREE;
    return usual && name.encoding() == EntryName.Encoding.UTF_8 && name.flaw().isEmpty();
  }

  /** What an entry is, by its mode. */
  enum Type {
    FILE,
    TREE,
    SYMLINK,
    SUBMODULE,
    UNKNOWN;

    static Type of(int mode) {
      return switch (mode & 0170000) {
        case 0100000 -> FILE;
        case 0040000 -> TREE;
        case 0120000 -> SYMLINK;
        case 0160000 -> SUBMODULE;
        default -> UNKNOWN;
      };
    }
  }
}
