package dev.afterword.improvement;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.ingest.Library;
import dev.afterword.search.ImprovementDocument;
import dev.afterword.search.KnownImprovements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings together what the library and trackers say of improvements. Thread-safe. */
final class Improvements {
  private final Library library;
  private volatile @Nullable Gathered gathered;

  /** What was known, and what it was made of. */
  private record Gathered(Object index, KnownImprovements known) {}

  Improvements(Library library) {
    this.library = library;
  }

  KnownImprovements known() {
    Object index = library.index().state();
    Gathered last = gathered;
    if (last == null || last.index() != index) {
      last = gather(index);
    }
    return last.known();
  }

  private synchronized Gathered gather(Object index) {
    Gathered last = gathered;
    if (last == null || last.index() != index) {
      Map<String, Improvement> byKey = new HashMap<>();
      Map<String, List<String>> addressed = new HashMap<>();
      for (ImprovementDocument document : library.index().improvementDocuments()) {
        Improvement improvement = improvement(document);
        byKey.put(document.document().path(), improvement);
        byKey.put(improvement.id(), improvement);
        for (String action : document.addresses()) {
          addressed.computeIfAbsent(action, _ -> new ArrayList<>()).add(improvement.id());
        }
      }
      last = new Gathered(index, new KnownImprovements(byKey, addressed));
      gathered = last;
    }
    return last;
  }

  private static Improvement improvement(ImprovementDocument document) {
    String status = document.status();
    Progress progress = status == null ? Progress.OPEN : Progress.ofStatus(status);
    return new Improvement(
        document.document().id(),
        Improvement.Kind.DOCUMENT,
        document.document().title(),
        progress,
        null,
        progress.isOver() ? document.settled() : null,
        null);
  }
}
