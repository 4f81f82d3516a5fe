package dev.afterword.forge;

import java.net.URI;
import java.util.Map;

/** GitHub, and GitHub Enterprise Server. */
record GithubStatuses() implements StatusApi {
  @Override
  public URI address(ForgeRepository repository, String commit) {
    return URI.create(repository.api() + "/repos/" + repository.path() + "/statuses/" + commit);
  }

  @Override
  public Map<String, String> headers(Token token) {
    return Map.of(
        "Authorization", "Bearer " + token.value(),
        "Accept", "application/vnd.github+json",
        "X-GitHub-Api-Version", "2022-11-28");
  }

  @Override
  public Map<String, String> body(CommitStatus status) {
    return StatusApi.commonBody(status);
  }
}
