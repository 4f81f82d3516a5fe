package dev.afterword.forge;

import dev.afterword.domain.Progress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An issue or pull request as GitHub and Gitea write it, in answers and in webhooks. */
record RepositoryIssue(JsonNode json) {
  private static final Set<String> NOT_DONE = Set.of("not_planned", "duplicate");

  /** What it tells of the one that was asked for; empty when that is not to be believed. */
  Optional<Told> told(Tracker tracker, IssueKey asked) {
    Optional<IssueKey> actual = key(asked.project()).filter(key -> isPossible(key, asked));
    if (actual.isEmpty()) {
      return Optional.empty();
    }
    if (!tracker.allows(actual.get())) {
      return Optional.of(new Told.Absent(asked));
    }
    Instant closed = Fields.instant(mergedAt());
    return Fields.title(json.path("title"))
        .flatMap(title ->
            progress()
                .map(progress ->
                    new Told.Issue(
                        asked,
                        title,
                        progress,
                        tracker.address(actual.get()),
                        !progress.isOver()
                            ? null
                            : closed != null ? closed : Fields.instant(json.path("closed_at")),
                        Fields.instant(json.path("updated_at")))));
  }

  /** One that was moved has another number in another repository. */
  private static boolean isPossible(IssueKey actual, IssueKey asked) {
    return actual.number() == asked.number() || !actual.project().equalsIgnoreCase(asked.project());
  }

  /** What it is called now: it may have been moved, and its repository renamed. */
  Optional<IssueKey> key(String otherwise) {
    String project = project().orElse(otherwise);
    int number = Fields.number(json.path("number"));
    return IssueKey.isRepository(project) && number > 0
        ? Optional.of(new IssueKey(project, '#', number))
        : Optional.empty();
  }

  /** GitHub writes {@code …/repos/OWNER/NAME}, Gitea a repository. */
  private Optional<String> project() {
    String address = Fields.text(json.path("repository_url"));
    int at = address.lastIndexOf("/repos/");
    if (at >= 0) {
      return Optional.of(address.substring(at + "/repos/".length()));
    }
    String name = Fields.text(json.path("repository").path("full_name"));
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private Optional<Progress> progress() {
    boolean isPull = json.path("pull_request").isObject() || json.has("merged");
    return switch (Fields.text(json.path("state"))) {
      case "open" ->
          Optional.of(isPull ? Progress.IN_PROGRESS : Fields.begunOrOpen(json.path("labels")));
      case "closed" -> Optional.of(isPull ? pullClosed() : closed());
      default -> Optional.empty();
    };
  }

  private Progress closed() {
    String reason = Fields.text(json.path("state_reason"));
    return NOT_DONE.contains(reason) ? Progress.DROPPED : Progress.CLOSED;
  }

  private Progress pullClosed() {
    boolean isMerged =
        mergedAt().isString()
            || json.path("merged").asBoolean(false)
            || json.path("pull_request").path("merged").asBoolean(false);
    return isMerged ? Progress.CLOSED : Progress.DROPPED;
  }

  /** In an issue it stands with what makes it a pull request. */
  private JsonNode mergedAt() {
    return json.has("merged_at")
        ? json.path("merged_at")
        : json.path("pull_request").path("merged_at");
  }
}
