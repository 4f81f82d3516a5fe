package dev.afterword.ingest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps a server small: the serial collector lets its old generation grow up to the most that it
 * may have before it collects it, and only a collection gives memory back.
 */
final class Heap {
  /** A collection of what a large library keeps stops all threads for some tenth of a second. */
  private static final long MOST_GROWTH = 32L << 20;

  private final LongSupplier grown;
  private final Runnable collection;

  /**
   * @param grown by how many bytes the old generation has grown since it was collected
   */
  Heap(LongSupplier grown, Runnable collection) {
    this.grown = grown;
    this.collection = collection;
  }

  static Heap ofThisProcess() {
    Optional<MemoryPoolMXBean> old =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().matches("Tenured Gen|.* Old Gen"))
            .findFirst();
    return new Heap(() -> old.map(Heap::growth).orElse(0L), System::gc);
  }

  private static long growth(MemoryPoolMXBean old) {
    MemoryUsage collected = old.getCollectionUsage();
    return old.getUsage().getUsed() - (collected == null ? 0 : collected.getUsed());
  }

  /** Collects when there is enough to be had. */
  void tidy() {
    if (grown.getAsLong() > MOST_GROWTH) {
      collection.run();
    }
  }
}
