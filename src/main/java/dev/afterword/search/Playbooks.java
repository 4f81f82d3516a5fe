package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Remedy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The playbooks that incidents used, found in the library by what the incidents call them. */
final class Playbooks {
  private final Lookups lookups;
  private final Map<String, Optional<DocumentSummary>> known = new HashMap<>();
  private final Map<String, PlaybookUse> uses = new LinkedHashMap<>();

  Playbooks(Lookups lookups) {
    this.lookups = lookups;
  }

  /** Counts one incident's playbooks, each once. */
  void add(Remedy remedy) throws IOException {
    Set<PlaybookUse> own = new LinkedHashSet<>();
    for (String name : remedy.playbooks()) {
      own.add(use(name, named(name).orElse(null)));
    }
    for (String path : remedy.linked()) {
      named(path)
          .filter(document -> document.kind() == Kind.PLAYBOOK)
          .ifPresent(document -> own.add(use(path, document)));
    }
    for (PlaybookUse one : own) {
      String key = one.document() == null ? one.name() : one.document().path();
      uses.merge(
          key, one, (a, _) -> new PlaybookUse(a.name(), a.document(), a.incidents() + 1));
    }
  }

  /** Those of most incidents first, then as met. */
  List<PlaybookUse> used() {
    List<PlaybookUse> sorted = new ArrayList<>(uses.values());
    sorted.sort(Comparator.comparingInt(PlaybookUse::incidents).reversed());
    return sorted;
  }

  private static PlaybookUse use(String written, @Nullable DocumentSummary document) {
    return new PlaybookUse(document == null ? written : document.title(), document, 1);
  }

  /** The document of that id, else of that path. */
  private Optional<DocumentSummary> named(String name) throws IOException {
    Optional<DocumentSummary> before = known.get(name);
    if (before != null) {
      return before;
    }
    Optional<DocumentSummary> found = lookups.first(Fields.ID, name);
    if (found.isEmpty()) {
      found = lookups.first(Fields.PATH, name);
    }
    known.put(name, found);
    return found;
  }
}
