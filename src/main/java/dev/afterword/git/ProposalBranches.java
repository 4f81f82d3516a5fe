package dev.afterword.git;

import dev.afterword.domain.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Finds the proposals of a repository, and keeps what it found of a commit while the same commit is
 * served. A branch that cannot be read is a problem, never an exception. One thread at a time.
 */
final class ProposalBranches {
  /** So many branches are looked at, the newest ones. */
  static final int MOST_BRANCHES = 200;

  private static final int MOST_KNOWN = 4 * MOST_BRANCHES;
  private static final int MOST_WALKED = 100_000;
  private static final int MOST_PROBLEMS = 20;

  private final Repository repository;
  private final RefChoice ref;
  private final TreeReader trees;
  private final Map<ObjectId, Known> known = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable Listing last;

  ProposalBranches(Repository repository, RefChoice ref, TreeReader trees) {
    this.repository = repository;
    this.ref = ref;
    this.trees = trees;
  }

  /** What was found of a commit: a proposal, why there is none, or neither. */
  private record Known(@Nullable ProposedBranch branch, @Nullable String unreadable) {}

  /** The refs as they were listed, and what came of it. */
  private record Listing(
      Head main, List<ProposalRefs.Candidate> candidates, ProposedBranches branches) {}

  /** The proposals as the refs stand now. */
  synchronized ProposedBranches against(Head main) throws LibraryException {
    List<ProposalRefs.Candidate> candidates = candidates();
    Listing before = last;
    if (before != null && before.main().equals(main) && before.candidates().equals(candidates)) {
      return before.branches();
    }
    if (before == null || !before.main().equals(main)) {
      known.clear();
    }
    ProposedBranches branches = read(main, candidates);
    last = new Listing(main, candidates, branches);
    return branches;
  }

  /** The proposal of that short name, also of a branch that is too old to be among them. */
  synchronized Optional<ProposedBranch> find(Head main, String name) throws LibraryException {
    Optional<ProposedBranch> listed = against(main).find(name);
    if (listed.isPresent()) {
      return listed;
    }
    ProposalReader reader = new ProposalReader(repository, trees, main);
    return candidates().stream()
        .filter(one -> one.name().equals(name) || one.otherNames().contains(name))
        .findFirst()
        .flatMap(one ->
            Optional.ofNullable(look(reader, one).branch()).map(branch -> branch.named(one)));
  }

  private List<ProposalRefs.Candidate> candidates() throws LibraryException {
    try {
      return new ProposalRefs(repository, ref.served()).list();
    } catch (IOException | RuntimeException e) {
      throw LibraryException.repository("the refs cannot be read", e);
    }
  }

  private ProposedBranches read(Head main, List<ProposalRefs.Candidate> candidates) {
    List<Problem> problems = new ArrayList<>();
    List<ProposalRefs.Candidate> unmerged = unmerged(main, candidates);
    List<ProposalRefs.Candidate> newest =
        unmerged.subList(0, Math.min(MOST_BRANCHES, unmerged.size()));
    ProposalReader reader = new ProposalReader(repository, trees, main);
    List<ProposedBranch> branches = new ArrayList<>();
    for (ProposalRefs.Candidate candidate : newest) {
      Known one = look(reader, candidate);
      if (one.branch() != null) {
        branches.add(one.branch().named(candidate));
      }
      if (one.unreadable() != null && problems.size() < MOST_PROBLEMS) {
        problems.add(
            Problem.ofFile("git/ref", "\"" + candidate.name() + "\": " + one.unreadable()));
      }
    }
    shrink();
    branches.removeAll(branches.stream().filter(one -> isBehindItsOwn(one, branches)).toList());
    branches.sort(Comparator.comparing(ProposedBranch::updated).reversed());
    return new ProposedBranches(branches, unmerged.size() - newest.size(), problems);
  }

  /** What could not be read is tried again when the refs have changed. */
  private Known look(ProposalReader reader, ProposalRefs.Candidate candidate) {
    Known before = known.get(candidate.tip());
    if (before != null) {
      return before;
    }
    try {
      Known now = new Known(reader.read(candidate).orElse(null), null);
      known.put(candidate.tip(), now);
      return now;
    } catch (IOException | LibraryException | RuntimeException e) {
      return new Known(null, LibraryException.reason(e));
    }
  }

  /** Whether a remote's branch is what was pushed of a branch that has gone on since. */
  private static boolean isBehindItsOwn(ProposedBranch remote, List<ProposedBranch> all) {
    return remote.ref().startsWith(Constants.R_REMOTES)
        && all.stream()
            .filter(one -> one.ref().startsWith(Constants.R_HEADS))
            .filter(own -> remote.name().endsWith("/" + own.name()))
            .flatMap(own -> own.commits().stream())
            .anyMatch(commit -> commit.id().equals(remote.tip().commit()));
  }

  private void shrink() {
    var oldest = known.values().iterator();
    while (known.size() > MOST_KNOWN) {
      oldest.next();
      oldest.remove();
    }
  }

  /**
   * The candidates that have a commit which is not served, the newest first. One walk finds them
   * however many there are; those it does not reach, or all where it fails, are taken for such.
   */
  private List<ProposalRefs.Candidate> unmerged(
      Head main, List<ProposalRefs.Candidate> candidates) {
    Map<ObjectId, Integer> times = new HashMap<>();
    Set<ObjectId> own = new HashSet<>();
    boolean whole = false;
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.sort(RevSort.COMMIT_TIME_DESC);
      for (ProposalRefs.Candidate candidate : candidates) {
        start(walk, candidate.tip()).ifPresent(tip -> times.put(tip, tip.getCommitTime()));
      }
      walk.markUninteresting(walk.parseCommit(ObjectId.fromString(main.commit())));
      int walked = 0;
      RevCommit commit = walk.next();
      for (; commit != null && walked++ < MOST_WALKED; commit = walk.next()) {
        if (times.containsKey(commit)) {
          own.add(commit.copy());
        }
      }
      whole = commit == null;
    } catch (IOException | RuntimeException e) {
      own.addAll(times.keySet());
    }
    boolean all = !whole;
    return candidates.stream()
        .filter(one -> all || own.contains(one.tip()) || !times.containsKey(one.tip()))
        .sorted(
            Comparator.comparing((ProposalRefs.Candidate one) ->
                    times.getOrDefault(one.tip(), Integer.MIN_VALUE))
                .reversed())
        .toList();
  }

  /** Nothing for a ref that names no commit, or one that is missing or damaged. */
  private static Optional<RevCommit> start(RevWalk walk, ObjectId tip) {
    try {
      RevCommit commit = walk.parseCommit(tip);
      walk.markStart(commit);
      return Optional.of(commit);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
