package dev.afterword.git;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * A library of documents: a folder of a git repository at one ref, or a folder without any.
 *
 * <p>Paths are relative to the library's folder. Contents come from the object database, those of
 * uncommitted files from disk. An object that is missing or damaged is a problem or an unreadable
 * content, never an exception; a {@link LibraryException} says that nothing can be served.
 *
 * <p>All methods may be called from many threads; {@link #fetch} and {@link #uncommitted} let one
 * in at a time. After {@link #close} nothing may be called.
 */
public final class GitLibrary implements AutoCloseable {
  private final LibraryLocation where;
  private final SnapshotRules rules;
  private final @Nullable History history;
  private final @Nullable WorkTree workTree;
  private final @Nullable RemoteClone remote;
  private final List<Problem> notes;
  private volatile Optional<Head> fetchedHead = Optional.empty();
  private volatile @Nullable LibraryTree lastTree;

  /** A repository as the library sees it. */
  private record History(Repository repository, RefChoice ref, TreeReader trees, Blobs blobs) {
    static History of(
        Repository repository, @Nullable String ref, String prefix, SnapshotRules rules) {
      return new History(
          repository,
          new RefChoice(repository, ref),
          new TreeReader(repository, prefix, rules),
          new Blobs(repository));
    }
  }

  private GitLibrary(
      LibraryLocation where,
      SnapshotRules rules,
      @Nullable History history,
      @Nullable WorkTree workTree,
      @Nullable RemoteClone remote,
      List<Problem> notes) {
    this.where = where;
    this.rules = rules;
    this.history = history;
    this.workTree = workTree;
    this.remote = remote;
    this.notes = notes;
  }

  /**
   * Opens a library; a remote is cloned or fetched first. A remote that cannot be reached is served
   * from its last clone, which {@link #problems} then says.
   *
   * @param ref a branch, tag, commit or full ref; null for HEAD
   * @param cacheFolder where remotes are cloned to; made when it is needed
   * @throws LibraryException when there is no such folder, repository or ref, or a remote was never
   *     cloned and cannot be reached
   */
  public static GitLibrary open(
      LibraryLocation where, @Nullable String ref, Path cacheFolder, SnapshotRules rules)
      throws LibraryException {
    GitLibrary library =
        switch (where) {
          case LibraryLocation.Remote remote -> openRemote(remote, ref, cacheFolder, rules);
          case LibraryLocation.Folder folder -> openFolder(folder, ref, rules);
        };
    try {
      library.refreshHead();
      return library;
    } catch (LibraryException | RuntimeException e) {
      library.close();
      throw e;
    }
  }

  private static GitLibrary openRemote(
      LibraryLocation.Remote where, @Nullable String ref, Path cacheFolder, SnapshotRules rules)
      throws LibraryException {
    RemoteClone clone = RemoteClone.open(new RemoteFetch(where, ref), cacheFolder);
    History history = History.of(clone.repository(), ref, "", rules);
    return new GitLibrary(where, rules, history, null, clone, List.of());
  }

  private static GitLibrary openFolder(
      LibraryLocation.Folder where, @Nullable String ref, SnapshotRules rules)
      throws LibraryException {
    return switch (RepositoryFinder.find(where.path())) {
      case RepositoryFinder.Found.Bare bare -> {
        History history = History.of(Repositories.bare(bare.gitFolder()), ref, "", rules);
        yield new GitLibrary(where, rules, history, null, null, List.of());
      }
      case RepositoryFinder.Found.InWorkTree found -> openWorkTree(where, found, ref, rules);
      case RepositoryFinder.Found.Plain plain -> openPlain(where, plain, ref, rules);
    };
  }

  private static GitLibrary openWorkTree(
      LibraryLocation.Folder where,
      RepositoryFinder.Found.InWorkTree found,
      @Nullable String ref,
      SnapshotRules rules)
      throws LibraryException {
    Repository repository = Repositories.withWorkTree(found.gitFolder(), found.top());
    String prefix = DiskName.below(found.top(), found.folder());
    History history = History.of(repository, ref, prefix, rules);
    WorkTree workTree = WorkTree.of(repository, found.top(), found.folder(), rules);
    GitLibrary library = new GitLibrary(where, rules, history, workTree, null, List.of());
    if (ref == null && workTree.isIgnored() && !library.hasCommittedFolder()) {
      library.close();
      return openPlain(where, new RepositoryFinder.Found.Plain(found.folder(), null), null, rules);
    }
    return library;
  }

  private static GitLibrary openPlain(
      LibraryLocation.Folder where,
      RepositoryFinder.Found.Plain plain,
      @Nullable String ref,
      SnapshotRules rules)
      throws LibraryException {
    if (ref != null) {
      throw LibraryException.repository(
          "ref \"" + ref + "\" (expected none: " + where.describe() + " is in no repository)");
    }
    List<Problem> notes = Optional.ofNullable(plain.note()).map(List::of).orElse(List.of());
    WorkTree folder = WorkTree.withoutRepository(plain.folder(), rules);
    return new GitLibrary(where, rules, null, folder, null, notes);
  }

  private boolean hasCommittedFolder() throws LibraryException {
    Optional<Head> head = head();
    return head.isPresent() && !tree(head.get()).documents().isEmpty();
  }

  /** For people: the folder, or the URL without its credentials. */
  public String describe() {
    return where.describe();
  }

  /** What is wrong with the library as a whole at present, such as a remote out of reach. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(notes);
    if (remote != null) {
      all.addAll(remote.problems());
    }
    return all;
  }

  /**
   * The commit at which the ref stands; of a remote, since it was last fetched. Empty when there is
   * no commit yet, or no repository.
   */
  public Optional<Head> head() throws LibraryException {
    if (history == null) {
      return Optional.empty();
    }
    return remote == null ? history.ref().head() : fetchedHead;
  }

  /** Whether the repository still has that commit; after a forced push it may be gone. */
  public boolean holds(Head head) {
    return history != null && history.trees().holds(head);
  }

  /**
   * Takes over what has changed at a remote, forced pushes and deleted branches included; does
   * nothing for libraries on disk.
   *
   * @throws LibraryException when the remote cannot be reached; what was fetched before is still
   *     served
   */
  public synchronized void fetch() throws LibraryException {
    if (remote != null) {
      try {
        remote.fetch();
      } finally {
        refreshHead();
      }
    }
  }

  /** While refs are fetched HEAD's branch may be gone for a moment: it is read in between. */
  private void refreshHead() throws LibraryException {
    if (history != null) {
      fetchedHead = history.ref().head();
    }
  }

  /** The documents of a commit, and what else is in its tree. */
  public LibraryTree tree(Head head) throws LibraryException {
    LibraryTree last = lastTree;
    if (last != null && last.head().equals(head)) {
      return last;
    }
    LibraryTree tree = history().trees().read(head);
    if (tree.isWhole()) {
      lastTree = tree;
    }
    return tree;
  }

  /**
   * The difference between the documents of two commits. When {@code from} is null, gone or cannot
   * be read whole, everything is added and {@link Changes#from} is null.
   */
  public Changes changes(@Nullable Head from, Head to) throws LibraryException {
    return TreeDifference.between(history().repository(), before(from), tree(to));
  }

  private @Nullable LibraryTree before(@Nullable Head from) {
    if (from == null) {
      return null;
    }
    try {
      LibraryTree tree = tree(from);
      return tree.isWhole() ? tree : null;
    } catch (LibraryException e) {
      return null;
    }
  }

  /**
   * Reads a committed file by its blob id.
   *
   * @param maxBytes of a larger file only so much of its beginning is read
   */
  public Content read(String blob, int maxBytes) {
    return history == null
        ? Content.unreadable("git/missing-object", "blob " + blob + ": there is no repository")
        : history.blobs().read(blob, maxBytes);
  }

  /**
   * Reads any plain file of a commit, such as an image beside a document. Empty when there is none
   * of that path, or when it is in a hidden folder other than {@code .afterword}.
   */
  public Optional<Content> file(Head head, String path, int maxBytes) throws LibraryException {
    if (!LibraryPath.isReadable(path)) {
      return Optional.empty();
    }
    return history().trees().blobAt(head, path).map(blob -> read(blob, maxBytes));
  }

  /**
   * Reads a plain file from the library's folder as it is on disk now; the content carries the id
   * of just these bytes. Links, hidden folders and ignored files are not read.
   */
  public Content liveFile(String path, int maxBytes) {
    return workTree == null
        ? Content.unreadable("git/unreadable", "\"" + path + "\": there is no work tree")
        : workTree.read(path, maxBytes);
  }

  /**
   * Reads any plain file as the library is served: from disk where files that no commit holds are
   * shown, else from the commit. Empty when there is none of that path.
   *
   * @param head null when there is no commit
   */
  public Optional<Content> present(@Nullable Head head, String path, int maxBytes)
      throws LibraryException {
    if (isLive()) {
      return Optional.of(liveFile(path, maxBytes))
          .filter(content -> !(content instanceof Content.Unreadable));
    }
    return head == null ? Optional.empty() : file(head, path, maxBytes);
  }

  /** Whether files that no commit holds are shown. */
  private boolean isLive() {
    return workTree != null && (history == null || history.ref().isCheckedOut());
  }

  /** Whether a file of that path is a document, by the rules that this library was opened with. */
  public boolean isDocument(String path) {
    return rules.isDocument(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether {@link #fetch} asks another machine. */
  public boolean isRemote() {
    return remote != null;
  }

  /**
   * What the folder on disk has that the commit has not, and the other way round. Nothing for
   * repositories without a work tree, or when another ref than the checked-out one is served.
   * Without a repository all files are new; {@code head} is then null.
   */
  public Uncommitted uncommitted(@Nullable Head head) throws LibraryException {
    if (workTree == null || !isLive()) {
      return Uncommitted.NONE;
    }
    return workTree.compare(head == null ? null : tree(head));
  }

  /**
   * Gives each commit that is reachable from {@code to} and not from {@code from}, parents before
   * children, with the documents it changed against all its parents.
   *
   * @param from null, or gone from the repository, for the whole history
   * @return what of the history could not be read
   */
  public List<Problem> commits(@Nullable Head from, Head to, Consumer<CommitRecord> each)
      throws LibraryException {
    return walk().each(from != null && holds(from) ? from : null, to, each);
  }

  /** The commits that were reachable from {@code from} and are no longer from {@code to}. */
  public List<String> rewritten(Head from, Head to) throws LibraryException {
    return holds(from) ? walk().ids(to, from) : List.of();
  }

  private CommitWalk walk() throws LibraryException {
    return new CommitWalk(history().repository(), history().trees().prefix(), rules);
  }

  private History history() throws LibraryException {
    if (history == null) {
      throw LibraryException.repository(describe() + " is in no repository");
    }
    return history;
  }

  @Override
  public void close() {
    try {
      if (remote != null) {
        remote.close();
      } else if (history != null) {
        history.repository().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the clone of " + describe() + " was not closed", e);
    }
  }
}
