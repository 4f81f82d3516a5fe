package dev.afterword.git.hosted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;

/** Keeps a hosted repository small: packs what was pushed, deletes what no ref names any more. */
final class Housekeeping {
  private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
  private static final int MANY_PACKS = 50;

  /** Of one of the 256 folders of loose objects, as {@code git gc --auto} estimates them. */
  private static final int MANY_LOOSE = 27;

  private static final long WAIT_SECONDS = 2;

  private final HostedRepository hosted;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile boolean wasted = true;

  Housekeeping(HostedRepository hosted) {
    this.hosted = hosted;
  }

  /** The size of all objects on disk, in bytes. */
  long bytes() throws IOException {
    try (Stream<Path> all = Files.walk(objects())) {
      return all.mapToLong(Housekeeping::size).sum();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return bytes(); // A file went away while its folder was read.
      }
      throw e.getCause();
    }
  }

  private static long size(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      return 0; // It went away.
    }
  }

  private Path objects() {
    return hosted.folder().resolve("objects");
  }

  /** Something is pushed, which may be refused when its objects are here already. */
  void expectWaste() {
    wasted = true;
  }

  /** Deletes what refused pushes left, when less is free than the next one may need. */
  void makeRoom(long needed, long quota) throws IOException {
    if (wasted && quota - bytes() < needed) {
      wasted = false;
      tidy();
    }
  }

  /** Tidies up in the background when there is much to tidy. */
  void tidyIfNeeded() {
    if (isUntidy() && running.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("housekeeping")
          .start(() -> {
            try {
              tidy();
            } finally {
              running.set(false);
            }
          });
    }
  }

  private boolean isUntidy() {
    return count(objects().resolve("pack"), ".pack") > MANY_PACKS
        || count(objects().resolve("17"), "") > MANY_LOOSE;
  }

  private static long count(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    } catch (IOException e) {
      return 0; // No loose object has that folder yet.
    }
  }

  /**
   * Packs and prunes, unless somebody writes for longer than two seconds: who waits to write must
   * not wait for a slow push of another.
   */
  void tidy() {
    Lock alone = hosted.inUse().writeLock();
    try {
      if (!alone.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      Git.wrap(hosted.repository()).gc().call();
    } catch (GitAPIException | JGitInternalException e) {
      // Nothing is lost: all packs stay as they are, and the next push tries again.
      LOG.log(Level.WARNING, hosted.folder() + " was not repacked: " + e.getMessage(), e);
    } finally {
      alone.unlock();
    }
  }
}
