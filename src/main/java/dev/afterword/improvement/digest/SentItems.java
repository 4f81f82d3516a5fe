package dev.afterword.improvement.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was sent where and when, in one file that is replaced as a whole. One process at a time has
 * it.
 */
final class SentItems {
  private static final Logger LOG = System.getLogger(SentItems.class.getName());
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final int repeatDays;

  /**
   * @param repeatDays before so many days have passed nothing is sent again
   */
  SentItems(Path file, int repeatDays) {
    this.file = file;
    this.repeatDays = repeatDays;
  }

  /**
   * What the file holds.
   *
   * @param items destination → fingerprint → the day on which it was sent
   * @param scheduled destination → the last time of the schedule that was kept, in seconds since
   *     1970
   */
  record State(Map<String, Map<String, String>> items, Map<String, Long> scheduled) {
    State() {
      this(Map.of(), Map.of());
    }

    State {
      items = new TreeMap<>(items);
      scheduled = new TreeMap<>(scheduled);
    }
  }

  /** Something that is done while nobody else sends. */
  interface Step<T> {
    T run() throws IOException, InterruptedException;
  }

  /**
   * Does something while no other process does.
   *
   * @throws IOException when another one is at it, too
   */
  <T> T alone(Step<T> step) throws IOException, InterruptedException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held == null) {
        throw new IOException("another process is sending digests of this library");
      }
      return step.run();
    } catch (OverlappingFileLockException e) {
      throw new IOException("digests of this library are being sent already", e);
    }
  }

  /** Those that were not sent there within the days in which nothing is repeated. */
  List<DigestItem> unsent(List<DigestItem> items, String destination, LocalDate today)
      throws IOException {
    Map<String, String> sent = read().items().getOrDefault(destination, Map.of());
    return items.stream().filter(item -> !isRecent(sent.get(item.fingerprint()), today)).toList();
  }

  private boolean isRecent(@Nullable String day, LocalDate today) {
    return day != null && LocalDate.parse(day).plusDays(repeatDays).isAfter(today);
  }

  /** Remembers that they were sent, and forgets what may be sent again. */
  void remember(Collection<DigestItem> items, String destination, LocalDate today)
      throws IOException {
    State state = read();
    Map<String, String> sent = new TreeMap<>(state.items().getOrDefault(destination, Map.of()));
    sent.values().removeIf(day -> !isRecent(day, today));
    items.forEach(item -> sent.put(item.fingerprint(), today.toString()));
    state.items().put(destination, sent);
    write(state);
  }

  /** The last time of the schedule that was kept there; null when none ever was. */
  @Nullable Instant scheduled(String destination) throws IOException {
    Long seconds = read().scheduled().get(destination);
    return seconds == null ? null : Instant.ofEpochSecond(seconds);
  }

  void scheduled(String destination, Instant time) throws IOException {
    State state = read();
    state.scheduled().put(destination, time.getEpochSecond());
    write(state);
  }

  /** A file that cannot be understood costs one digest too many. */
  private State read() throws IOException {
    try {
      State state = JSON.readValue(Files.readAllBytes(file), State.class);
      state.items().values().forEach(sent -> sent.values().forEach(LocalDate::parse));
      return state;
    } catch (NoSuchFileException e) {
      return new State();
    } catch (JacksonException | DateTimeException | NullPointerException e) {
      LOG.log(Level.WARNING, "{0} cannot be understood; it is begun anew", file);
      return new State();
    }
  }

  private void write(State state) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, ".digest-", ".tmp");
    try {
      Files.write(written, JSON.writeValueAsBytes(state));
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
