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

/**
 * The folder in which a library's indexes are kept. Each is named by what it was made with, so that
 * other settings or another reader make another index; a folder that another process uses is left
 * to it.
 */
final class Indexes {
  private static final System.Logger LOG = System.getLogger(Indexes.class.getName());
  private static final int MOST = 16;

  private final Path folder;
  private final ReadingLimits limits;

  Indexes(Path folder, ReadingLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  LibraryIndex open(Taxonomy taxonomy) throws IOException {
    String fingerprint = fingerprint(taxonomy);
    for (int i = 1; ; i++) {
      Path own = folder.resolve("index-" + fingerprint.substring(0, 12) + (i == 1 ? "" : "-" + i));
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
