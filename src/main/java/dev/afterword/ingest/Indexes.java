package dev.afterword.ingest;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.IndexInUse;
import dev.afterword.search.LibraryIndex;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The folder in which a library's indexes are kept. Each is named by what it was made with, so that
 * other settings or another reader make another index; a folder that another process uses is left
 * to it. When the folder cannot be written or is full, a temporary one stands in until it can.
 *
 * <p>For one thread, but for {@link #notice}.
 */
final class Indexes {
  private static final System.Logger LOG = System.getLogger(Indexes.class.getName());
  private static final int MOST = 16;

  private final Path folder;
  private final ReadingLimits limits;
  private volatile Optional<String> unusable = Optional.empty();

  Indexes(Path folder, ReadingLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /**
   * Opens the index for these settings.
   *
   * @throws CacheUnusable when there is no folder to write to
   */
  LibraryIndex open(Taxonomy taxonomy) throws IOException {
    String fingerprint = fingerprint(taxonomy);
    if (unusable.isEmpty()) {
      try {
        return openIn(folder, fingerprint, taxonomy);
      } catch (IOException e) {
        unusable = Optional.of(Damage.reason(e));
      }
    }
    Path base = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      Path temporary = Files.createTempDirectory(base, "afterword-index-");
      IndexFiles.copy(folder.resolve(name(fingerprint, 1)), temporary);
      return LibraryIndex.open(temporary, fingerprint, taxonomy);
    } catch (IOException e) {
      throw new CacheUnusable(folder, unusable.orElseThrow(), base, e);
    }
  }

  private static LibraryIndex openIn(Path folder, String fingerprint, Taxonomy taxonomy)
      throws IOException {
    for (int i = 1; ; i++) {
      Path own = folder.resolve(name(fingerprint, i));
      try {
        return LibraryIndex.open(own, fingerprint, taxonomy);
      } catch (IndexInUse e) {
        if (i == MOST) {
          throw e;
        }
        LOG.log(Level.WARNING, "{0} is in use by another process: using an index of our own", own);
      }
    }
  }

  private static String name(String fingerprint, int number) {
    return "index-" + fingerprint.substring(0, 12) + (number == 1 ? "" : "-" + number);
  }

  /** Why that index is not where it should be; empty when it is. */
  Optional<String> notice(LibraryIndex index) {
    return isTemporary(index)
        ? unusable.map(why ->
            "the cache folder %s cannot be used (%s): the index is kept in %s until it can"
                .formatted(folder, why, index.folder()))
        : Optional.empty();
  }

  private boolean isTemporary(LibraryIndex index) {
    return !index.folder().startsWith(folder);
  }

  /** An index that holds nothing could not be written: it is better made elsewhere. */
  void leave(LibraryIndex index, IOException failure) {
    if (!isTemporary(index)) {
      unusable = Optional.of(Damage.reason(failure));
    }
  }

  /** Whether that index should be opened again, since its folder failed or can be used again. */
  boolean hasBetterPlaceFor(LibraryIndex index) {
    if (!isTemporary(index)) {
      return unusable.isPresent();
    }
    if (IndexFiles.haveRoom(index.folder(), folder)) {
      unusable = Optional.empty();
    }
    return unusable.isEmpty();
  }

  /** Closes an index; a temporary one is gone then. */
  void close(LibraryIndex index) throws IOException {
    index.close();
    if (isTemporary(index)) {
      IndexFiles.delete(index.folder());
    }
  }

  /**
   * A hash of all that decides what the index holds of a file: the settings, the limits, and the
   * program itself, since every build may read something else in the same text.
   */
  private String fingerprint(Taxonomy taxonomy) throws IOException {
    MessageDigest hash = sha256();
    hash.update((limits + "\n" + taxonomy).getBytes(StandardCharsets.UTF_8));
    Path program = program();
    if (Files.isRegularFile(program)) {
      hash.update(Files.readAllBytes(program));
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  /** The jar that this class came from; a folder while it is being developed. */
  private static Path program() {
    try {
      return Path.of(Indexes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no file", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
