package dev.afterword.git;

import dev.afterword.domain.ImprovingCommit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Looks through a history, however long, for commits that say what they improve. */
final class ImprovingCommits {
  private static final String TRAILER = "Improves";
  private static final byte[] LINE = ("\n" + TRAILER + ":").getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_ACTIONS = 50;
  private static final int LONGEST = 500;

  private ImprovingCommits() {}

  /** Those that are reachable from one head and not from another, the newest first. */
  static List<ImprovingCommit> between(Repository repository, @Nullable Head from, Head to)
      throws IOException {
    List<ImprovingCommit> found = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(ObjectId.fromString(to.commit())));
      if (from != null) {
        walk.markUninteresting(walk.parseCommit(ObjectId.fromString(from.commit())));
      }
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        List<String> actions = mentions(commit.getRawBuffer()) ? actions(commit) : List.of();
        if (!actions.isEmpty()) {
          found.add(
              new ImprovingCommit(
                  commit.name(), commit.getShortMessage(), CommitWalk.time(commit), actions));
        }
        commit.disposeBody();
      }
    }
    return found;
  }

  /** A first look, without decoding anything. */
  private static boolean mentions(byte[] raw) {
    for (int i = 0; i <= raw.length - LINE.length; i++) {
      if (raw[i] == LINE[0] && Arrays.equals(raw, i, i + LINE.length, LINE, 0, LINE.length)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> actions(RevCommit commit) {
    return commit.getFooterLines(TRAILER).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(action -> action.indexOf('/') > 0 && action.length() <= LONGEST)
        .distinct()
        .limit(MOST_ACTIONS)
        .toList();
  }
}
