package dev.afterword.ingest;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.git.Content;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.GitLibrary.Reopening;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.PathProblem;
import dev.afterword.git.ProposedBranch;
import dev.afterword.git.ProposedBranches;
import dev.afterword.git.Uncommitted;
import dev.afterword.ingest.Update.Again;
import dev.afterword.search.LibraryIndex;
import dev.afterword.search.Synonyms;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A library that is served: its repository, and an index that follows it. Reading may be done from
 * any thread at any time and sees one state; {@link #update} lets one thread in at a time.
 */
public final class Library implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Library.class.getName());

  /** What the index calls the state of a library that has no commit. */
  static final String NO_COMMIT = "";

  private final GitLibrary git;
  private final Indexes indexes;
  private final ReadingLimits limits;
  private final Clock clock;
  private final Map<String, PathProblem> withheld = new TreeMap<>();
  private volatile Generation current;
  private volatile IngestStatus status = IngestStatus.BEGINNING;
  private volatile List<PathProblem> problems = List.of();
  private volatile List<String> damage = List.of();
  private volatile Counts counts = new Counts(0, 0);
  private final Backoff backoff = new Backoff();
  private final Losses losses = new Losses();
  private final SynonymsFile synonyms = new SynonymsFile();
  private @Nullable LibraryIndex retired;
  private @Nullable Uncommitted lastLive;

  /** Settings, and what was made with them. */
  record Generation(LibrarySettings settings, DocumentSource source, LibraryIndex index) {}

  /** Of the documents that are served. */
  private record Counts(long documents, long problems) {}

  /**
   * Opens a library. What its index holds from an earlier run is served at once; {@link #update}
   * brings it up to date.
   *
   * @param folder where its index is kept
   */
  public Library(
      GitLibrary git, LibrarySettings settings, Path folder, ReadingLimits limits, Clock clock)
      throws IOException {
    this.git = git;
    this.limits = limits;
    this.clock = clock;
    this.indexes = new Indexes(folder, limits);
    this.current = generation(settings);
    beginWithWhatIsKept(current.index());
  }

  /** An index that was damaged while nobody looked may be found out by its first reader. */
  private void beginWithWhatIsKept(LibraryIndex index) throws IOException {
    try {
      count(index);
    } catch (RuntimeException e) {
      index.check();
    }
    if (index.revision().isPresent()) {
      status = status.searchable(name(indexed(index)), clock.instant());
    }
    damage = Damage.of(git, index, List.of(), indexes, losses);
  }

  private void count(LibraryIndex index) {
    counts = new Counts(index.documentCount(), index.problemCount());
  }

  /** The commit that an index equals, null when it was never filled or there is none. */
  static @Nullable Head indexed(LibraryIndex index) {
    return index
        .revision()
        .filter(revision -> !revision.equals(NO_COMMIT))
        .map(Head::new)
        .orElse(null);
  }

  private static @Nullable String name(@Nullable Head head) {
    return head == null ? null : head.commit();
  }

  private Generation generation(LibrarySettings settings) throws IOException {
    Taxonomy taxonomy = settings.taxonomy();
    return new Generation(settings, new DocumentSource(taxonomy, limits), indexes.open(taxonomy));
  }

  public IngestStatus status() {
    return status;
  }

  public Taxonomy taxonomy() {
    return current.settings().taxonomy();
  }

  /** The repository that is served. */
  public GitLibrary git() {
    return git;
  }

  /** What holds for all that is read, proposals included: never what a proposal says of itself. */
  public LibrarySettings settings() {
    return current.settings();
  }

  /** The branches and pull requests that change documents, as the refs stand now. */
  public ProposedBranches proposals() throws LibraryException {
    return git.proposals();
  }

  /** The one of that short name. */
  public Optional<ProposedBranch> proposal(String name) throws LibraryException {
    return git.proposal(name);
  }

  /**
   * Any plain file of a commit, such as an image that a proposal brings; empty when there is none,
   * or when it is a document: those are read by their blobs.
   */
  public Optional<Content> file(Head commit, String path, int maxBytes) throws LibraryException {
    return git.isDocument(path) ? Optional.empty() : git.file(commit, path, maxBytes);
  }

  public ReadingLimits limits() {
    return limits;
  }

  /** The index as it is now. */
  public LibraryIndex index() {
    return current.index();
  }

  /** The library's documents, ready to be shown. */
  public Documents documents() {
    return new Documents(git, current, losses);
  }

  /** For people: where the library is. */
  public String describe() {
    return git.describe();
  }

  /**
   * What is wrong with the library itself, with files that are no documents, and what is withheld.
   */
  public List<PathProblem> problems() {
    return problems;
  }

  /** All problems: the documents' and the library's. */
  public long problemCount() {
    return counts.problems() + problems.size();
  }

  public long documentCount() {
    return counts.documents();
  }

  /**
   * What keeps the library from being served whole and at its newest, a line each, for those who
   * run it; none when all is well. A document that is badly written is no fault.
   */
  public List<String> faults() {
    List<String> all = new ArrayList<>();
    String failure = status.failure();
    if (failure != null) {
      all.add(failure);
    }
    all.addAll(damage);
    return List.copyOf(all);
  }

  /**
   * Takes over what has changed in the repository and in the work tree. Failing leaves the state
   * that was served before, and {@link #status} says why. What is damaged is looked at again, more
   * and more rarely, until it is mended.
   */
  public synchronized void update() throws LibraryException, IOException {
    boolean again = !faults().isEmpty() && backoff.isDue();
    boolean begins = current.index().revision().isEmpty();
    try {
      follow(again);
      status = status.recovered();
    } catch (IOException e) {
      failed(e);
      if (begins) {
        indexes.leave(current.index(), e);
      }
      throw e;
    } catch (LibraryException | RuntimeException e) {
      failed(e);
      throw e;
    } finally {
      damage = Damage.of(git, current.index(), problems, indexes, losses);
      if (faults().isEmpty()) {
        backoff.reset();
      }
    }
  }

  private void failed(Exception e) {
    status = status.failed(Damage.told(e, current.index().folder()));
  }

  private void follow(boolean again) throws LibraryException, IOException {
    if (current.index().isSuspect()) {
      current.index().check();
    }
    git.reopen(again ? Reopening.ALWAYS : Reopening.WHEN_REPLACED);
    Head head = git.head().orElse(null);
    String revision = name(head);
    if (!Objects.equals(revision, status.revision()) || status.refSeenAt() == null) {
      status = status.seen(revision, clock.instant());
    }
    boolean changed =
        refresh(head, SettingsFile.read(git, head, limits, current.settings()), again);
    try {
      problems = problems(head, Objects.requireNonNull(lastLive));
    } finally {
      // Last, so that who sees this revision sees all that is known of it.
      status = changed ? status.searchable(revision, clock.instant()) : status;
    }
    if (again) {
      losses.forgetMended(git, current.index());
    }
  }

  /**
   * Reads all files of the index, in case the disk has lost or changed something; the next {@link
   * #update} rebuilds what is damaged.
   */
  public synchronized void checkIndex() throws IOException {
    current.index().check();
    damage = Damage.of(git, current.index(), problems, indexes, losses);
  }

  /** Whether the index shows something else than before. */
  private boolean refresh(@Nullable Head head, LibrarySettings settings, boolean again)
      throws LibraryException, IOException {
    Generation generation = current;
    boolean same = settings.taxonomy().equals(generation.settings().taxonomy());
    boolean moves = again && indexes.hasBetterPlaceFor(generation.index());
    if (!same || moves) {
      LOG.log(
          Level.INFO,
          "{0}: the index is built anew",
          same ? "another folder is used" : "the settings have changed");
      closeRetired();
      generation = generation(settings);
      lastLive = null;
    }
    if (synonyms.read(git, head) || generation != current) {
      generation.index().useAlso(synonyms.synonyms());
    }
    Uncommitted live = git.uncommitted(head);
    boolean changed = bringUpToDate(generation, head, live, again);
    lastLive = live;
    if (generation != current) {
      retired = current.index();
    }
    current = new Generation(settings, generation.source(), generation.index());
    count(generation.index());
    return changed;
  }

  private boolean bringUpToDate(
      Generation generation, @Nullable Head head, Uncommitted live, boolean again)
      throws LibraryException, IOException {
    LibraryIndex index = generation.index();
    String state = head == null ? NO_COMMIT : head.commit();
    boolean isCurrent = index.revision().equals(Optional.of(state)) && live.equals(lastLive);
    Again reading = again && head != null ? again(head, index) : Again.NOTHING;
    if (isCurrent && reading == Again.NOTHING) {
      return false;
    }
    Update.Outcome outcome =
        new Update(git, index, generation.source()).run(head, live, lastLive, reading);
    if (outcome.anew()) {
      withheld.clear();
    }
    withheld.keySet().removeAll(outcome.touched());
    outcome.withheld().forEach(one -> withheld.put(one.path(), one));
    return !isCurrent || outcome.anew() || !outcome.touched().isEmpty();
  }

  /** A history that had a gap is told again from its beginning once it has none. */
  private Again again(Head head, LibraryIndex index) throws LibraryException {
    boolean whole = index.gapInHistory().isPresent() && git.commits(null, head, _ -> {}).isEmpty();
    return whole ? Again.EVERYTHING : Again.DAMAGED;
  }

  /**
   * Readers may still be in the old index when another takes its place: it is closed before the
   * next one is opened, which may be the very one that was retired, or at the end.
   */
  private void closeRetired() throws IOException {
    if (retired != null) {
      indexes.close(retired);
      retired = null;
    }
  }

  private List<PathProblem> problems(@Nullable Head head, Uncommitted live)
      throws LibraryException {
    List<PathProblem> all = new ArrayList<>();
    for (Problem problem : git.problems()) {
      all.add(new PathProblem("", problem));
    }
    for (Problem problem : current.settings().problems()) {
      all.add(new PathProblem(LibrarySettings.PATH, problem));
    }
    for (Problem problem : synonyms.problems()) {
      all.add(new PathProblem(Synonyms.PATH, problem));
    }
    if (head != null && !current.index().isComplete()) {
      all.addAll(git.tree(head).problems());
    }
    all.addAll(live.problems());
    all.addAll(withheld.values());
    indexes.notice(current.index()).ifPresent(why -> all.add(ofLibrary("cache/temporary", why)));
    current.index().gapInHistory().ifPresent(why -> all.add(ofLibrary("git/history", why)));
    return List.copyOf(all);
  }

  private static PathProblem ofLibrary(String code, String message) {
    return new PathProblem("", Problem.ofFile(code, message));
  }

  /**
   * Keeps up with the repository until closed.
   *
   * @param every how often refs and files are looked at
   * @param fetchEvery how often a remote is fetched
   * @param checkEvery how often the files of the index are checked
   * @param afterFetch called when what a fetch brought is served, and once at the start; it must
   *     return at once
   */
  public Watch watch(
      Duration every, Duration fetchEvery, Duration checkEvery, Runnable afterFetch) {
    return new Watch(this, git, every, fetchEvery, checkEvery, afterFetch);
  }

  @Override
  public synchronized void close() {
    try {
      closeRetired();
      indexes.close(current.index());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the index was not closed cleanly: " + e.getMessage(), e);
    }
    git.close();
  }
}
