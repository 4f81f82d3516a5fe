package dev.afterword.proof.soak;

import dev.afterword.proof.LibraryGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A commit a second, which tells one document again. */
final class Commits implements AutoCloseable {
  private final LibraryGenerator generator;
  private final Path repository;
  private final int documents;
  private final SplittableRandom random;
  private final AtomicInteger made = new AtomicInteger();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private volatile String head = "";

  Commits(Path repository, int documents, long seed) {
    this.generator = new LibraryGenerator(seed);
    this.repository = repository;
    this.documents = documents;
    this.random = new SplittableRandom(seed);
  }

  Commits begin() {
    var _ = clock.scheduleAtFixedRate(this::commit, 1, 1, TimeUnit.SECONDS);
    return this;
  }

  private void commit() {
    try {
      head = generator.change(repository, random.nextInt(documents), made.get() + 1);
      made.incrementAndGet();
    } catch (IOException e) {
      System.err.println("no commit was made: " + e.getMessage());
    }
  }

  int made() {
    return made.get();
  }

  /** The newest commit's id. */
  String head() {
    return head;
  }

  @Override
  public void close() {
    clock.close();
  }
}
