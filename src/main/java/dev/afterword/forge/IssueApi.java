package dev.afterword.forge;

import dev.afterword.domain.Progress;
import java.util.List;

/** How one kind of tracker is asked about issues, and given new ones. */
sealed interface IssueApi permits RepositoryIssues, GitlabIssues, JiraIssues {
  /**
   * Asks for issues of one project.
   *
   * @throws ForgeException when nothing, or nothing further, is told
   */
  void ask(String project, List<Wanted> wanted, Telling telling)
      throws ForgeException, InterruptedException;

  /** Opens an issue. */
  Told.Issue open(String project, String title, String body)
      throws ForgeException, InterruptedException;

  /** An issue that was opened just now. */
  static Told.Issue opened(Tracker tracker, IssueKey key, String title) {
    return new Told.Issue(key, title, Progress.OPEN, tracker.address(key), null, null);
  }

  static IssueApi of(Tracker tracker, TrackerHttp http) {
    return switch (tracker.kind()) {
      case GITHUB, GITEA -> new RepositoryIssues(tracker, http);
      case GITLAB -> new GitlabIssues(tracker, http);
      case JIRA, JIRA_CLOUD -> new JiraIssues(tracker, http);
    };
  }
}
