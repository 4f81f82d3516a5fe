package dev.afterword.ingest;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.PathProblem;
import dev.afterword.git.Uncommitted;
import dev.afterword.search.LibraryIndex;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private @Nullable LibraryIndex retired;
  private @Nullable Uncommitted lastLive;

  /** Settings, and what was made with them. */
  record Generation(LibrarySettings settings, DocumentSource source, LibraryIndex index) {}

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
    if (current.index().revision().isPresent()) {
      status = status.searchable(name(indexed(current.index())), clock.instant());
    }
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

  public ReadingLimits limits() {
    return limits;
  }

  /** The index as it is now. */
  public LibraryIndex index() {
    return current.index();
  }

  /** The library's documents, ready to be shown. */
  public Documents documents() {
    return new Documents(git, current);
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
    return current.index().problemCount() + problems.size();
  }

  /**
   * Takes over what has changed in the repository and in the work tree. Failing leaves the state
   * that was served before, and {@link #status} says why.
   */
  public synchronized void update() throws LibraryException, IOException {
    try {
      Head head = git.head().orElse(null);
      String revision = name(head);
      if (!Objects.equals(revision, status.revision()) || status.refSeenAt() == null) {
        status = status.seen(revision, clock.instant());
      }
      refresh(head, SettingsFile.read(git, head, limits));
      problems = problems(head, Objects.requireNonNull(lastLive));
      status = status.recovered();
    } catch (LibraryException | IOException | RuntimeException e) {
      status = status.failed(Objects.requireNonNullElse(e.getMessage(), e.toString()));
      throw e;
    }
  }

  private void refresh(@Nullable Head head, LibrarySettings settings)
      throws LibraryException, IOException {
    Generation generation = current;
    boolean same = settings.taxonomy().equals(generation.settings().taxonomy());
    if (!same) {
      LOG.log(Level.INFO, "the settings have changed: the index is built anew");
      closeRetired();
      generation = generation(settings);
      lastLive = null;
    }
    Uncommitted live = git.uncommitted(head);
    boolean isCurrent = Objects.equals(head, indexed(generation.index()));
    if (!isCurrent || !live.equals(lastLive)) {
      Update pass = new Update(git, generation.index(), generation.source());
      Update.Outcome outcome = pass.run(head, live, lastLive);
      if (outcome.anew()) {
        withheld.clear();
      }
      withheld.keySet().removeAll(outcome.touched());
      outcome.withheld().forEach(one -> withheld.put(one.path(), one));
      lastLive = live;
      status = status.searchable(name(head), clock.instant());
    }
    if (!same) {
      swap(generation);
    }
    current = new Generation(settings, generation.source(), generation.index());
  }

  /** Readers may still be in the old index: it is closed at the next change or at the end. */
  private void swap(Generation next) {
    retired = current.index();
    current = next;
  }

  /** Before another index is opened, which may be the very one that was retired. */
  private void closeRetired() throws IOException {
    if (retired != null) {
      retired.close();
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
    if (head != null) {
      all.addAll(git.tree(head).problems());
    }
    all.addAll(live.problems());
    all.addAll(withheld.values());
    return List.copyOf(all);
  }

  /**
   * Keeps up with the repository until closed.
   *
   * @param every how often refs and files are looked at
   * @param fetchEvery how often a remote is fetched
   */
  public Watch watch(Duration every, Duration fetchEvery) {
    return new Watch(this, git, every, fetchEvery);
  }

  @Override
  public synchronized void close() {
    try {
      closeRetired();
      current.index().close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the index was not closed cleanly: " + e.getMessage(), e);
    }
    git.close();
  }
}
