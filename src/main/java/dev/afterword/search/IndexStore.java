package dev.afterword.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;

/** The index's files: opened, emptied when they cannot be used, committed, rolled back. */
final class IndexStore implements AutoCloseable {
  private static final Logger LOG = System.getLogger(IndexStore.class.getName());
  private static final double BUFFER_MEGABYTES = 64;

  private static final String FINGERPRINT = "fingerprint";
  private static final String REVISION = "revision";
  private static final String SEQUENCE = "sequence";

  private final Path folder;
  private final String fingerprint;
  private final Analyzer analyzer;
  private final Directory directory;
  private volatile Opened opened;

  /** A writer and the readers that see what it committed. */
  private record Opened(IndexWriter writer, ReaderManager readers, Map<String, String> data) {}

  /**
   * @throws IndexInUse when another process has it
   */
  IndexStore(Path folder, String fingerprint, Analyzer analyzer) throws IOException {
    this.folder = folder;
    this.fingerprint = Fields.SCHEMA + " " + fingerprint;
    this.analyzer = analyzer;
    Files.createDirectories(folder);
    this.directory = new MMapDirectory(folder);
    try {
      this.opened = openOrEmpty();
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  Optional<String> revision() {
    return Optional.ofNullable(opened.data().get(REVISION));
  }

  long sequence() {
    return Long.parseLong(opened.data().getOrDefault(SEQUENCE, "0"));
  }

  IndexWriter writer() {
    return opened.writer();
  }

  /** What was last committed; to be given back to {@link #release}. */
  DirectoryReader acquire() throws IOException {
    while (true) {
      Opened now = opened;
      try {
        return now.readers().acquire();
      } catch (AlreadyClosedException e) {
        // A rollback has put another in its place.
        if (now == opened) {
          throw e;
        }
      }
    }
  }

  static void release(DirectoryReader reader) throws IOException {
    reader.decRef();
  }

  /** Makes all that was written durable and visible at once. */
  void commit(String revision, long sequence) throws IOException {
    Map<String, String> data = data(revision, sequence);
    IndexWriter writer = opened.writer();
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    opened = new Opened(writer, opened.readers(), data);
    opened.readers().maybeRefreshBlocking();
  }

  /** Forgets what was written since the last commit. */
  void rollback() throws IOException {
    Opened before = opened;
    before.writer().rollback();
    opened = openOrEmpty();
    before.readers().close();
  }

  @Override
  public void close() throws IOException {
    try (Directory _ = directory;
        ReaderManager _ = opened.readers()) {
      opened.writer().rollback();
    }
  }

  private Map<String, String> data(String revision, long sequence) {
    return Map.of(FINGERPRINT, fingerprint, REVISION, revision, SEQUENCE, String.valueOf(sequence));
  }

  private Opened openOrEmpty() throws IOException {
    try {
      Opened found = open(OpenMode.CREATE_OR_APPEND);
      String written = found.data().get(FINGERPRINT);
      if (written == null || written.equals(fingerprint)) {
        return found;
      }
      LOG.log(
          Level.INFO, "{0}: made by another version or with other settings; it is rebuilt", folder);
      found.readers().close();
      found.writer().rollback();
    } catch (LockObtainFailedException e) {
      throw new IndexInUse(folder, e);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(
          Level.WARNING, "{0}: the index cannot be read; it is rebuilt: {1}", folder, e.toString());
    }
    empty();
    return open(OpenMode.CREATE);
  }

  /** Removes all files: the writer would read damaged ones even to replace them. */
  private void empty() throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    } catch (LockObtainFailedException e) {
      throw new IndexInUse(folder, e);
    }
  }

  private Opened open(OpenMode mode) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer)
            .setOpenMode(mode)
            .setSimilarity(Ranking.SIMILARITY)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCommitOnClose(false)
            // A commit does not wait for merges: a pushed document is to be found at once.
            .setMaxFullFlushMergeWaitMillis(0);
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      Map<String, String> data = new HashMap<>();
      if (mode != OpenMode.CREATE && writer.getLiveCommitData() != null) {
        writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      }
      return new Opened(writer, new ReaderManager(writer), data);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }
}
