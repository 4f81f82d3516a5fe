package dev.afterword.forge;

import dev.afterword.forge.CommitStatus.State;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** How one kind of forge takes a status: where, who says it, and in which words. */
sealed interface StatusApi permits GithubStatuses, GitlabStatuses, GiteaStatuses {
  URI address(ForgeRepository repository, String commit);

  Map<String, String> headers(Token token);

  /** To be written as JSON. */
  Map<String, String> body(CommitStatus status);

  /** Whether a refusal only says that this very state stands already. */
  default boolean standsAlready(CommitStatus status, Answer refusal) {
    return false;
  }

  static StatusApi of(ForgeKind kind) {
    return switch (kind) {
      case GITHUB -> new GithubStatuses();
      case GITLAB -> new GitlabStatuses();
      case GITEA -> new GiteaStatuses();
    };
  }

  /** As GitHub began it; others have followed. */
  static Map<String, String> commonBody(CommitStatus status) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("state", status.state() == State.SUCCESS ? "success" : "failure");
    body.put("context", CommitStatus.CONTEXT);
    body.put("description", status.description());
    if (status.page() != null) {
      body.put("target_url", status.page().toString());
    }
    return body;
  }
}
