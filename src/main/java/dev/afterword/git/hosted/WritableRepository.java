package dev.afterword.git.hosted;

import dev.afterword.git.LibraryException;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/** A repository that pages write to: one of Afterword's own, or a remote through its clone. */
public abstract sealed class WritableRepository permits HostedRepository, RemoteRepository {

  /** Where objects are written, and refs are read. */
  abstract Repository repository();

  /** Held while something is written. */
  abstract Lock writing();

  abstract String mainRef();

  /** The branch that is served, in short: all others are proposals. */
  public final String main() {
    return Repository.shortenRefName(mainRef());
  }

  /**
   * Lets a ref name another commit, when it is where it is expected.
   *
   * @param expected the zero id for a ref that is not there yet
   * @param why for the ref's log
   * @return whether it was
   */
  abstract boolean move(String ref, ObjectId expected, ObjectId commit, PersonIdent who, String why)
      throws IOException, LibraryException;

  /** Takes away the name of a branch that was merged; its commits stay. */
  abstract void retire(String branch, ObjectId tip, PersonIdent who) throws IOException;
}
