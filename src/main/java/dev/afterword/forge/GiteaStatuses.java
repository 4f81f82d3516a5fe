package dev.afterword.forge;

import java.net.URI;
import java.util.Map;

/** Gitea and Forgejo. */
record GiteaStatuses() implements StatusApi {
  @Override
  public URI address(ForgeRepository repository, String commit) {
    return URI.create(repository.api() + "/repos/" + repository.path() + "/statuses/" + commit);
  }

  @Override
  public Map<String, String> headers(Token token) {
    return Map.of("Authorization", "token " + token.value(), "Accept", "application/json");
  }

  @Override
  public Map<String, String> body(CommitStatus status) {
    return StatusApi.commonBody(status);
  }
}
