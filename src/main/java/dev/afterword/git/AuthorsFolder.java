package dev.afterword.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.jspecify.annotations.Nullable;

/** A folder of files in which an author writes: in a work tree of git, or in no repository. */
public final class AuthorsFolder {
  private final Path root;
  private final RepositoryFinder.Found.@Nullable InWorkTree workTree;

  private AuthorsFolder(Path root, RepositoryFinder.Found.@Nullable InWorkTree workTree) {
    this.root = root;
    this.workTree = workTree;
  }

  /**
   * The folder of a library.
   *
   * @throws LibraryException when there are no files to write to: a remote, or a bare repository
   */
  public static AuthorsFolder of(LibraryLocation where) throws LibraryException {
    return switch (where) {
      case LibraryLocation.Remote remote ->
          throw LibraryException.repository(
              "library \""
                  + remote.describe()
                  + "\" is a remote (expected a folder: clone it first)");
      case LibraryLocation.Folder folder -> {
        RepositoryFinder.Found found = RepositoryFinder.find(folder.path());
        yield switch (found) {
          case RepositoryFinder.Found.Bare _ ->
              throw LibraryException.repository(
                  "library \"%s\" is a bare repository (expected a folder with its files: clone it first)"
                      .formatted(folder.path()));
          case RepositoryFinder.Found.InWorkTree inside ->
              new AuthorsFolder(inside.folder(), inside);
          case RepositoryFinder.Found.Plain plain -> new AuthorsFolder(plain.folder(), null);
        };
      }
    };
  }

  /** The library's folder; no symbolic link is left in it. */
  public Path root() {
    return root;
  }

  public boolean isInRepository() {
    return workTree != null;
  }

  /** A branch that can be made and switched to. */
  public final class NewBranch {
    private final String name;

    private NewBranch(String name) {
      this.name = name;
    }

    /**
     * Makes the branch where HEAD is and switches to it. No file changes, committed or not.
     *
     * @throws LibraryException when it could not be made; HEAD is where it was then
     */
    public void start() throws LibraryException {
      try (Repository repository = repository()) {
        ObjectId at = repository.resolve(Constants.HEAD);
        if (at != null) {
          RefUpdate made = repository.updateRef(Constants.R_HEADS + name);
          made.setExpectedOldObjectId(ObjectId.zeroId());
          made.setNewObjectId(at);
          made.setRefLogMessage("branch: Created from HEAD", false);
          expect(made.update(), RefUpdate.Result.NEW);
        }
        RefUpdate head = repository.updateRef(Constants.HEAD);
        head.setRefLogMessage(
            "checkout: moving from " + repository.getBranch() + " to " + name, false);
        RefUpdate.Result linked = head.link(Constants.R_HEADS + name);
        expect(linked, linked == RefUpdate.Result.NEW ? linked : RefUpdate.Result.FORCED);
      } catch (IOException e) {
        throw LibraryException.repository("branch \"" + name + "\" cannot be made", e);
      }
    }

    private void expect(RefUpdate.Result result, RefUpdate.Result expected)
        throws LibraryException {
      if (result != expected) {
        throw LibraryException.repository(
            "branch \"" + name + "\" cannot be made: " + result + " (is another git at work?)");
      }
    }
  }

  /**
   * A branch that is yet to be made.
   *
   * @throws LibraryException when it could not be: there is no repository, HEAD is on no branch, a
   *     merge is under way, or the name is taken or none
   */
  public NewBranch newBranch(String name) throws LibraryException {
    try (Repository repository = repository()) {
      String full = Constants.R_HEADS + name;
      if (!Repository.isValidRefName(full) || name.startsWith("-")) {
        throw refused(
            name, "is no name of a branch (expected the like of postmortem/checkout-502s)");
      }
      Ref head = repository.exactRef(Constants.HEAD);
      if (head == null || !head.isSymbolic()) {
        throw refused(
            name,
            "would leave commits that are on no branch: HEAD is detached (git switch BRANCH)");
      }
      RepositoryState state = repository.getRepositoryState();
      if (state != RepositoryState.SAFE) {
        throw refused(
            name,
            "cannot be switched to: " + state.getDescription() + " (finish or abort it first)");
      }
      if (repository.exactRef(full) != null || head.getTarget().getName().equals(full)) {
        throw refused(name, "exists (git switch " + name + ", or give another name)");
      }
      Optional<String> conflict =
          repository.getRefDatabase().getConflictingNames(full).stream().findFirst();
      if (conflict.isPresent()) {
        String other = Repository.shortenRefName(conflict.get());
        throw refused(name, "cannot be beside the branch \"" + other + "\" (give another name)");
      }
      return new NewBranch(name);
    } catch (IOException e) {
      throw LibraryException.repository("branch \"" + name + "\" cannot be made", e);
    }
  }

  /** The branch that is checked out; empty in no repository and on a detached HEAD. */
  public Optional<String> branch() throws LibraryException {
    if (workTree == null) {
      return Optional.empty();
    }
    try (Repository repository = repository()) {
      Ref head = repository.exactRef(Constants.HEAD);
      return head != null && head.isSymbolic()
          ? Optional.of(Repository.shortenRefName(head.getTarget().getName()))
          : Optional.empty();
    } catch (IOException e) {
      throw LibraryException.repository("repository " + root + " cannot be read", e);
    }
  }

  private Repository repository() throws LibraryException {
    if (workTree == null) {
      throw LibraryException.repository(
          root
              + " is in no repository (expected one for a branch: git init, or leave --branch out)");
    }
    return Repositories.withWorkTree(workTree.gitFolder(), workTree.top());
  }

  private static LibraryException refused(String name, String why) {
    return LibraryException.repository("branch \"" + name + "\" " + why);
  }
}
