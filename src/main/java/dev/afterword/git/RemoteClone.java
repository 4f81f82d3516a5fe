package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.Problem;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A remote's bare clone in the cache folder. One process owns it and fetches; others read what the
 * owner fetched. {@link #fetch} is for one thread at a time, the repository for many.
 */
final class RemoteClone implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RemoteClone.class.getName());

  private static final long WAIT_MILLIS = 100;

  private final RemoteLink remote;
  private final Path lockFile;
  private final Repository repository;
  private @Nullable OwnerLock owner;
  private volatile List<Problem> problems = List.of();

  private RemoteClone(
      RemoteLink remote, Path lockFile, Repository repository, @Nullable OwnerLock owner) {
    this.remote = remote;
    this.lockFile = lockFile;
    this.repository = repository;
    this.owner = owner;
  }

  /**
   * Clones the remote, or opens the clone there is and fetches; waits for another process that is
   * just cloning it.
   */
  static RemoteClone open(RemoteLink remote, Path cacheFolder) throws LibraryException {
    QuietSystem.install();
    Path clone = cacheFolder.resolve("remotes").resolve(folderName(remote.remote()));
    Path lockFile = clone.resolveSibling(clone.getFileName() + ".lock");
    try {
      Files.createDirectories(clone.getParent());
      Optional<OwnerLock> owner = ownerUnlessCloned(remote, clone, lockFile);
      return owner.isPresent()
          ? asOwner(remote, clone, lockFile, owner.get())
          : new RemoteClone(remote, lockFile, Repositories.bare(clone), null);
    } catch (IOException e) {
      throw LibraryException.repository("the clone in " + clone + " cannot be opened", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LibraryException.repository(
          "waiting for the clone of " + remote.remote().describe() + " was interrupted", e);
    }
  }

  /** Waits while another process makes the clone; empty when it owns one that is whole. */
  private static Optional<OwnerLock> ownerUnlessCloned(RemoteLink remote, Path clone, Path lockFile)
      throws IOException, InterruptedException {
    boolean told = false;
    while (true) {
      Optional<OwnerLock> owner = OwnerLock.tryToBe(lockFile);
      if (owner.isPresent()) {
        return owner;
      }
      String what = remote.remote().describe();
      if (Files.isDirectory(clone)) {
        LOG.log(Level.INFO, "{0} is fetched by another process: its clone is read", what);
        return owner;
      }
      if (!told) {
        LOG.log(Level.INFO, "{0} is being cloned by another process: waiting for it", what);
        told = true;
      }
      Thread.sleep(WAIT_MILLIS);
    }
  }

  private static RemoteClone asOwner(RemoteLink remote, Path clone, Path lockFile, OwnerLock owner)
      throws IOException, LibraryException {
    try {
      owner.clearLeftovers(clone);
      if (!Files.isDirectory(clone)) {
        List<Problem> problems = make(remote, clone);
        RemoteClone made = new RemoteClone(remote, lockFile, Repositories.bare(clone), owner);
        made.problems = problems;
        return made;
      }
      RemoteClone opened = new RemoteClone(remote, lockFile, Repositories.bare(clone), owner);
      opened.fetchIfReachable();
      return opened;
    } catch (IOException | LibraryException | RuntimeException e) {
      owner.close();
      throw e;
    }
  }

  /** The name tells people which remote it is; the hash tells remotes apart. */
  private static String folderName(LibraryLocation.Remote remote) {
    String url = remote.describe();
    String last = url.replaceAll("/+$", "").replaceAll("\\.git$", "").replaceAll(".*[/:]", "");
    String readable = last.replaceAll("[^A-Za-z0-9_-]", "_");
    String hash = BlobId.of(url.getBytes(UTF_8)).substring(0, 12);
    return readable.substring(0, Math.min(40, readable.length())) + "-" + hash + ".git";
  }

  /** A clone gets its name once it is whole. */
  private static List<Problem> make(RemoteLink remote, Path clone)
      throws IOException, LibraryException {
    Path part = OwnerLock.placeFor(clone);
    try {
      List<Problem> problems;
      try (Repository repository =
          new FileRepositoryBuilder().setGitDir(part.toFile()).setBare().build()) {
        repository.create(true);
        configure(repository.getConfig());
        problems = remote.into(repository);
      }
      Files.move(part, clone, StandardCopyOption.ATOMIC_MOVE);
      return problems;
    } catch (IOException | LibraryException | RuntimeException e) {
      OwnerLock.delete(part);
      throw e;
    }
  }

  private static void configure(StoredConfig config) throws IOException {
    config.setBoolean("gc", null, "autoDetach", false);
    // JGit's gc fails on packs that git wrote with bitmaps.
    config.setBoolean("pack", null, "buildBitmaps", false);
    config.save();
  }

  Repository repository() {
    return repository;
  }

  /** What stands between this clone and its remote at present. */
  List<Problem> problems() {
    return problems;
  }

  private void fetchIfReachable() throws LibraryException {
    try {
      fetch();
    } catch (LibraryException e) {
      if (e.kind() == LibraryException.Kind.REPOSITORY) {
        throw e;
      }
    }
  }

  /** Does nothing while another process owns the clone. */
  void fetch() throws LibraryException {
    try {
      if (becomeOwner()) {
        clearAfterTrouble();
        problems = remote.into(repository);
        tidy();
      }
    } catch (LibraryException e) {
      problems =
          List.of(
              Problem.ofFile("git/remote", e.getMessage() + "; the last fetched state is served"));
      throw e;
    }
  }

  /**
   * Lets a ref of the remote, and of this clone, name a commit of this clone.
   *
   * @return whether the ref was where it is expected; else the clone knows where it is now
   */
  boolean push(String ref, ObjectId expected, ObjectId commit)
      throws LibraryException, IOException {
    if (!becomeOwner()) {
      throw LibraryException.repository(
          "the clone of " + remote.remote().describe() + " is in use by another process");
    }
    if (!remote.push(repository, ref, expected, commit)) {
      fetch();
      return false;
    }
    RefUpdate own = repository.updateRef(ref);
    own.setNewObjectId(commit);
    own.forceUpdate();
    return true;
  }

  /** A lock that is in the way is nobody's: only the owner writes, and it is not fetching. */
  private void clearAfterTrouble() throws LibraryException {
    if (owner != null && !problems.isEmpty()) {
      Path clone = repository.getDirectory().toPath();
      try {
        owner.clearLeftovers(clone);
      } catch (IOException e) {
        throw LibraryException.repository("the clone in " + clone + " cannot be written", e);
      }
    }
  }

  private void tidy() {
    try {
      repository.autoGC(NullProgressMonitor.INSTANCE);
    } catch (JGitInternalException e) {
      // Nothing is lost: the packs stay as they are, and the next fetch tries again.
      LOG.log(Level.WARNING, "the clone was not repacked", e);
    }
  }

  private boolean becomeOwner() {
    if (owner == null) {
      try {
        owner = OwnerLock.tryToBe(lockFile).orElse(null);
        if (owner != null) {
          owner.clearLeftovers(repository.getDirectory().toPath());
        }
      } catch (IOException e) {
        return false;
      }
    }
    return owner != null;
  }

  @Override
  public void close() throws IOException {
    repository.close();
    if (owner != null) {
      owner.close();
    }
  }
}
