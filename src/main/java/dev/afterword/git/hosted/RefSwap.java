package dev.afterword.git.hosted;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * Lets a ref name another commit, when it is where it is expected.
 *
 * @param why for the ref's log
 */
record RefSwap(Repository repository, String ref, PersonIdent who, String why) {
  private static final int TRIES = 100;
  private static final long WAIT_MILLIS = 10;

  /**
   * Whether it was done. A ref that another thread is just writing is waited for, a second at most.
   *
   * @param expected the zero id for a ref that is not there yet
   */
  boolean swap(ObjectId expected, ObjectId commit) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      RefUpdate.Result result = update(expected, commit);
      switch (result) {
        case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> {
          return true;
        }
        case LOCK_FAILURE, REJECTED -> {
          if (!current().equals(expected)) {
            return false;
          }
          pause();
        }
        default -> throw new IOException("ref \"" + ref + "\" could not be written: " + result);
      }
    }
    throw new IOException("ref \"" + ref + "\" is locked (expected to be free within a second)");
  }

  private RefUpdate.Result update(ObjectId expected, ObjectId commit) throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setExpectedOldObjectId(expected);
    update.setNewObjectId(commit);
    update.setRefLogIdent(who);
    update.setRefLogMessage(why, false);
    // What is expected stands in for the check for a fast-forward.
    return update.forceUpdate();
  }

  private ObjectId current() throws IOException {
    Ref now = repository.exactRef(ref);
    return now == null || now.getObjectId() == null ? ObjectId.zeroId() : now.getObjectId();
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
