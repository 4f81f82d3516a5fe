package dev.afterword.search;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.store.LockObtainFailedException;

/** Tells a damaged index from a disk that is full, read-only or busy. */
final class Damage {
  private Damage() {}

  /**
   * What is wrong with the files, in words. Reading damaged ones may fail in any way; what the
   * system itself reports, such as too many open files, says nothing of them and is thrown again.
   */
  static String told(Throwable failure) throws IOException {
    if (failure instanceof IOException disk && isOfTheSystem(disk)) {
      throw disk;
    }
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  private static boolean isOfTheSystem(IOException failure) {
    return failure instanceof LockObtainFailedException
        || failure.getClass() == IOException.class
        || (failure instanceof FileSystemException && !(failure instanceof NoSuchFileException));
  }
}
