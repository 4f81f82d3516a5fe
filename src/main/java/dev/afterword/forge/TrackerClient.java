package dev.afterword.forge;

import dev.afterword.forge.ForgeException.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks one tracker about issues, and opens new ones. Thread-safe. */
public final class TrackerClient implements AutoCloseable {
  /** Whoever waits is no person: a tracker that is busy is left alone, and asked later. */
  private static final Patience PATIENCE =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          2);

  /** What Jira takes; others take more. */
  private static final int LONGEST_TITLE = 255;

  private static final int LONGEST_BODY = 30_000;

  private final Tracker tracker;
  private final TrackerHttp http;
  private final IssueApi api;

  public TrackerClient(Tracker tracker) {
    this(tracker, PATIENCE);
  }

  TrackerClient(Tracker tracker, Patience patience) {
    this.tracker = tracker;
    this.http = new TrackerHttp(tracker, patience);
    this.api = IssueApi.of(tracker, http);
  }

  /**
   * Asks for issues, project by project, in any order. What the operator does not allow is not
   * asked for.
   *
   * @throws ForgeException when the tracker tells nothing further
   */
  public void ask(Collection<Wanted> wanted, Telling telling)
      throws ForgeException, InterruptedException {
    Map<String, List<Wanted>> byProject =
        wanted.stream()
            .filter(one -> tracker.allows(one.key()))
            .collect(Collectors.groupingBy(one -> one.key().project().toLowerCase(Locale.ROOT)));
    List<List<Wanted>> projects = new ArrayList<>(byProject.values());
    // One that always fails must not stand before the others for ever.
    Collections.shuffle(projects);
    for (List<Wanted> one : projects) {
      try {
        api.ask(one.getFirst().key().project(), one, telling);
      } catch (ForgeException e) {
        if (e.scope() == Scope.FORGE) {
          throw e;
        }
        telling.failed(e);
      }
    }
  }

  /**
   * Opens an issue, once: when there is no answer it may have been opened all the same.
   *
   * @param title cut to what all trackers take
   * @throws ForgeException when it was not, as far as is known
   */
  public Told.Issue open(String project, String title, String body) throws ForgeException {
    if (!tracker.allows(project)) {
      throw refusal(project);
    }
    try {
      return api.open(
          project,
          cut(title.replaceAll("\\s+", " ").strip(), LONGEST_TITLE),
          cut(body, LONGEST_BODY));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw http.unusable("was not waited for");
    }
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** That this project is given no issues. */
  public ForgeException refusal(String project) {
    return http.unusable(
        "is given no issues of \"" + project + "\" (expected a project that the settings name)");
  }

  /** Requests under way fail. */
  @Override
  public void close() {
    http.close();
  }
}
