package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeapTest {
  @Test
  void isCollectedOnceItHasGrownByMuch() {
    AtomicLong grown = new AtomicLong(10 << 20);
    AtomicInteger collections = new AtomicInteger();
    Heap heap =
        new Heap(
            grown::get,
            () -> {
              collections.incrementAndGet();
              grown.set(0);
            });
    heap.tidy();
    assertThat(collections).hasValue(0);
    grown.set(100 << 20);
    heap.tidy();
    heap.tidy();
    assertThat(collections).hasValue(1);
  }
}
