package dev.afterword.forge;

import dev.afterword.forge.ForgeException.Scope;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Jira: issues are searched for by their keys, many at once. */
record JiraIssues(Tracker tracker, TrackerHttp http) implements IssueApi {
  private static final int BATCH = 100;
  private static final int MOST_PAGES = 10;

  @Override
  public void ask(String project, List<Wanted> wanted, Telling telling)
      throws ForgeException, InterruptedException {
    List<IssueKey> keys = wanted.stream().map(Wanted::key).distinct().toList();
    List<IssueKey> missed = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += BATCH) {
      missed.addAll(search(keys.subList(from, Math.min(from + BATCH, keys.size())), telling));
    }
    boolean isVisible = false;
    for (IssueKey key : missed) {
      isVisible = askForOne(key, isVisible, telling);
    }
  }

  /**
   * Jira refuses a search that names an issue that is not there, or was moved.
   *
   * @return those that it does not find
   */
  private List<IssueKey> search(List<IssueKey> keys, Telling telling)
      throws ForgeException, InterruptedException {
    if (keys.isEmpty()) {
      return List.of();
    }
    Set<IssueKey> found = new HashSet<>();
    Optional<String> next = Optional.of("");
    for (int page = 0; page < MOST_PAGES && next.isPresent(); page++) {
      JsonNode json = http.search(searching(), query(keys, next.get()));
      if (json.has("errorMessages")) {
        return refused(keys, json.path("errorMessages").toString(), telling);
      }
      List<Told> told = read(json.path("issues"), keys);
      telling.told(told);
      told.forEach(one -> found.add(one.key()));
      next = next(json);
    }
    return keys.stream().filter(key -> !found.contains(key)).toList();
  }

  /** {@code An issue with key 'PAY-9' does not exist for field 'key'.} */
  private List<IssueKey> refused(List<IssueKey> keys, String why, Telling telling)
      throws ForgeException, InterruptedException {
    List<IssueKey> rest = new ArrayList<>(keys);
    List<IssueKey> missed =
        new ArrayList<>(keys.stream().filter(key -> why.contains(key.text() + "'")).toList());
    rest.removeAll(missed);
    if (!missed.isEmpty()) {
      missed.addAll(search(rest, telling));
    } else if (rest.size() == 1) {
      missed.addAll(rest);
    } else {
      int half = rest.size() / 2;
      missed.addAll(search(rest.subList(0, half), telling));
      missed.addAll(search(rest.subList(half, rest.size()), telling));
    }
    return missed;
  }

  private boolean isCloud() {
    return tracker.kind() == TrackerKind.JIRA_CLOUD;
  }

  private URI searching() {
    return at(isCloud() ? "/3/search/jql" : "/2/search");
  }

  private Map<String, Object> query(List<IssueKey> keys, String from) {
    Map<String, Object> query = new HashMap<>();
    query.put(
        "jql",
        keys.stream()
            .map(key -> "\"" + key.text() + "\"")
            .collect(Collectors.joining(", ", "key in (", ")")));
    query.put("fields", JiraIssue.FIELDS);
    query.put("maxResults", BATCH);
    if (!from.isEmpty() && isCloud()) {
      query.put("nextPageToken", from);
    } else if (!isCloud()) {
      query.put("startAt", from.isEmpty() ? 0 : Integer.parseInt(from));
    }
    return query;
  }

  private Optional<String> next(JsonNode json) {
    if (isCloud()) {
      String token = Fields.text(json.path("nextPageToken"));
      return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }
    int seen = json.path("startAt").asInt(0) + json.path("issues").size();
    boolean isMore = !json.path("issues").isEmpty() && seen < json.path("total").asInt(0);
    return isMore ? Optional.of(String.valueOf(seen)) : Optional.empty();
  }

  /** One that was moved is found under its new key, which nobody asked for here. */
  private List<Told> read(JsonNode issues, List<IssueKey> keys) {
    Set<IssueKey> asked = new HashSet<>(keys);
    List<Told> told = new ArrayList<>();
    for (JsonNode json : issues) {
      JiraIssue issue = new JiraIssue(json);
      issue
          .key()
          .filter(asked::contains)
          .flatMap(key -> issue.told(tracker, key))
          .ifPresent(told::add);
    }
    return told;
  }

  /**
   * Jira says that what may not be seen is not there: only a project that is seen tells more.
   *
   * @return whether the project is known to be seen
   */
  private boolean askForOne(IssueKey key, boolean isVisible, Telling telling)
      throws ForgeException, InterruptedException {
    try {
      telling.told(
          http.get(
                  at("/2/issue/" + key.text() + "?fields=" + String.join(",", JiraIssue.FIELDS)),
                  json -> new JiraIssue(json).told(tracker, key).stream().toList())
              .told());
      return isVisible;
    } catch (ForgeException e) {
      if (e.code() != 404 && e.code() != 410) {
        if (e.scope() == Scope.FORGE) {
          throw e;
        }
        telling.failed(e);
        return isVisible;
      }
    }
    if (!isVisible) {
      http.get(at("/2/project/" + key.project()), _ -> List.of());
    }
    telling.told(List.of(new Told.Absent(key)));
    return true;
  }

  private URI at(String rest) {
    return URI.create(tracker.api() + rest);
  }

  /** Of the second version at Jira Cloud, too: it takes plain text. */
  @Override
  public Told.Issue open(String project, String title, String body)
      throws ForgeException, InterruptedException {
    JsonNode json =
        http.create(
            at("/2/issue"),
            Map.of(
                "fields",
                Map.of(
                    "project",
                    Map.of("key", project),
                    "issuetype",
                    Map.of("name", tracker.issueType()),
                    "summary",
                    title,
                    "description",
                    body)));
    IssueKey key =
        new JiraIssue(json)
            .key()
            .orElseThrow(() -> http.unusable("does not tell the key of what it has made"));
    return IssueApi.opened(tracker, key, title);
  }
}
