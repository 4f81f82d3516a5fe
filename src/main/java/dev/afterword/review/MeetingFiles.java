package dev.afterword.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file for each meeting that goes on, replaced as a whole. One process at a time has the folder.
 */
final class MeetingFiles implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(MeetingFiles.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ENDING = ".json";

  private final @Nullable Path folder;
  private final @Nullable FileChannel lock;

  private MeetingFiles(@Nullable Path folder, @Nullable FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Keeps nothing. */
  static MeetingFiles none() {
    return new MeetingFiles(null, null);
  }

  /**
   * Takes the folder for itself.
   *
   * @throws IOException when it cannot be written, or another process has it
   */
  static MeetingFiles in(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return new MeetingFiles(folder, channel);
      }
    } catch (OverlappingFileLockException e) {
      // Told below.
    }
    channel.close();
    throw new IOException("another server of this library keeps its meetings in " + folder);
  }

  boolean isKept() {
    return folder != null;
  }

  /** All that are kept. A file that cannot be understood is left as it is. */
  List<Meeting> read() throws IOException {
    List<Meeting> all = new ArrayList<>();
    if (folder == null) {
      return all;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).sorted().toList()) {
        try {
          all.add(JSON.readValue(Files.readAllBytes(file), Meeting.class));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
          LOG.log(Level.WARNING, "{0} cannot be understood; it is left as it is", file);
        }
      }
    }
    return all;
  }

  /** It is on disk when this returns: there is the old or the new one, never a part. */
  void write(Meeting meeting) throws IOException {
    if (folder == null) {
      return;
    }
    Path part = folder.resolve(meeting.id() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(meeting));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        part,
        folder.resolve(meeting.id() + ENDING),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    force(folder);
  }

  void delete(String id) throws IOException {
    if (folder != null) {
      Files.deleteIfExists(folder.resolve(id + ENDING));
      force(folder);
    }
  }

  /** Names outlive a loss of power too. Windows neither needs this nor lets a folder be opened. */
  private static void force(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
