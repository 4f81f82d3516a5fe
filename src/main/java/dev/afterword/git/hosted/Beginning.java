package dev.afterword.git.hosted;

import dev.afterword.git.LibraryException;
import java.io.IOException;
import java.time.Instant;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/** What a new repository holds first. */
public sealed interface Beginning permits Beginning.Empty, CopyOfRepository, CopyOfFolder {
  void fill(Repository repository) throws IOException, LibraryException;

  /**
   * A commit without files, so that there is a branch against which proposals can be made.
   *
   * @param when it is made
   */
  record Empty(Instant when) implements Beginning {
    @Override
    public void fill(Repository repository) throws IOException {
      try (ObjectInserter inserter = repository.newObjectInserter()) {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(inserter.insert(new TreeFormatter()));
        commit.setAuthor(Person.AFTERWORD.at(when));
        commit.setCommitter(Person.AFTERWORD.at(when));
        commit.setMessage("Begin the library\n");
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        RefUpdate main = repository.updateRef(repository.getFullBranch());
        main.setNewObjectId(id);
        main.update();
      }
    }
  }
}
