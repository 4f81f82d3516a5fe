package dev.afterword.git;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plain file as it was seen on disk. */
record DiskFile(Path file, Stamp stamp) {

  /** What changes when a file does, without its being read. */
  record Stamp(long size, Instant modified, @Nullable Object key) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.fileKey());
    }
  }
}
