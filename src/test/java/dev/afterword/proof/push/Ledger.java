package dev.afterword.proof.push;

import dev.afterword.proof.Git;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a server said it has taken. Thread-safe. */
final class Ledger {
  private final List<Taken> taken = new ArrayList<>();
  private final Map<String, List<String>> ownBranches = new LinkedHashMap<>();
  private int refused;

  /**
   * A file that must be in a branch, or in the served one after a merge, from now on.
   *
   * @param text what it holds
   */
  private record Taken(String branch, String path, String text) {}

  /** A file that nobody writes again was taken into a branch. */
  synchronized void file(String branch, String path, String text) {
    taken.add(new Taken(branch, path, text));
  }

  /** A branch that one client alone writes to was moved, by force perhaps. */
  synchronized void moved(String branch, String commit) {
    ownBranches.computeIfAbsent(branch, _ -> new ArrayList<>()).add(commit);
  }

  /** A write was refused, as those of two at once may be. */
  synchronized void refused() {
    refused++;
  }

  synchronized int size() {
    return taken.size() + ownBranches.values().stream().mapToInt(List::size).sum();
  }

  synchronized int refusals() {
    return refused;
  }

  /**
   * Takes up what a killed server took but did not answer.
   *
   * @param undecided commits that were under way to branches with one writer
   */
  synchronized void decide(Git repository, Map<String, Set<String>> undecided) {
    undecided.forEach((branch, commits) -> {
      try {
        String tip = repository.run("rev-parse", "--verify", "refs/heads/" + branch);
        if (commits.contains(tip)) {
          moved(branch, tip);
        }
      } catch (IOException e) {
        // The branch was never made: then nothing was taken.
      }
    });
  }

  /** What is missing in the repository. */
  synchronized List<String> missing(Git repository) throws IOException {
    List<String> missing = new ArrayList<>();
    Map<String, String> served = files(repository, "HEAD");
    Map<String, Map<String, String>> branches = new LinkedHashMap<>();
    for (Taken one : taken) {
      Map<String, String> there =
          branches.computeIfAbsent(one.branch(), branch -> read(repository, branch));
      String blob = there.getOrDefault(one.path(), served.get(one.path()));
      if (blob == null || !repository.run("cat-file", "blob", blob).equals(one.text().strip())) {
        missing.add(one.branch() + ": " + one.path());
      }
    }
    for (Map.Entry<String, List<String>> own : ownBranches.entrySet()) {
      String tip = repository.run("rev-parse", "--verify", "refs/heads/" + own.getKey());
      if (!tip.equals(own.getValue().getLast())) {
        missing.add(own.getKey() + " is at " + tip + ", taken was " + own.getValue().getLast());
      }
    }
    return missing;
  }

  private static Map<String, String> read(Git repository, String branch) {
    try {
      return files(repository, "refs/heads/" + branch);
    } catch (IOException e) {
      return Map.of(); // Merged: its files are in the served branch.
    }
  }

  private static Map<String, String> files(Git repository, String ref) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String line : repository.run("ls-tree", "-r", ref).lines().toList()) {
      String[] parts = line.split("[ \t]", 4);
      files.put(parts[3], parts[2]);
    }
    return files;
  }
}
