package dev.afterword.git;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * What git's index remembers of the work tree, so that unchanged files need not be read.
 *
 * @param entries null when there is no index, or none that can be read
 * @param written when the index was last written
 */
record GitIndex(@Nullable DirCache entries, Instant written, String prefix) {

  /** Knows nothing. */
  static GitIndex none() {
    return new GitIndex(null, Instant.EPOCH, "");
  }

  /**
   * @param prefix of the library's folder in the work tree, empty or ending in {@code /}
   */
  static GitIndex read(Repository repository, String prefix) {
    try {
      Instant written = Files.getLastModifiedTime(repository.getIndexFile().toPath()).toInstant();
      return new GitIndex(repository.readDirCache(), written, prefix);
    } catch (IOException | RuntimeException e) {
      // Without it all files are read: slower, and right.
      return none();
    }
  }

  /** The blob of a file, if the file has not changed since git looked at it. */
  Optional<String> blob(String path, DiskFile file) {
    return entry(path)
        .filter(entry -> isFresh(entry, file.stamp()))
        .map(entry -> entry.getObjectId().name());
  }

  /** Whether git leaves this file out of the work tree (sparse checkout). */
  boolean isLeftOut(String path) {
    return entry(path).filter(DirCacheEntry::isSkipWorkTree).isPresent();
  }

  private Optional<DirCacheEntry> entry(String path) {
    return entries == null
        ? Optional.empty()
        : Optional.ofNullable(entries.getEntry(prefix + path))
            .filter(entry -> entry.getStage() == DirCacheEntry.STAGE_0);
  }

  /** An entry as young as the index itself may have changed after it was looked at. */
  private boolean isFresh(DirCacheEntry entry, DiskFile.Stamp stamp) {
    Instant modified = entry.getLastModifiedInstant();
    return !entry.isSmudged()
        && Integer.toUnsignedLong(entry.getLength()) == (stamp.size() & 0xFFFFFFFFL)
        && modified.equals(stamp.modified())
        && modified.getEpochSecond() < written.getEpochSecond();
  }
}
