package dev.afterword.ingest;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import dev.afterword.git.Content;
import dev.afterword.git.GitLibrary;
import dev.afterword.search.LibraryIndex;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Documents that were whole when they were indexed and could not be read when somebody asked for
 * them. For any thread.
 */
final class Losses {
  private static final int MOST = 1_000;
  private static final int ANY_SIZE = 1;

  private final Map<String, Loss> byPath = new ConcurrentSkipListMap<>();

  private record Loss(String blob, Problem problem) {}

  void add(DocumentSummary document, Problem problem) {
    if (byPath.size() < MOST) {
      byPath.put(document.path(), new Loss(document.blob(), problem));
    }
  }

  /** Forgets what can be read again, and what is served with another content or not at all. */
  void forgetMended(GitLibrary git, LibraryIndex index) {
    byPath
        .entrySet()
        .removeIf(entry -> {
          String blob = entry.getValue().blob();
          Optional<DocumentSummary> now = index.byPath(entry.getKey());
          return now.filter(document -> document.blob().equals(blob)).isEmpty()
              || !(git.read(blob, ANY_SIZE) instanceof Content.Unreadable);
        });
  }

  /** One of them, and how many there are. */
  Optional<String> told() {
    return byPath.entrySet().stream()
        .findFirst()
        .map(first -> Damage.documents(byPath.size(), first.getKey(), first.getValue().problem()));
  }
}
