package dev.afterword.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/** The index's files: opened, emptied when they cannot be used, committed, rolled back. */
final class IndexStore implements AutoCloseable {
  private static final Logger LOG = System.getLogger(IndexStore.class.getName());
  private static final double BUFFER_MEGABYTES = 64;

  private final Path folder;
  private final String fingerprint;
  private final Analyzer analyzer;
  private final Directory directory;
  private volatile Opened opened;
  private volatile Optional<String> damage = Optional.empty();
  private volatile Shown shown;

  /** A writer, and what the commit says that it goes on from. */
  private record Opened(IndexWriter writer, CommitData data) {}

  /**
   * The readers of what was last committed, by this writer or by one before it.
   *
   * @param state stands for just what they read
   */
  private record Shown(IndexWriter writer, ReaderManager readers, Object state) {
    static Shown of(IndexWriter writer) throws IOException {
      return new Shown(writer, new ReaderManager(writer), new Object());
    }

    Shown refreshed() throws IOException {
      readers.maybeRefreshBlocking();
      return new Shown(writer, readers, new Object());
    }
  }

  /**
   * @throws IndexInUse when another process has it
   */
  IndexStore(Path folder, String fingerprint, Analyzer analyzer) throws IOException {
    this.folder = folder;
    this.fingerprint = Fields.SCHEMA + " " + fingerprint;
    this.analyzer = analyzer;
    makeFolder();
    this.directory = new MMapDirectory(folder);
    try {
      this.opened = openOrEmpty();
      this.shown = readOrEmpty();
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private Shown readOrEmpty() throws IOException {
    try {
      return Shown.of(opened.writer());
    } catch (IOException | RuntimeException | Error e) {
      discard(Damage.told(e));
      return Shown.of(opened.writer());
    }
  }

  Optional<String> revision() {
    return Optional.ofNullable(opened.data().revision());
  }

  long sequence() {
    return opened.data().sequence();
  }

  /** What was wrong with the index that is being rebuilt. */
  Optional<String> damage() {
    return damage;
  }

  Optional<String> gap() {
    return Optional.ofNullable(opened.data().gap());
  }

  boolean isComplete() {
    return opened.data().complete();
  }

  IndexWriter writer() {
    return opened.writer();
  }

  Path folder() {
    return folder;
  }

  /** See {@link LibraryIndex#state}. */
  Object state() {
    return shown.state();
  }

  /** What was last committed; to be given back to {@link #release}. */
  DirectoryReader acquire() throws IOException {
    while (true) {
      Shown now = shown;
      try {
        return now.readers().acquire();
      } catch (AlreadyClosedException e) {
        // A commit has put others in their place.
        if (now == shown) {
          throw e;
        }
      }
    }
  }

  static void release(DirectoryReader reader) throws IOException {
    reader.decRef();
  }

  /** Makes all that was written durable and visible at once. */
  void commit(String revision, long sequence, @Nullable String gap, boolean complete)
      throws IOException {
    CommitData data = new CommitData(fingerprint, revision, sequence, gap, complete);
    IndexWriter writer = opened.writer();
    data.to(writer);
    writer.commit();
    opened = new Opened(writer, data);
    damage = Optional.empty();
    show(writer);
  }

  private void show(IndexWriter writer) throws IOException {
    Shown before = shown;
    if (before.writer() == writer) {
      shown = before.refreshed();
    } else {
      shown = Shown.of(writer);
      before.readers().close();
    }
  }

  /** A merge may have failed since, or opening after the last failure. */
  void openAgainAfterFailure() throws IOException {
    if (!opened.writer().isOpen()) {
      rollback();
    }
  }

  /** Forgets what was written since the last commit; readers stay as they are. */
  void rollback() throws IOException {
    opened.writer().rollback();
    makeFolder();
    opened = openOrEmpty();
  }

  /**
   * Reads all files of the last commit and throws them away when they are damaged: the next update
   * begins with nothing. Readers stay until its commit and see of the old state what can be read.
   *
   * @return what was wrong; empty when nothing was
   */
  Optional<String> check() throws IOException {
    Optional<String> wrong = revision().isEmpty() ? Optional.empty() : wrong();
    if (wrong.isPresent()) {
      discard(wrong.get());
    }
    return wrong;
  }

  private void found(String what) {
    LOG.log(Level.WARNING, "{0}: the index is damaged; it is rebuilt: {1}", folder, what);
    damage = Optional.of(what);
  }

  private void discard(String wrong) throws IOException {
    found(wrong);
    opened.writer().rollback();
    makeFolder();
    empty();
    opened = open(OpenMode.CREATE);
  }

  private Optional<String> wrong() throws IOException {
    try (DirectoryReader onDisk = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : onDisk.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return Optional.empty();
    } catch (IOException | RuntimeException | InternalError e) {
      return Optional.of(Damage.told(e));
    }
  }

  @Override
  public void close() throws IOException {
    try (Directory _ = directory;
        ReaderManager _ = shown.readers()) {
      opened.writer().rollback();
    }
  }

  private Opened openOrEmpty() throws IOException {
    // A folder that cannot be written, or that another process has, says nothing of the index.
    lock().close();
    try {
      Opened found = open(OpenMode.CREATE_OR_APPEND);
      String written = found.data().fingerprint();
      if (written == null || written.equals(fingerprint)) {
        return found;
      }
      LOG.log(
          Level.INFO, "{0}: made by another version or with other settings; it is rebuilt", folder);
      found.writer().rollback();
    } catch (IOException | RuntimeException | Error e) {
      found(Damage.told(e));
    }
    empty();
    return open(OpenMode.CREATE);
  }

  /** An index is a folder of files; what is something else there is of no use to anybody. */
  private void makeFolder() throws IOException {
    if (Files.isRegularFile(folder, LinkOption.NOFOLLOW_LINKS)) {
      LOG.log(Level.WARNING, "{0}: a file (expected a folder); it is removed", folder);
      Files.delete(folder);
    }
    Files.createDirectories(folder);
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path odd : inside.filter(Files::isDirectory).toList()) {
        LOG.log(Level.WARNING, "{0}: a folder (expected files); it is removed", odd);
        delete(odd);
      }
    }
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private Lock lock() throws IOException {
    try {
      return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
    } catch (LockObtainFailedException e) {
      throw new IndexInUse(folder, e);
    }
  }

  /** Removes all files: the writer would read damaged ones even to replace them. */
  private void empty() throws IOException {
    try (Lock _ = lock();
        Stream<Path> inside = Files.list(folder)) {
      for (Path path : inside.toList()) {
        if (!path.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          Files.delete(path);
        }
      }
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
    return new Opened(writer, mode == OpenMode.CREATE ? CommitData.NONE : CommitData.of(writer));
  }
}
