package dev.afterword.git.hosted;

import static org.eclipse.jgit.lib.Constants.R_HEADS;

import dev.afterword.git.LibraryException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Writes what people do in the page as commits. Thread-safe. */
public final class LibraryWriter {
  private static final int LONGEST_BRANCH = 200;

  private final WritableRepository hosted;
  private final MainGate gate;

  public LibraryWriter(WritableRepository hosted, MainGate gate) {
    this.hosted = hosted;
    this.gate = gate;
  }

  /**
   * Edits that belong together.
   *
   * @param branch its short name
   * @param expected the commit at which the writer saw the branch; null to begin a new branch
   * @param parent where a new branch begins; null for where the served branch stands
   * @param message the whole message
   */
  public record Change(
      String branch,
      @Nullable String expected,
      @Nullable String parent,
      List<FileEdit> edits,
      Person author,
      String message,
      Instant when) {
    public Change {
      edits = List.copyOf(edits);
    }
  }

  /** Whether a branch can have that name: git's rules, and nothing that reads as an option. */
  public static boolean isBranchName(String name) {
    return name.length() <= LONGEST_BRANCH
        && !name.startsWith("-")
        && !name.equals("HEAD")
        && !name.equals("@")
        && Repository.isValidRefName(R_HEADS + name);
  }

  /** The commit at which a branch stands, null when there is no such branch. */
  public @Nullable String tip(String branch) throws LibraryException {
    try {
      return name(hosted.repository().exactRef(R_HEADS + branch));
    } catch (IOException e) {
      throw failed(branch, e);
    }
  }

  private static @Nullable String name(@Nullable Ref ref) {
    return ref == null || ref.getObjectId() == null ? null : ref.getObjectId().name();
  }

  /**
   * Commits edits to a branch; a new one begins at the branch that is served.
   *
   * @return {@link Written.Moved} when the branch is not, or no longer, where it is expected
   * @throws LibraryException when the repository cannot be written
   */
  public Written commit(Change change) throws LibraryException {
    if (!isBranchName(change.branch())) {
      return new Written.Refused(
          List.of("branch: \"" + change.branch() + "\" (expected a name that git allows)"));
    }
    Lock lock = hosted.writing();
    lock.lock();
    try {
      ObjectId commit = build(change);
      return commit == null
          ? new Written.Refused(List.of("The branch holds just this already."))
          : publish(change, commit);
    } catch (TreeEdit.NotAFolder e) {
      return new Written.Refused(List.of(Objects.requireNonNull(e.getMessage())));
    } catch (IOException e) {
      throw failed(change.branch(), e);
    } finally {
      lock.unlock();
    }
  }

  /** Null when the edits change nothing. */
  private @Nullable ObjectId build(Change change) throws IOException {
    Repository repository = hosted.repository();
    String parent = parent(change);
    try (ObjectReader reader = repository.newObjectReader();
        ObjectInserter inserter = repository.newObjectInserter();
        RevWalk walk = new RevWalk(reader)) {
      RevCommit before = parent == null ? null : walk.parseCommit(ObjectId.fromString(parent));
      @Nullable ObjectId tree = before == null ? null : before.getTree();
      ObjectId edited = new TreeEdit(reader, inserter).apply(tree, change.edits());
      if (edited.equals(tree)) {
        return null;
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(edited);
      if (before != null) {
        commit.setParentId(before);
      }
      commit.setAuthor(change.author().at(change.when()));
      commit.setCommitter(change.author().at(change.when()));
      commit.setMessage(change.message());
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  private @Nullable String parent(Change change) throws IOException {
    if (change.expected() != null) {
      return change.expected();
    }
    return change.parent() == null
        ? name(hosted.repository().exactRef(hosted.mainRef()))
        : change.parent();
  }

  private Written publish(Change change, ObjectId commit) throws IOException, LibraryException {
    String ref = R_HEADS + change.branch();
    ObjectId expected =
        change.expected() == null ? ObjectId.zeroId() : ObjectId.fromString(change.expected());
    return publish(ref, expected, commit, change.author(), change.when(), "commit: page");
  }

  /** Lets a ref name another commit, when it is where it is expected. */
  Written publish(
      String ref, ObjectId expected, ObjectId commit, Person who, Instant when, String why)
      throws IOException, LibraryException {
    if (ref.equals(hosted.mainRef())) {
      String from = expected.equals(ObjectId.zeroId()) ? null : expected.name();
      List<String> objections = gate.objections(from, commit.name());
      if (!objections.isEmpty()) {
        return new Written.Refused(objections);
      }
    }
    return hosted.move(ref, expected, commit, who.at(when), why)
        ? new Written.Done(commit.name())
        : new Written.Moved(name(hosted.repository().exactRef(ref)));
  }

  static LibraryException failed(String branch, IOException e) {
    return LibraryException.repository("branch \"" + branch + "\" cannot be written", e);
  }
}
