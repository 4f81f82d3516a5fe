package dev.afterword.forge;

import dev.afterword.domain.Progress;
import dev.afterword.forge.ForgeException.Scope;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** GitLab: issues and merge requests are asked for by their numbers, many at once. */
record GitlabIssues(Tracker tracker, TrackerHttp http) implements IssueApi {
  private static final int BATCH = 50;

  @Override
  public void ask(String project, List<Wanted> wanted, Telling telling)
      throws ForgeException, InterruptedException {
    for (char mark : List.of('#', '!')) {
      List<IssueKey> keys =
          wanted.stream().map(Wanted::key).filter(key -> key.mark() == mark).distinct().toList();
      for (int from = 0; from < keys.size(); from += BATCH) {
        askForAll(keys.subList(from, Math.min(from + BATCH, keys.size())), telling);
      }
    }
  }

  /** Of one project and kind. A batch that is too large is asked for in halves. */
  private void askForAll(List<IssueKey> keys, Telling telling)
      throws ForgeException, InterruptedException {
    try {
      List<Told> told = http.get(list(keys), json -> read(json, keys)).told();
      telling.told(told);
      Set<IssueKey> answered = new HashSet<>(told.stream().map(Told::key).toList());
      for (IssueKey key : keys) {
        if (!answered.contains(key)) {
          askForOne(key, telling);
        }
      }
    } catch (ForgeException e) {
      if (e.code() != 0 || e.scope() == Scope.FORGE || keys.size() == 1) {
        throw e;
      }
      int half = keys.size() / 2;
      askForAll(keys.subList(0, half), telling);
      askForAll(keys.subList(half, keys.size()), telling);
    }
  }

  /** Its project has answered, so that what is not there is not hidden with it. */
  private void askForOne(IssueKey key, Telling telling)
      throws ForgeException, InterruptedException {
    try {
      telling.told(
          http.get(
                  URI.create(resource(key) + "/" + key.number()),
                  json -> told(json, key).stream().toList())
              .told());
    } catch (ForgeException e) {
      if (e.code() != 404 && e.code() != 410) {
        throw e;
      }
      telling.told(List.of(new Told.Absent(key)));
    }
  }

  private URI list(List<IssueKey> keys) {
    String numbers =
        keys.stream().map(key -> "&iids%5B%5D=" + key.number()).collect(Collectors.joining());
    return URI.create(resource(keys.getFirst()) + "?scope=all&per_page=100" + numbers);
  }

  private String resource(IssueKey key) {
    return project(key.project()) + (key.mark() == '!' ? "/merge_requests" : "/issues");
  }

  private String project(String path) {
    return tracker.api() + "/projects/" + path.replace("/", "%2F");
  }

  private List<Told> read(JsonNode json, List<IssueKey> keys) throws IOException {
    if (!json.isArray()) {
      throw new IOException("an answer that is no list");
    }
    List<Told> told = new ArrayList<>();
    for (JsonNode one : json) {
      int number = Fields.number(one.path("iid"));
      keys.stream()
          .filter(key -> key.number() == number)
          .forEach(key -> told(one, key).ifPresent(told::add));
    }
    return told;
  }

  private Optional<Told> told(JsonNode json, IssueKey asked) {
    if (Fields.number(json.path("iid")) != asked.number()) {
      return Optional.empty();
    }
    IssueKey actual = IssueKey.of(Fields.text(json.path("references").path("full"))).orElse(asked);
    return told(tracker, asked, actual, json);
  }

  /**
   * What an answer or a webhook tells.
   *
   * @param actual what it is called now
   */
  static Optional<Told> told(Tracker tracker, IssueKey asked, IssueKey actual, JsonNode json) {
    if (json.path("moved_to_id").isNumber() || !tracker.allows(actual)) {
      return Optional.of(new Told.Absent(asked));
    }
    Optional<Progress> progress = asked.mark() == '!' ? merge(json) : issue(json);
    return Fields.title(json.path("title"))
        .flatMap(title ->
            progress.map(known ->
                new Told.Issue(
                    asked,
                    title,
                    known,
                    tracker.address(actual),
                    closed(known, json),
                    Fields.instant(json.path("updated_at")))));
  }

  private static Optional<Progress> issue(JsonNode json) {
    return switch (Fields.text(json.path("state"))) {
      case "opened", "reopened" -> Optional.of(Fields.begunOrOpen(json.path("labels")));
      case "closed" ->
          Optional.of(
              json.path("_links").path("closed_as_duplicate_of").isString()
                  ? Progress.DROPPED
                  : Progress.CLOSED);
      default -> Optional.empty();
    };
  }

  private static Optional<Progress> merge(JsonNode json) {
    return switch (Fields.text(json.path("state"))) {
      case "opened", "reopened", "locked" -> Optional.of(Progress.IN_PROGRESS);
      case "merged" -> Optional.of(Progress.CLOSED);
      case "closed" -> Optional.of(Progress.DROPPED);
      default -> Optional.empty();
    };
  }

  private static @Nullable Instant closed(Progress progress, JsonNode json) {
    Instant merged = Fields.instant(json.path("merged_at"));
    return !progress.isOver()
        ? null
        : merged != null ? merged : Fields.instant(json.path("closed_at"));
  }

  @Override
  public Told.Issue open(String project, String title, String body)
      throws ForgeException, InterruptedException {
    JsonNode json =
        http.create(
            URI.create(project(project) + "/issues"), Map.of("title", title, "description", body));
    int number = Fields.number(json.path("iid"));
    if (number == 0) {
      throw http.unusable("does not tell the number of what it has made");
    }
    return IssueApi.opened(tracker, new IssueKey(project, '#', number), title);
  }
}
