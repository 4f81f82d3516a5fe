package dev.afterword.forge;

import dev.afterword.forge.CommitStatus.State;
import java.net.URI;
import java.util.Map;

/** GitLab: the status is an external job of the commit's pipeline. */
record GitlabStatuses() implements StatusApi {
  private static final int LONGEST_ADDRESS = 255;

  @Override
  public URI address(ForgeRepository repository, String commit) {
    String id = repository.path().replace("/", "%2F");
    return URI.create(repository.api() + "/projects/" + id + "/statuses/" + commit);
  }

  @Override
  public Map<String, String> headers(Token token) {
    return Map.of("PRIVATE-TOKEN", token.value(), "Accept", "application/json");
  }

  @Override
  public Map<String, String> body(CommitStatus status) {
    Map<String, String> body = StatusApi.commonBody(status);
    body.put("state", label(status));
    if (body.getOrDefault("target_url", "").length() > LONGEST_ADDRESS) {
      body.remove("target_url");
    }
    return body;
  }

  private static String label(CommitStatus status) {
    return status.state() == State.SUCCESS ? "success" : "failed";
  }

  /** {@code Cannot transition status via :succeed from :success (Reason(s): …)}. */
  @Override
  public boolean standsAlready(CommitStatus status, Answer refusal) {
    return refusal.code() == 400
        && refusal.message().contains("Cannot transition status")
        && refusal.message().contains("from :" + label(status));
  }
}
