package dev.afterword.git.hosted;

import dev.afterword.git.LibraryException;
import dev.afterword.git.OwnerLock;
import dev.afterword.git.Repositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * A bare repository that Afterword made, and that this process alone may write to while it is open.
 * What it holds is fsynced before a ref names it. Thread-safe.
 */
public final class HostedRepository extends WritableRepository implements AutoCloseable {
  /** Where the commits of a merged branch stay reachable. */
  private static final String KEPT = "refs/afterword/merged/";

  static final String MAIN_REF = Constants.R_HEADS + "main";
  private static final String SECTION = "afterword";
  private static final String HOSTED = "hosted";

  private final Path folder;
  private final OwnerLock owner;
  private final Repository repository;
  private final String mainRef;

  /** Writers share it; who tidies up has it alone. Fair, so that tidying is not starved. */
  private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock(true);

  private HostedRepository(Path folder, OwnerLock owner, Repository repository) throws IOException {
    this.folder = folder;
    this.owner = owner;
    this.repository = repository;
    this.mainRef = repository.getFullBranch();
  }

  /** Whether the folder is a repository that Afterword made to write to. */
  public static boolean isOne(Path folder) {
    Path config = folder.resolve(Constants.CONFIG);
    if (!Files.isRegularFile(config)) {
      return false;
    }
    try {
      FileBasedConfig read = new FileBasedConfig(config.toFile(), FS.DETECTED);
      read.load();
      return read.getBoolean(SECTION, HOSTED, false);
    } catch (IOException | ConfigInvalidException e) {
      return false;
    }
  }

  /**
   * Makes a repository; it gets its name once it is whole.
   *
   * @param folder that does not exist, or is empty
   * @param beginning what fills it first; without a commit in it, it begins empty
   * @param when it is made
   * @throws LibraryException when something is there, or it cannot be written
   */
  public static void create(Path folder, Beginning beginning, Instant when)
      throws LibraryException {
    Path target = folder.toAbsolutePath().normalize();
    try {
      checkThatItIsFree(target);
      Files.createDirectories(target.getParent());
      Path part = OwnerLock.placeFor(target);
      try {
        make(part, beginning, when);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException | LibraryException | RuntimeException e) {
        OwnerLock.delete(part);
        throw e;
      }
    } catch (IOException e) {
      throw LibraryException.repository("repository " + target + " cannot be made", e);
    }
  }

  private static void checkThatItIsFree(Path target) throws IOException, LibraryException {
    if (!Files.exists(target)) {
      return;
    }
    if (Files.isDirectory(target)) {
      try (Stream<Path> inside = Files.list(target)) {
        if (inside.findAny().isEmpty()) {
          return;
        }
      }
    }
    throw LibraryException.repository(
        target + " is there already (expected a folder that does not exist, or is empty)");
  }

  private static void make(Path folder, Beginning beginning, Instant when)
      throws IOException, LibraryException {
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
      repository.create(true);
      repository.updateRef(Constants.HEAD, true).link(MAIN_REF);
      configure(repository.getConfig());
      beginning.fill(repository);
      if (repository.resolve(Constants.HEAD) == null) {
        new Beginning.Empty(when).fill(repository);
      }
      Git.wrap(repository).gc().call();
    } catch (GitAPIException | JGitInternalException e) {
      throw LibraryException.repository("repository " + folder + " cannot be packed", e);
    }
  }

  private static void configure(StoredConfig config) throws IOException {
    config.setBoolean(SECTION, null, HOSTED, true);
    // What a forced push threw away can be found again.
    config.setBoolean("core", null, ConfigConstants.CONFIG_KEY_LOGALLREFUPDATES, true);
    config.setBoolean("receive", null, "fsckObjects", true);
    config.setBoolean("receive", null, "autogc", false);
    // JGit's gc fails on packs that git wrote with bitmaps.
    config.setBoolean("pack", null, "buildBitmaps", false);
    // Tidying has the repository for itself: nothing is being written that no ref names yet.
    config.setString("gc", null, "pruneExpire", "now");
    config.setString("gc", null, "prunePackExpire", "now");
    config.save();
  }

  /**
   * Opens a repository to write to it, and clears what a killed process left in it.
   *
   * @throws LibraryException when it is none of Afterword's, or another process has it open
   */
  public static HostedRepository open(Path folder) throws LibraryException {
    Path target = folder.toAbsolutePath().normalize();
    if (!isOne(target)) {
      throw LibraryException.repository(
          target + " was not made by Afterword (expected a repository made by afterword init)");
    }
    try {
      OwnerLock owner =
          OwnerLock.tryToBe(target.resolveSibling(target.getFileName() + ".owner"))
              .orElseThrow(() ->
                  LibraryException.repository(
                      target + " is in use by another process (expected one server for it)"));
      try {
        owner.clearLeftovers(target);
        return new HostedRepository(target, owner, Repositories.bare(target));
      } catch (IOException | LibraryException | RuntimeException e) {
        owner.close();
        throw e;
      }
    } catch (IOException e) {
      throw LibraryException.repository("repository " + target + " cannot be opened", e);
    }
  }

  public Path folder() {
    return folder;
  }

  @Override
  String mainRef() {
    return mainRef;
  }

  @Override
  Repository repository() {
    return repository;
  }

  @Override
  Lock writing() {
    return inUse.readLock();
  }

  @Override
  boolean move(String ref, ObjectId expected, ObjectId commit, PersonIdent who, String why)
      throws IOException {
    return new RefSwap(repository, ref, who, why).swap(expected, commit);
  }

  /** A branch that was pushed to since stays a proposal. */
  @Override
  void retire(String branch, ObjectId tip, PersonIdent who) throws IOException {
    String kept = KEPT + branch + "/" + tip.abbreviate(12).name();
    move(kept, ObjectId.zeroId(), tip, who, "merged");
    RefUpdate delete = repository.updateRef(Constants.R_HEADS + branch);
    delete.setExpectedOldObjectId(tip);
    delete.setForceUpdate(true);
    delete.delete();
  }

  ReentrantReadWriteLock inUse() {
    return inUse;
  }

  @Override
  public void close() throws IOException {
    repository.close();
    owner.close();
  }
}
