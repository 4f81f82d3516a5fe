package dev.afterword.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.jspecify.annotations.Nullable;

/** The ids of files on disk; a file is read again only when its size or time of change differ. */
final class LiveFiles {
  /** A file changed so shortly before it was read may change again without a new time stamp. */
  private static final Duration RACY = Duration.ofSeconds(2);

  private static final int LARGEST_TEXT = 4 << 20;

  private final Clock clock;
  private final Map<String, Known> known = new HashMap<>();

  LiveFiles(Clock clock) {
    this.clock = clock;
  }

  /**
   * The ids of one content.
   *
   * @param withPlainLineEnds the id it has once CRLF is LF, as git stores it under autocrlf
   */
  record Ids(String blob, @Nullable String withPlainLineEnds) {
    boolean has(@Nullable String id) {
      return blob.equals(id) || (withPlainLineEnds != null && withPlainLineEnds.equals(id));
    }
  }

  private record Known(DiskFile.Stamp stamp, Instant seen, Ids ids) {
    boolean holdsFor(DiskFile.Stamp now) {
      return stamp.equals(now) && stamp.modified().plus(RACY).isBefore(seen);
    }
  }

  Ids ids(String path, DiskFile file) throws IOException {
    Known last = known.get(path);
    if (last != null && last.holdsFor(file.stamp())) {
      return last.ids();
    }
    Instant now = clock.instant();
    Ids ids = read(file);
    known.put(path, new Known(file.stamp(), now, ids));
    return ids;
  }

  /** What another record of the folder, git's index, knows of a file. */
  void learn(String path, DiskFile file, String blob) {
    known.putIfAbsent(path, new Known(file.stamp(), Instant.MAX, new Ids(blob, null)));
  }

  boolean knows(String path) {
    return known.containsKey(path);
  }

  void forgetAllBut(Set<String> paths) {
    known.keySet().retainAll(paths);
  }

  private static Ids read(DiskFile file) throws IOException {
    if (file.stamp().size() > LARGEST_TEXT) {
      return new Ids(digest(file.file(), file.stamp().size()), null);
    }
    try (InputStream stream = open(file.file())) {
      byte[] bytes = stream.readAllBytes();
      byte[] plain = withPlainLineEnds(bytes);
      return new Ids(BlobId.of(bytes), plain.length == bytes.length ? null : BlobId.of(plain));
    }
  }

  static Content beginning(Path file, byte[] bytes) throws IOException {
    long size = Files.size(file);
    return new Content.Beginning(digest(file, size), size, bytes);
  }

  private static String digest(Path file, long size) throws IOException {
    MessageDigest digest = BlobId.begin(Constants.TYPE_BLOB, size);
    byte[] part = new byte[1 << 16];
    try (InputStream stream = open(file)) {
      for (int n = stream.read(part); n >= 0; n = stream.read(part)) {
        digest.update(part, 0, n);
      }
    }
    return BlobId.end(digest);
  }

  /** Opens a plain file; not what a link of that name points to. */
  static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  private static byte[] withPlainLineEnds(byte[] bytes) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      boolean crlf = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
      if (!crlf) {
        plain.write(bytes[i]);
      }
    }
    return plain.toByteArray();
  }
}
