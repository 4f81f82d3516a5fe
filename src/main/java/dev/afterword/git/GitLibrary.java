package dev.afterword.git;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.ImprovingCommit;
import dev.afterword.domain.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
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
  private final @Nullable String ref;
  private final SnapshotRules rules;
  private final @Nullable RemoteClone remote;
  private final Notes notes = new Notes();
  private volatile Opened opened;
  private volatile Optional<Head> fetchedHead = Optional.empty();
  private volatile @Nullable LibraryTree lastTree;

  private GitLibrary(
      LibraryLocation where,
      @Nullable String ref,
      SnapshotRules rules,
      Opened opened,
      @Nullable RemoteClone remote) {
    this.where = where;
    this.ref = ref;
    this.rules = rules;
    this.opened = opened;
    this.remote = remote;
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
          case LibraryLocation.Folder folder ->
              new GitLibrary(
                  where,
                  ref,
                  rules,
                  Opened.folder(folder, RepositoryFinder.look(folder.path()), ref, rules),
                  null);
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
    RemoteClone clone = RemoteClone.open(new RemoteLink(where, ref), cacheFolder);
    return new GitLibrary(where, ref, rules, Opened.clone(clone.repository(), ref, rules), clone);
  }

  /**
   * Looks whether the library's folder is still what was opened, and opens it again when another
   * repository stands there. Whatever was read of the repository before is forgotten then, and when
   * {@code again} asks for it: damage may have been mended behind the back of all caches.
   *
   * @throws LibraryException when the folder or its repository is gone
   */
  public synchronized void reopen(Reopening again) throws LibraryException {
    Opened before = opened;
    if (!(where instanceof LibraryLocation.Folder folder) || before.at() == null) {
      if (again == Reopening.ALWAYS) {
        before.forget();
      }
      return;
    }
    RepositoryFinder.Place now = RepositoryFinder.look(folder.path());
    if (before.history() != null && now.found() instanceof RepositoryFinder.Found.Plain) {
      throw LibraryException.repository(
          "the repository of "
              + where.describe()
              + " is gone (expected one in "
              + before.at().found().gitFolder()
              + ")");
    }
    if (!now.equals(before.at()) || again == Reopening.ALWAYS) {
      opened = Opened.folder(folder, now, ref, rules);
      lastTree = null;
      before.forget();
    }
  }

  /** When a repository is opened again. */
  public enum Reopening {
    /** When another one stands in its place. */
    WHEN_REPLACED,
    ALWAYS
  }

  public LibraryLocation location() {
    return where;
  }

  /** For people: the folder, or the URL without its credentials. */
  public String describe() {
    return where.describe();
  }

  /** What is wrong with the library as a whole at present, such as a remote out of reach. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(opened.notes());
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
    Opened.History history = opened.history();
    if (history == null) {
      return Optional.empty();
    }
    return remote == null ? history.ref().head() : fetchedHead;
  }

  /** Whether the repository still has that commit; after a forced push it may be gone. */
  public boolean holds(Head head) {
    Opened.History history = opened.history();
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

  /** A remote's clone, which may be written to only by {@link #push}; empty for other libraries. */
  public Optional<Repository> cloned() {
    return Optional.ofNullable(remote).map(RemoteClone::repository);
  }

  /**
   * Lets a ref of the remote name a commit of the clone, when it is where it is expected.
   *
   * @param expected the zero id for a ref that is not there yet
   * @return whether it was; else what is known of the remote is up to date now
   * @throws LibraryException when the remote refuses or is out of reach, or there is none
   */
  public synchronized boolean push(String wanted, ObjectId expected, ObjectId commit)
      throws LibraryException, IOException {
    if (remote == null) {
      throw LibraryException.repository(where.describe() + " is no remote");
    }
    try {
      return remote.push(wanted, expected, commit);
    } finally {
      refreshHead();
    }
  }

  /** The full name of the branch that is served; empty for a commit or a detached HEAD. */
  public Optional<String> servedRef() throws IOException {
    Opened.History history = opened.history();
    return history == null ? Optional.empty() : Optional.ofNullable(history.ref().served());
  }

  /** While refs are fetched HEAD's branch may be gone for a moment: it is read in between. */
  private void refreshHead() throws LibraryException {
    Opened.History history = opened.history();
    if (history != null) {
      fetchedHead = history.ref().head();
    }
  }

  /**
   * The documents of a commit, and what else is in its tree. The last one is kept while it is asked
   * for again and again: when a work tree is compared with it, or something in it is amiss.
   */
  public LibraryTree tree(Head head) throws LibraryException {
    LibraryTree last = lastTree;
    if (last != null && last.head().equals(head)) {
      return last;
    }
    LibraryTree tree = history().trees().read(head);
    if (tree.isWhole() && (isLive() || !tree.problems().isEmpty())) {
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

  /**
   * The same by a look at the folders that differ only, so that it takes no longer in a large
   * library. It is exact when the tree at {@code from} has no {@linkplain LibraryTree#problems
   * problems}; empty when it cannot tell: then {@link #changes} does.
   */
  public Optional<Changes> plainChanges(Head from, Head to) throws LibraryException {
    return history().trees().changes(from, to);
  }

  /**
   * The difference between the documents of two refs.
   *
   * @throws LibraryException when there is no such ref, or no commit
   */
  public Changes changes(RefRange range) throws LibraryException {
    Head from = commit(range.from());
    Head to = commit(range.to());
    try {
      return range.start() == RefRange.Start.COMMIT
          ? changes(from, to)
          : changes(MergeBase.of(history().repository(), from, to), to);
    } catch (IOException e) {
      throw LibraryException.repository("the history cannot be read", e);
    }
  }

  private Head commit(@Nullable String name) throws LibraryException {
    Optional<Head> found =
        name == null
            ? head()
            : new RefChoice(history().repository(), ProposalRefs.full(name)).head();
    return found.orElseThrow(() -> LibraryException.repository(describe() + " has no commit yet"));
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
    Opened.History history = opened.history();
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
    WorkTree workTree = opened.workTree();
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

  /**
   * Whether there is a file or folder of that path, as the library is served. A path may lead out
   * of the library ({@code ../src}); what lies above the repository is not judged: it is there.
   *
   * @param head null when there is no commit
   */
  public boolean has(@Nullable Head head, String path) throws LibraryException {
    WorkTree workTree = opened.workTree();
    if (workTree != null && isLive()) {
      return workTree.has(path);
    }
    return head != null && history().trees().has(head, path);
  }

  /** Where a path of the library is on this machine; empty when it has no work tree. */
  public Optional<Path> onDisk(String path) {
    return Optional.ofNullable(opened.workTree()).map(workTree -> workTree.folder().resolve(path));
  }

  /**
   * The documents that are new or differ since the commit where the library's history and that of a
   * ref part, uncommitted ones included.
   *
   * @param since a branch, tag, commit or full ref
   * @throws LibraryException when there is no repository, no such ref, or nothing in common
   */
  public SortedSet<String> changedSince(String since) throws LibraryException {
    Head now = head().orElse(null);
    SortedSet<String> changed = new TreeSet<>();
    if (now != null) {
      Head base =
          MergeBase.since(
              history().repository(), new RefChoice(history().repository(), since), now);
      for (DocumentChange change : changes(base, now).documents()) {
        if (!(change instanceof DocumentChange.Removed)) {
          changed.add(change.path());
        }
      }
    }
    Uncommitted live = uncommitted(now);
    changed.addAll(live.documents().keySet());
    changed.removeAll(live.removed());
    return changed;
  }

  /** Whether files that no commit holds are shown. */
  public boolean isLive() {
    return opened.isLive();
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
    WorkTree workTree = opened.workTree();
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

  /** What was added to commits after they were made, of one kind; see {@link Notes}. */
  public List<Notes.Line> notes(String kind) throws LibraryException {
    Opened.History history = opened.history();
    return history == null ? List.of() : notes.read(history.repository(), kind);
  }

  /**
   * The branches and pull requests that change documents against the commit that is served; none
   * without a repository.
   */
  public ProposedBranches proposals() throws LibraryException {
    Opened.History history = opened.history();
    Optional<Head> main = head();
    return history == null || main.isEmpty()
        ? ProposedBranches.NONE
        : history.proposals().against(main.get());
  }

  /** The proposal of that short name, also when it is too old to be among {@link #proposals}. */
  public Optional<ProposedBranch> proposal(String name) throws LibraryException {
    Opened.History history = opened.history();
    Optional<Head> main = head();
    return history == null || main.isEmpty()
        ? Optional.empty()
        : history.proposals().find(main.get(), name);
  }

  /** The commits that were reachable from {@code from} and are no longer from {@code to}. */
  public List<String> rewritten(Head from, Head to) throws LibraryException {
    return holds(from) ? walk().ids(to, from) : List.of();
  }

  /**
   * The commits that say what they improve and are reachable from {@code to} and not from {@code
   * from}, the newest first; none in a plain folder.
   *
   * @param from null, or gone from the repository, for the whole history
   */
  public List<ImprovingCommit> improving(@Nullable Head from, Head to) throws LibraryException {
    Opened.History history = opened.history();
    if (history == null) {
      return List.of();
    }
    try {
      return ImprovingCommits.between(
          history.repository(), from != null && holds(from) ? from : null, to);
    } catch (IOException e) {
      throw LibraryException.repository("the history of " + describe() + " cannot be read", e);
    }
  }

  private CommitWalk walk() throws LibraryException {
    return new CommitWalk(history().repository(), history().trees().prefix(), rules);
  }

  private Opened.History history() throws LibraryException {
    Opened.History history = opened.history();
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
      } else {
        Opened.History history = opened.history();
        if (history != null) {
          history.repository().close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the clone of " + describe() + " was not closed", e);
    }
  }
}
