package dev.afterword.ingest;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.IndexInUse;
import dev.afterword.search.LibraryIndex;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
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

  /** To be raised whenever the reader finds something else in the same file. */
  private static final int READER_VERSION = 1;

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

  /** A hash of all that decides what the index holds of a file. */
  private String fingerprint(Taxonomy taxonomy) {
    try {
      byte[] made =
          (READER_VERSION + "\n" + limits + "\n" + taxonomy).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(made));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
