package dev.afterword.ingest;

import java.io.IOException;
import java.nio.file.Path;

/** An index can be kept neither in the cache folder nor in the system's temporary folder. */
public final class CacheUnusable extends IOException {
  private static final long serialVersionUID = 1L;

  CacheUnusable(Path folder, String reason, Path temporary, IOException cause) {
    super(
        "cache folder \"%s\": %s; nor can \"%s\" be used: %s (expected a folder to write to)"
            .formatted(folder, reason, temporary, Damage.reason(cause)),
        cause);
  }
}
