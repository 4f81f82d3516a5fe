package dev.afterword.proof.kill;

import dev.afterword.proof.Git;
import dev.afterword.proof.LibraryGenerator;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A library to be served, and the work tree in which it is written.
 *
 * @param served what the server is told: a folder or a URL
 * @param repository where git itself finds the library
 */
record Ground(Kind kind, String served, Path repository, Scribe scribe) {

  /** Where the library is, seen from the server. */
  enum Kind {
    /** A bare repository of this machine that is pushed to. */
    BARE,
    /** A work tree in which commits are made. */
    WORK_TREE,
    /** A repository behind a URL, cloned into the cache folder. */
    REMOTE
  }

  static Ground make(Kind kind, Path folder, int documents, long seed) throws IOException {
    Path bare = folder.resolve("library.git");
    Path workTree = folder.resolve("work");
    new LibraryGenerator(seed).generate(bare, documents, 0);
    new Git(folder, 0).run("clone", "-q", bare.toString(), workTree.toString());
    boolean pushes = kind != Kind.WORK_TREE;
    Scribe scribe = new Scribe(workTree, pushes, seed, documents);
    return switch (kind) {
      case BARE -> new Ground(kind, bare.toString(), bare, scribe);
      case WORK_TREE -> new Ground(kind, workTree.toString(), workTree, scribe);
      case REMOTE -> new Ground(kind, "file://" + bare, bare, scribe);
    };
  }
}
