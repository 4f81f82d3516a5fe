package dev.afterword.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a process has used so far, as Linux counts it. */
public final class Usage {
  private static final long TICKS_A_SECOND = 100;
  private static final int USER = 11;

  private Usage() {}

  /** Processor time, user and system, of all threads; in steps of 10 ms. */
  public static Duration cpu(long pid) throws IOException {
    return ticks(pid, USER, 2);
  }

  /** The same, with that of the processes that it started and that have ended. */
  public static Duration cpuWithChildren(long pid) throws IOException {
    return ticks(pid, USER, 4);
  }

  private static Duration ticks(long pid, int first, int count) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int i = first; i < first + count; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
  }

  /** Bytes that it has read, from files and sockets; what it maps is not counted. */
  public static long bytesRead(long pid) throws IOException {
    try (Stream<String> all = Files.lines(Path.of("/proc", Long.toString(pid), "io"))) {
      return all.filter(line -> line.startsWith("rchar:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  /** Whether it has mapped that file. */
  public static boolean maps(long pid, Path file) throws IOException {
    try (Stream<String> all = Files.lines(Path.of("/proc", Long.toString(pid), "maps"))) {
      return all.anyMatch(line -> line.endsWith(" " + file));
    }
  }

  /** Open file descriptors, sockets included. */
  public static long openFiles(long pid) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return all.count();
    }
  }

  /** Threads of the system; virtual ones are not among them. */
  public static long threads(long pid) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return all.count();
    }
  }

  /** Mapped regions of memory. */
  public static long mappings(long pid) throws IOException {
    try (Stream<String> all = Files.lines(Path.of("/proc", Long.toString(pid), "maps"))) {
      return all.count();
    }
  }

  /** Anonymous resident memory in bytes: what a mapped file uses is not counted. */
  public static long anonymousMemory(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("RssAnon:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElseThrow(() -> new IOException("this system does not tell anonymous memory"));
  }
}
