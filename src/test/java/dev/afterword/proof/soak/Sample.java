package dev.afterword.proof.soak;

import dev.afterword.proof.Usage;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a server holds at one moment.
 *
 * @param memory anonymous resident memory in bytes
 * @param files open file descriptors
 * @param mappings mapped regions of memory
 * @param disk bytes of its cache folder
 */
record Sample(long memory, long files, long threads, long mappings, long disk) {

  static Sample of(long pid, Path cache) throws IOException {
    return new Sample(
        Usage.anonymousMemory(pid),
        Usage.openFiles(pid),
        Usage.threads(pid),
        Usage.mappings(pid),
        size(cache));
  }

  /** Files may be removed while they are counted. */
  private static long size(Path folder) throws IOException {
    AtomicLong bytes = new AtomicLong();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes.addAndGet(attributes.size());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return bytes.get();
  }
}
