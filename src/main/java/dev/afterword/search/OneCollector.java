package dev.afterword.search;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** For a search in one thread: the same collector for all segments. */
record OneCollector<C extends Collector>(C collector) implements CollectorManager<C, C> {
  @Override
  public C newCollector() {
    return collector;
  }

  @Override
  public C reduce(Collection<C> collectors) {
    return collector;
  }
}
