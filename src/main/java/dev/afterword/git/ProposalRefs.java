package dev.afterword.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Which refs may be proposals: every branch but the served one, the branches of remotes but its
 * upstream, GitHub's pull requests and GitLab's merge requests.
 *
 * @param served the full name of the ref that is served, null when there is none
 */
record ProposalRefs(Repository repository, @Nullable String served) {
  static final String PULL_REQUESTS = "refs/pull/*/head";
  static final String MERGE_REQUESTS = "refs/merge-requests/*/head";

  private static final Pattern REQUEST =
      Pattern.compile("refs/((?:pull|merge-requests)/[^/]+)/head");
  private static final Pattern REQUEST_NAME = Pattern.compile("(?:pull|merge-requests)/[^/]+");
  private static final int MOST_OTHER_NAMES = 5;

  /** A ref by its full and its short name, the short names of others at the same commit. */
  record Candidate(String ref, String name, List<String> otherNames, ObjectId tip) {
    Candidate alsoNamed(String other) {
      List<String> all = new ArrayList<>(otherNames);
      all.add(other);
      return new Candidate(ref, name, all, tip);
    }
  }

  /**
   * The candidates, branches first. A pull request or a remote's branch at the commit of a branch
   * is that branch under another name.
   */
  List<Candidate> list() throws IOException {
    List<Candidate> all = new ArrayList<>();
    Map<ObjectId, Integer> places = new HashMap<>();
    for (Ref ref : refs()) {
      ObjectId tip = ref.getObjectId();
      Optional<String> name = ref.isSymbolic() ? Optional.empty() : shortName(ref.getName());
      if (tip == null || name.isEmpty()) {
        continue;
      }
      Integer known = places.get(tip);
      if (known == null || ref.getName().startsWith(Constants.R_HEADS)) {
        places.putIfAbsent(tip, all.size());
        all.add(new Candidate(ref.getName(), name.get(), List.of(), tip));
      } else if (all.get(known).otherNames().size() < MOST_OTHER_NAMES) {
        all.set(known, all.get(known).alsoNamed(name.get()));
      }
    }
    return all;
  }

  /** The full name of what a request is shortly called; any other name as it is. */
  static String full(String name) {
    return REQUEST_NAME.matcher(name).matches() ? "refs/" + name + "/head" : name;
  }

  private List<Ref> refs() throws IOException {
    List<Ref> refs = new ArrayList<>();
    for (String prefix :
        List.of(Constants.R_HEADS, Constants.R_REMOTES, "refs/pull/", "refs/merge-requests/")) {
      refs.addAll(repository.getRefDatabase().getRefsByPrefix(prefix));
    }
    String upstream = upstream();
    refs.removeIf(ref -> ref.getName().equals(served) || isUpstream(ref.getName(), upstream));
    return refs;
  }

  private static Optional<String> shortName(String ref) {
    for (String prefix : List.of(Constants.R_HEADS, Constants.R_REMOTES)) {
      if (ref.startsWith(prefix)) {
        return Optional.of(ref.substring(prefix.length()));
      }
    }
    Matcher request = REQUEST.matcher(ref);
    return request.matches() ? Optional.of(request.group(1)) : Optional.empty();
  }

  /** The remote's branch that the served one follows; null when its settings name none. */
  private @Nullable String upstream() {
    if (served == null || !served.startsWith(Constants.R_HEADS)) {
      return null;
    }
    String branch = served.substring(Constants.R_HEADS.length());
    return new BranchConfig(repository.getConfig(), branch).getTrackingBranch();
  }

  /** Without a setting the branch of the same name at any remote is taken for it. */
  private boolean isUpstream(String ref, @Nullable String upstream) {
    if (upstream != null || served == null || !served.startsWith(Constants.R_HEADS)) {
      return ref.equals(upstream);
    }
    String branch = served.substring(Constants.R_HEADS.length());
    return ref.startsWith(Constants.R_REMOTES)
        && ref.substring(Constants.R_REMOTES.length()).matches("[^/]+/" + Pattern.quote(branch));
  }
}
