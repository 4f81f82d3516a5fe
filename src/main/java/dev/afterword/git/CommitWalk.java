package dev.afterword.git;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.CommitRecord.FileChange;
import dev.afterword.domain.Problem;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the commits that are reachable from one head and not from another, parents before
 * children. For one use by one thread.
 */
final class CommitWalk {
  private static final byte[] PARENT = {'p', 'a', 'r', 'e', 'n', 't', ' '};

  private static final long FIRST_SECOND = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private static final String REVIEWED_BY = "Reviewed-by";
  private static final int MOST_REVIEWERS = 20;

  private final Repository repository;
  private final String prefix;
  private final SnapshotRules rules;
  private final TreeCache trees = new TreeCache();
  private final Map<ObjectId, ObjectId> folders = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  CommitWalk(Repository repository, String prefix, SnapshotRules rules) {
    this.repository = repository;
    this.prefix = prefix;
    this.rules = rules;
  }

  /** Gives each commit with its changes; returns what of the history could not be read. */
  List<Problem> each(@Nullable Head from, Head to, Consumer<CommitRecord> use)
      throws LibraryException {
    forEach(from, to, (walk, commit) -> use.accept(record(walk, commit)));
    return problems;
  }

  /** The ids of the commits, without looking into them. */
  List<String> ids(@Nullable Head from, Head to) throws LibraryException {
    List<String> ids = new ArrayList<>();
    forEach(from, to, (walk, commit) -> ids.add(commit.name()));
    return ids;
  }

  private interface Visitor {
    void visit(RevWalk walk, RevCommit commit);
  }

  private void forEach(@Nullable Head from, Head to, Visitor visitor) throws LibraryException {
    try (RevWalk walk = new RevWalk(repository)) {
      for (RevCommit commit : inOrder(walk, from, to, Set.of())) {
        visitor.visit(walk, commit);
      }
      return;
    } catch (IOException e) {
      problems.add(
          Problem.ofFile(
              "git/history", "the history is not complete: " + LibraryException.reason(e)));
    }
    try (RevWalk walk = new RevWalk(repository)) {
      Collection<ObjectId> ends = HistoryEnds.of(repository, from, to);
      for (RevCommit commit : inOrder(walk, from, to, ends)) {
        visitor.visit(walk, commit);
      }
    } catch (IOException e) {
      throw LibraryException.repository("the history of " + to.commit() + " cannot be read", e);
    }
  }

  /** The whole order is known before the first commit is given, so that failing gives nothing. */
  private static List<RevCommit> inOrder(
      RevWalk walk, @Nullable Head from, Head to, Collection<ObjectId> ends) throws IOException {
    walk.assumeShallow(ends);
    walk.sort(RevSort.TOPO);
    walk.sort(RevSort.REVERSE, true);
    walk.markStart(walk.parseCommit(ObjectId.fromString(to.commit())));
    if (from != null) {
      walk.markUninteresting(walk.parseCommit(ObjectId.fromString(from.commit())));
    }
    List<RevCommit> commits = new ArrayList<>();
    for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
      commits.add(commit);
    }
    return commits;
  }

  private CommitRecord record(RevWalk walk, RevCommit commit) {
    return record(commit, changes(walk, commit));
  }

  /** What a commit tells of itself. */
  static CommitRecord record(RevCommit commit, List<FileChange> changes) {
    return new CommitRecord(
        commit.name(),
        author(commit),
        time(commit),
        commit.getShortMessage(),
        reviewers(commit),
        changes);
  }

  private static List<String> reviewers(RevCommit commit) {
    return commit.getFooterLines(REVIEWED_BY).stream()
        .map(value -> value.replaceFirst("\\s*<[^<>]*>\\s*$", "").strip())
        .filter(name -> !name.isEmpty())
        .distinct()
        .limit(MOST_REVIEWERS)
        .toList();
  }

  /**
   * JGit's own commit time ends in 2038; what nobody can mean is bounded to years of four digits.
   */
  static Instant time(RevCommit commit) {
    byte[] raw = commit.getRawBuffer();
    int line = RawParseUtils.committer(raw, 0);
    int end =
        line < 0 ? -1 : RawParseUtils.lastIndexOfTrim(raw, '>', RawParseUtils.nextLF(raw, line));
    long seconds = end < 0 ? 0 : RawParseUtils.parseLongBase10(raw, end + 2, null);
    return Instant.ofEpochSecond(Math.clamp(seconds, FIRST_SECOND, LAST_SECOND));
  }

  private static String author(RevCommit commit) {
    var author = commit.getAuthorIdent();
    return author == null ? "" : author.getName();
  }

  private List<FileChange> changes(RevWalk walk, RevCommit commit) {
    if (isCutOff(commit)) {
      return List.of();
    }
    try {
      List<@Nullable ObjectId> parents = new ArrayList<>();
      boolean isReviewedMerge = commit.getParentCount() > 1 && !reviewers(commit).isEmpty();
      for (RevCommit parent : commit.getParents()) {
        if (isReviewedMerge && !parents.isEmpty()) {
          break; // Against the branch that it went into: that is what was reviewed.
        }
        walk.parseHeaders(parent);
        parents.add(folder(walk, parent));
      }
      return CommitChanges.of(rules, trees, walk.getObjectReader(), folder(walk, commit), parents);
    } catch (IOException | RuntimeException e) {
      problems.add(
          Problem.ofFile(
              "git/history",
              "commit " + commit.name() + " cannot be compared: " + LibraryException.reason(e)));
      return List.of();
    }
  }

  /** Its parents are named but not there (a shallow clone): what it changed is not known. */
  private static boolean isCutOff(RevCommit commit) {
    if (commit.getParentCount() > 0) {
      return false;
    }
    byte[] raw = commit.getRawBuffer();
    int second = RawParseUtils.nextLF(raw, 0);
    return RawParseUtils.match(raw, second, PARENT) >= 0;
  }

  private @Nullable ObjectId folder(RevWalk walk, RevCommit commit) throws IOException {
    ObjectId root = commit.getTree();
    if (prefix.isEmpty()) {
      return root;
    }
    if (folders.containsKey(root)) {
      return folders.get(root);
    }
    if (folders.size() > 10_000) {
      folders.clear();
    }
    ObjectId folder = TreeReader.folder(walk.getObjectReader(), root, prefix).orElse(null);
    folders.put(root.copy(), folder);
    return folder;
  }
}
