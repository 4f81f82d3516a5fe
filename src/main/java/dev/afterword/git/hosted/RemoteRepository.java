package dev.afterword.git.hosted;

import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/**
 * A remote, written to through its clone: a write counts once the remote has taken it. What the
 * remote does with merged branches is its own affair.
 */
public final class RemoteRepository extends WritableRepository {
  private final GitLibrary library;
  private final Repository clone;
  private final String mainRef;
  private final Lock lock = new ReentrantLock();

  /**
   * Makes one.
   *
   * @throws LibraryException when the library is no remote, or serves no branch of it
   */
  public RemoteRepository(GitLibrary library) throws LibraryException {
    this.library = library;
    this.clone =
        library
            .cloned()
            .orElseThrow(() -> LibraryException.repository(library.describe() + " is no remote"));
    try {
      this.mainRef =
          library
              .servedRef()
              .orElseThrow(() ->
                  LibraryException.repository(
                      library.describe() + " is not served by a branch (expected one)"));
    } catch (IOException e) {
      throw LibraryException.repository("the refs cannot be read", e);
    }
  }

  @Override
  Repository repository() {
    return clone;
  }

  @Override
  Lock writing() {
    return lock;
  }

  @Override
  String mainRef() {
    return mainRef;
  }

  @Override
  boolean move(String ref, ObjectId expected, ObjectId commit, PersonIdent who, String why)
      throws IOException, LibraryException {
    return library.push(ref, expected, commit);
  }

  @Override
  void retire(String branch, ObjectId tip, PersonIdent who) {}
}
