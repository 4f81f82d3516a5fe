package dev.afterword.git;

import dev.afterword.domain.Problem;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * What stood at the library's place when it was opened.
 *
 * @param history null where there is no repository
 * @param workTree null for bare repositories
 * @param notes what people should know of the place
 * @param at a folder's place, null for a remote
 */
record Opened(
    @Nullable History history,
    @Nullable WorkTree workTree,
    List<Problem> notes,
    RepositoryFinder.@Nullable Place at) {

  /** A repository as the library sees it. */
  record History(
      Repository repository,
      RefChoice ref,
      TreeReader trees,
      Blobs blobs,
      ProposalBranches proposals) {
    static History of(
        Repository repository, @Nullable String ref, String prefix, SnapshotRules rules) {
      RefChoice choice = new RefChoice(repository, ref);
      TreeReader trees = new TreeReader(repository, prefix, rules);
      return new History(
          repository,
          choice,
          trees,
          new Blobs(repository),
          new ProposalBranches(repository, choice, trees));
    }

    boolean hasDocuments() throws LibraryException {
      Optional<Head> head = ref.head();
      return head.isPresent() && !trees.read(head.get()).documents().isEmpty();
    }
  }

  /** A remote's clone. */
  static Opened clone(Repository repository, @Nullable String ref, SnapshotRules rules) {
    return new Opened(History.of(repository, ref, "", rules), null, List.of(), null);
  }

  /**
   * A folder on disk.
   *
   * @throws LibraryException when there is no such repository or ref
   */
  static Opened folder(
      LibraryLocation.Folder where,
      RepositoryFinder.Place at,
      @Nullable String ref,
      SnapshotRules rules)
      throws LibraryException {
    return switch (at.found()) {
      case RepositoryFinder.Found.Bare bare -> {
        History history = History.of(Repositories.bare(bare.gitFolder()), ref, "", rules);
        yield new Opened(history, null, List.of(), at);
      }
      case RepositoryFinder.Found.InWorkTree found -> workTree(where, found, at, ref, rules);
      case RepositoryFinder.Found.Plain plain -> plain(where, plain, at, ref, rules);
    };
  }

  private static Opened workTree(
      LibraryLocation.Folder where,
      RepositoryFinder.Found.InWorkTree found,
      RepositoryFinder.Place at,
      @Nullable String ref,
      SnapshotRules rules)
      throws LibraryException {
    Repository repository = Repositories.withWorkTree(found.gitFolder(), found.top());
    try {
      String prefix = DiskName.below(found.top(), found.folder());
      History history = History.of(repository, ref, prefix, rules);
      WorkTree workTree = WorkTree.of(repository, found.top(), found.folder(), rules);
      if (ref == null && workTree.isIgnored() && !history.hasDocuments()) {
        repository.close();
        var plain = new RepositoryFinder.Found.Plain(found.folder(), null);
        return plain(where, plain, at, null, rules);
      }
      return new Opened(history, workTree, List.of(), at);
    } catch (LibraryException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  private static Opened plain(
      LibraryLocation.Folder where,
      RepositoryFinder.Found.Plain plain,
      RepositoryFinder.Place at,
      @Nullable String ref,
      SnapshotRules rules)
      throws LibraryException {
    if (ref != null) {
      throw LibraryException.repository(
          "ref \"" + ref + "\" (expected none: " + where.describe() + " is in no repository)");
    }
    List<Problem> notes = Optional.ofNullable(plain.note()).map(List::of).orElse(List.of());
    return new Opened(null, WorkTree.withoutRepository(plain.folder(), rules), notes, at);
  }

  /** Whether files that no commit holds are shown. */
  boolean isLive() {
    return workTree != null && (history == null || history.ref().isCheckedOut());
  }

  /** Closes all files of the repository; who is still in it opens them again. */
  void forget() {
    if (history != null) {
      history.repository().getObjectDatabase().close();
    }
  }
}
