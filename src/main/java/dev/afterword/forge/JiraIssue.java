package dev.afterword.forge;

import dev.afterword.domain.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An issue as Jira writes it, in answers and in webhooks. */
record JiraIssue(JsonNode json) {
  static final List<String> FIELDS =
      List.of("summary", "status", "resolution", "resolutiondate", "updated");

  /** Names of resolutions, and of last states, of what was closed without being done. */
  private static final Set<String> NOT_DONE =
      Set.of(
          "won't do",
          "wont do",
          "won't fix",
          "wontfix",
          "will not do",
          "will not fix",
          "duplicate",
          "cannot reproduce",
          "can't reproduce",
          "declined",
          "rejected",
          "abandoned",
          "cancelled",
          "canceled",
          "incomplete",
          "invalid",
          "not a bug",
          "obsolete",
          "out of scope",
          "withdrawn");

  /** What it is called now: it may have been moved. */
  Optional<IssueKey> key() {
    return IssueKey.of(Fields.text(json.path("key"))).filter(key -> key.mark() == '-');
  }

  /** What it tells of the one that was asked for; empty when that is not to be believed. */
  Optional<Told> told(Tracker tracker, IssueKey asked) {
    Optional<IssueKey> actual = key();
    if (actual.isEmpty()) {
      return Optional.empty();
    }
    if (!tracker.allows(actual.get())) {
      return Optional.of(new Told.Absent(asked));
    }
    JsonNode fields = json.path("fields");
    return Fields.title(fields.path("summary"))
        .flatMap(title ->
            progress(fields)
                .map(progress ->
                    new Told.Issue(
                        asked,
                        title,
                        progress,
                        tracker.address(actual.get()),
                        progress.isOver() ? Fields.instant(fields.path("resolutiondate")) : null,
                        Fields.instant(fields.path("updated")))));
  }

  /** By the category, as states are named by each team. */
  private static Optional<Progress> progress(JsonNode fields) {
    JsonNode status = fields.path("status");
    return switch (Fields.text(status.path("statusCategory").path("key"))) {
      case "new" -> Optional.of(Progress.OPEN);
      case "indeterminate" -> Optional.of(Progress.IN_PROGRESS);
      case "done" -> Optional.of(closed(fields));
      case "undefined" ->
          Optional.of(fields.path("resolution").isObject() ? closed(fields) : Progress.OPEN);
      default -> Optional.empty();
    };
  }

  private static Progress closed(JsonNode fields) {
    boolean isNotDone =
        Stream.of(fields.path("resolution"), fields.path("status"))
            .map(one -> Fields.text(one.path("name")).toLowerCase(Locale.ROOT))
            .map(name -> name.replace('’', '\''))
            .anyMatch(NOT_DONE::contains);
    return isNotDone ? Progress.DROPPED : Progress.CLOSED;
  }
}
