package dev.afterword.proposal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.Problem;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.ProposedBranch;
import dev.afterword.git.ProposedBranch.Change;
import dev.afterword.git.ProposedBranches;
import dev.afterword.ingest.Library;
import dev.afterword.lint.Linter;
import dev.afterword.search.Similar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proposals of a library: read when they are asked for, by the library's own settings, and kept
 * while the commit that is proposed stays. Thread-safe.
 */
public final class Proposals {
  private static final int MOST_KEPT = 50_000;
  private static final Duration MOST_TIME = Duration.ofSeconds(1);
  private static final Duration RECENT = Duration.ofSeconds(2);
  private static final int SIMILAR = 5;

  private final Library library;
  private final Cache<Key, Proposal> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((Key _, Proposal proposal) -> 20 + 2 * proposal.findings().size())
          .build();
  private volatile @Nullable Recent recent;

  public Proposals(Library library) {
    this.library = library;
  }

  /** All that what is read of a branch depends on. */
  private record Key(String ref, Head tip, List<Change> changes, LibrarySettings settings) {}

  private record Recent(ProposalList list, long at) {}

  /**
   * All of them, as the refs stand now. What cannot be read in about a second is read by a later
   * call: until then nothing of it is told but its commits.
   */
  public ProposalList list() {
    ProposalList list = read();
    recent = new Recent(list, System.nanoTime());
    return list;
  }

  /** The same, up to two seconds old: for what is only counted. */
  public ProposalList recent() {
    Recent known = recent;
    return known != null && System.nanoTime() - known.at() < RECENT.toNanos()
        ? known.list()
        : list();
  }

  /** The proposal of that id, or of another short name of its commit; read whole. */
  public Optional<Proposal> find(String id) {
    LibrarySettings settings = library.settings();
    return branch(id).map(branch -> read(branch, settings)).filter(one -> !one.isWithheld());
  }

  private Optional<ProposedBranch> branch(String id) {
    try {
      return library.proposal(id);
    } catch (LibraryException e) {
      return Optional.empty();
    }
  }

  /** A document before and after; empty when it may not be shown. */
  public Optional<Versions> versions(ProposedDocument document) {
    return reading(library.settings()).versions(document.change());
  }

  /** Incidents of the library that a new document may want to cite; none for any other. */
  public List<Similar> similar(ProposedDocument document) {
    if (!document.change().isNew()) {
      return List.of();
    }
    return versions(document)
        .map(Versions::after)
        .map(after -> library.index().similar(after.document(), SIMILAR))
        .orElse(List.of());
  }

  private ProposalList read() {
    long end = System.nanoTime() + MOST_TIME.toNanos();
    LibrarySettings settings = library.settings();
    ProposedBranches branches = branches();
    List<Proposal> proposals = new ArrayList<>();
    int withheld = 0;
    for (ProposedBranch branch : branches.branches()) {
      Proposal known = kept.getIfPresent(key(branch, settings));
      boolean late = known == null && System.nanoTime() > end;
      Proposal one = late ? ProposalReading.unread(branch) : read(branch, settings);
      if (one.isWithheld()) {
        withheld++;
      } else {
        proposals.add(one);
      }
    }
    return new ProposalList(proposals, branches.unread(), withheld, branches.problems());
  }

  private ProposedBranches branches() {
    try {
      return library.proposals();
    } catch (LibraryException e) {
      String why = Objects.requireNonNullElse(e.getMessage(), "the refs cannot be read");
      return new ProposedBranches(List.of(), 0, List.of(Problem.ofFile("git/ref", why)));
    }
  }

  /** What main is does not matter to what is read, but to what is told of merging. */
  private Proposal read(ProposedBranch branch, LibrarySettings settings) {
    Proposal read = kept.get(key(branch, settings), _ -> reading(settings).read(branch));
    return new Proposal(
        branch, read.title(), read.status(), read.documents(), read.withheld(), read.unread());
  }

  private static Key key(ProposedBranch branch, LibrarySettings settings) {
    return new Key(branch.ref(), branch.tip(), branch.changes(), settings);
  }

  private ProposalReading reading(LibrarySettings settings) {
    Linter linter = new Linter(settings.taxonomy(), library.limits(), settings.lint());
    return new ProposalReading(library.documents(), linter, library);
  }
}
