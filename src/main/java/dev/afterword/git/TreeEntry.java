package dev.afterword.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * One entry of a tree object, not judged yet.
 *
 * @param mode the octal digits as written
 */
record TreeEntry(String mode, Type type, EntryName name, ObjectId id) {

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
