package dev.afterword.improvement;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.ImprovingCommit;
import dev.afterword.domain.Progress;
import dev.afterword.ingest.Library;
import dev.afterword.search.ImprovementDocument;
import dev.afterword.search.KnownImprovements;
import dev.afterword.search.LibraryIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings together what the library and trackers say of improvements. Thread-safe. */
final class Improvements {
  private final Library library;
  private final IssueStates issues;
  private final Supplier<List<ImprovingCommit>> commits;
  private volatile @Nullable Gathered gathered;

  /** What was known, and what it was made of. */
  private record Gathered(
      Object index, Object issues, List<ImprovingCommit> commits, KnownImprovements known) {
    boolean isOf(Object otherIndex, Object otherIssues, List<ImprovingCommit> otherCommits) {
      return index == otherIndex && issues == otherIssues && commits == otherCommits;
    }
  }

  Improvements(Library library, IssueStates issues, Supplier<List<ImprovingCommit>> commits) {
    this.library = library;
    this.issues = issues;
    this.commits = commits;
  }

  KnownImprovements known() {
    Gathered last = gathered;
    if (last == null || !last.isOf(library.index().state(), issues.state(), commits.get())) {
      last = gather();
    }
    return last.known();
  }

  private synchronized Gathered gather() {
    Object index = library.index().state();
    Object asked = issues.state();
    List<ImprovingCommit> improving = commits.get();
    Gathered last = gathered;
    if (last == null || !last.isOf(index, asked, improving)) {
      Map<String, Improvement> byKey = new HashMap<>(issues.all());
      Map<String, List<String>> addressed = new HashMap<>();
      library.index().ledger().improvementDocuments().forEach(one -> add(one, byKey, addressed));
      improving.forEach(one -> add(one, byKey, addressed));
      last = new Gathered(index, asked, improving, new KnownImprovements(byKey, addressed));
      gathered = last;
    }
    return last;
  }

  private void add(
      ImprovementDocument document,
      Map<String, Improvement> byKey,
      Map<String, List<String>> addressed) {
    Improvement improvement = improvement(document);
    byKey.put(document.document().path(), improvement);
    byKey.put(improvement.id(), improvement);
    addresses(improvement.id(), document.addresses(), addressed);
  }

  /** What is on the branch that is served, or followed, is merged. */
  private void add(
      ImprovingCommit commit, Map<String, Improvement> byKey, Map<String, List<String>> addressed) {
    byKey.put(
        commit.id(),
        new Improvement(
            commit.id(),
            Improvement.Kind.COMMIT,
            commit.subject(),
            Progress.CLOSED,
            null,
            commit.time(),
            null));
    addresses(commit.id(), commit.actions(), addressed);
  }

  /** An action item's id as its document is called now, which may have been renamed since. */
  private String now(String action) {
    int slash = action.lastIndexOf('/');
    String document = slash < 0 ? action : action.substring(0, slash);
    LibraryIndex index = library.index();
    if (slash < 0 || index.byId(document).isPresent()) {
      return action;
    }
    return index
        .renamedTo(document)
        .flatMap(index::byPath)
        .map(renamed -> renamed.id() + action.substring(slash))
        .orElse(action);
  }

  private void addresses(String id, List<String> actions, Map<String, List<String>> addressed) {
    for (String action : actions) {
      addressed.computeIfAbsent(now(action), _ -> new ArrayList<>()).add(id);
    }
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
