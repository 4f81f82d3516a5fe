package dev.afterword.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * The branch, tag, commit or ref whose commit is served.
 *
 * @param wanted as a person wrote it; null for HEAD
 */
record RefChoice(Repository repository, @Nullable String wanted) {
  private static final int MOST_NAMED = 10;

  /** The commit at which the ref stands now; empty when HEAD's branch has no commit yet. */
  Optional<Head> head() throws LibraryException {
    String name = name();
    try {
      ObjectId id = find(name);
      if (id != null) {
        return Optional.of(new Head(commit(id, name)));
      }
    } catch (IllegalArgumentException e) {
      // RevisionSyntaxException is one of these.
      throw unknown(name);
    } catch (MissingObjectException e) {
      throw ObjectId.isId(name) ? unknown(name) : missing(name, e);
    } catch (IOException e) {
      throw LibraryException.repository("ref \"" + name + "\" cannot be read", e);
    }
    if (wanted == null || name.equals(Constants.HEAD)) {
      checkThatNothingWasPushedElsewhere();
      return Optional.empty();
    }
    throw unknown(name);
  }

  /** The full name of the ref that is served; null for a commit, a detached HEAD or no ref. */
  @Nullable String served() throws IOException {
    String name = name();
    if (name.equals(Constants.HEAD)) {
      String branch = repository.getFullBranch();
      return branch == null || ObjectId.isId(branch) ? null : branch;
    }
    String full = name.startsWith(Constants.R_REFS) ? name : Constants.R_REFS + name;
    Ref ref = Repository.isValidRefName(full) ? repository.findRef(name) : null;
    return ref == null ? null : ref.getTarget().getName();
  }

  /** Where nobody edits files, a HEAD without a commit beside other branches is a mistake. */
  private void checkThatNothingWasPushedElsewhere() throws LibraryException {
    try {
      if (repository.isBare() && repository.getRefDatabase().hasRefs()) {
        throw LibraryException.repository(
            "HEAD names \""
                + repository.getFullBranch()
                + "\", which does not exist (expected "
                + existing()
                + ")");
      }
    } catch (IOException e) {
      throw LibraryException.repository("the refs cannot be read", e);
    }
  }

  private String name() {
    return wanted == null ? Constants.HEAD : wanted.strip();
  }

  private @Nullable ObjectId find(String name) throws IOException {
    String full = name.startsWith("refs/") ? name : Constants.R_REFS + name;
    Ref ref = Repository.isValidRefName(full) ? repository.findRef(name) : null;
    return ref != null ? ref.getObjectId() : repository.resolve(name);
  }

  private String commit(ObjectId id, String name) throws IOException, LibraryException {
    try (RevWalk walk = new RevWalk(repository)) {
      return walk.parseCommit(id).name();
    } catch (IncorrectObjectTypeException e) {
      throw LibraryException.repository(
          "ref \"" + name + "\" (expected the name of a commit, not of a file or folder)");
    } catch (RuntimeException e) {
      throw new IOException("commit " + id.name() + " is damaged", e);
    }
  }

  /** Whether this is what the work tree shows: HEAD, or the branch that is checked out. */
  boolean isCheckedOut() {
    String name = name();
    try {
      String branch = repository.getFullBranch();
      return name.equals(Constants.HEAD)
          || (branch != null && (name.equals(branch) || branch.equals(Constants.R_HEADS + name)));
    } catch (IOException e) {
      return false;
    }
  }

  private static LibraryException missing(String name, MissingObjectException e) {
    return LibraryException.repository(
        "ref \"" + name + "\" names a commit that is missing from the repository", e);
  }

  private LibraryException unknown(String name) {
    return LibraryException.repository(
        "ref \"" + name + "\" does not exist (expected " + existing() + ")");
  }

  private String existing() {
    try {
      List<Ref> refs =
          repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_TAGS);
      if (refs.isEmpty()) {
        return "a branch, but the repository has none";
      }
      String names =
          refs.stream()
              .limit(MOST_NAMED)
              .map(ref -> Repository.shortenRefName(ref.getName()))
              .collect(Collectors.joining(", "));
      return refs.size() > MOST_NAMED
          ? "one of " + refs.size() + " branches and tags, such as " + names
          : "one of " + names;
    } catch (IOException e) {
      return "a branch, tag or commit";
    }
  }
}
