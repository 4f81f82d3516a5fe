package dev.afterword.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system in memory that can be filled and made read-only. */
public final class SmallDisk implements AutoCloseable {
  private static final String BALLAST = "ballast";
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Skips the test where nothing may be mounted. */
  public static SmallDisk mount(Path folder, int kilobytes) throws IOException {
    Files.createDirectories(folder);
    String options = "size=" + kilobytes + "k,mode=0700";
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
        "a file system in memory cannot be mounted here: this needs root");
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  /** Leaves so much room. */
  public void fill(int kilobytesLeft) throws IOException {
    Files.deleteIfExists(folder.resolve(BALLAST));
    long room = Files.getFileStore(folder).getUsableSpace() - kilobytesLeft * 1024L;
    Files.write(folder.resolve(BALLAST), new byte[(int) Math.max(0, room)]);
  }

  public void free() throws IOException {
    Files.deleteIfExists(folder.resolve(BALLAST));
  }

  /** Lays itself over itself, read-only: who has files open there does not hinder it. */
  public void readOnly() throws IOException {
    Assumptions.assumeTrue(
        run("mount", "--bind", folder.toString(), folder.toString())
            && run("mount", "-o", "remount,bind,ro", folder.toString()),
        "a folder cannot be mounted read-only here");
  }

  public void writable() throws IOException {
    run("umount", "-l", folder.toString());
  }

  private static boolean run(String... command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes off both layers, when there are two. */
  @Override
  public void close() throws IOException {
    if (run("umount", "-l", folder.toString())) {
      run("umount", "-l", folder.toString());
    }
  }
}
