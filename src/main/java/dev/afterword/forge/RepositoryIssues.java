package dev.afterword.forge;

import dev.afterword.forge.ForgeException.Scope;
import dev.afterword.forge.TrackerHttp.Page;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GitHub and Gitea: few issues are asked for one by one, which costs nothing while they stay as
 * they are (ETag); many by what has changed in their repository.
 */
record RepositoryIssues(Tracker tracker, TrackerHttp http) implements IssueApi {
  private static final int FEW = 5;
  private static final int MANY_NEW = 20;
  private static final int PAGE = 50;
  private static final int MOST_PAGES = 10;

  /** Of our clock and the tracker's. */
  private static final Duration DIFFERENCE = Duration.ofMinutes(15);

  @Override
  public void ask(String project, List<Wanted> wanted, Telling telling)
      throws ForgeException, InterruptedException {
    Round round = new Round(project, wanted, telling);
    if (wanted.size() > FEW) {
      round.askForLists();
    }
    round.askForEach();
  }

  /** What is left to be asked for in one repository. */
  private final class Round {
    private final String project;
    private final Telling telling;
    private final Set<Wanted> left;
    private boolean isVisible;

    Round(String project, List<Wanted> wanted, Telling telling) {
      this.project = project;
      this.telling = telling;
      this.left = new LinkedHashSet<>(wanted);
    }

    private void askForLists() throws ForgeException, InterruptedException {
      try {
        List<Wanted> heard = left.stream().filter(one -> one.heard() != null).toList();
        if (!heard.isEmpty() && askForChanges(since(heard))) {
          // A whole list without them says that they have not changed.
          Set<Wanted> same = new HashSet<>(heard);
          same.retainAll(left);
          telling.told(same.stream().<Told>map(one -> new Told.Same(one.key())).toList());
          left.removeIf(one -> same.contains(one) && !one.alone());
        }
        if (left.stream().filter(one -> one.heard() == null).count() > MANY_NEW) {
          askForChanges(null);
        }
      } catch (ForgeException e) {
        if (e.scope() == Scope.FORGE || e.code() == 404) {
          throw e;
        }
        telling.failed(e);
      }
    }

    /**
     * The same for an hour, so that it can be asked for conditionally.
     *
     * @param heard at least one
     */
    private Instant since(List<Wanted> heard) {
      return heard.stream()
          .map(Wanted::heard)
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .orElse(Instant.EPOCH)
          .minus(DIFFERENCE)
          .truncatedTo(ChronoUnit.HOURS);
    }

    /** Whether the list is whole. */
    private boolean askForChanges(@Nullable Instant since)
        throws ForgeException, InterruptedException {
      for (int page = 1; page <= MOST_PAGES; page++) {
        Page answer =
            http.get(
                list(page, since),
                json ->
                    json.valueStream()
                        .map(RepositoryIssue::new)
                        .flatMap(issue ->
                            issue
                                .key(project)
                                .map(key -> new IssueKey(project, '#', key.number()))
                                .flatMap(key -> issue.told(tracker, key))
                                .stream())
                        .toList());
        isVisible = true;
        take(answer.told());
        if (!answer.more()) {
          return true;
        }
      }
      return false;
    }

    private URI list(int page, @Nullable Instant since) {
      String sorted =
          tracker.kind() == TrackerKind.GITHUB
              ? "&sort=updated&direction=desc&per_page=" + PAGE
              : "&limit=" + PAGE;
      return address(
          "/issues?state=all"
              + sorted
              + (since == null ? "" : "&since=" + since)
              + "&page="
              + page);
    }

    /** Takes those of a list that were asked for, by whichever spelling. */
    private void take(List<Told> listed) {
      List<Told> answers = new ArrayList<>();
      for (Told told : listed) {
        if (told instanceof Told.Issue issue) {
          left.stream()
              .filter(one -> one.key().folded().equals(issue.key().folded()))
              .forEach(one -> answers.add(issue.as(one.key())));
        }
      }
      Set<IssueKey> keys = new HashSet<>(answers.stream().map(Told::key).toList());
      left.removeIf(one -> keys.contains(one.key()) && !one.alone());
      telling.told(answers);
    }

    private void askForEach() throws ForgeException, InterruptedException {
      for (Wanted one : left) {
        try {
          IssueKey key = one.key();
          telling.told(
              http.get(
                      address("/issues/" + key.number()),
                      json -> new RepositoryIssue(json).told(tracker, key).stream().toList())
                  .told());
        } catch (ForgeException e) {
          if (e.code() == 410 || (e.code() == 404 && isVisible())) {
            telling.told(List.of(new Told.Absent(one.key())));
          } else if (e.scope() == Scope.FORGE || e.code() == 404) {
            throw e;
          } else {
            telling.failed(e);
          }
        }
      }
    }

    /** What may not be seen is not there, either: only a repository that is seen tells more. */
    private boolean isVisible() throws ForgeException, InterruptedException {
      if (!isVisible) {
        http.get(address(""), _ -> List.of());
        isVisible = true;
      }
      return isVisible;
    }

    private URI address(String rest) {
      return URI.create(tracker.api() + "/repos/" + project + rest);
    }
  }

  @Override
  public Told.Issue open(String project, String title, String body)
      throws ForgeException, InterruptedException {
    var json =
        http.create(
            URI.create(tracker.api() + "/repos/" + project + "/issues"),
            Map.of("title", title, "body", body));
    int number = Fields.number(json.path("number"));
    if (number == 0) {
      throw http.unusable("does not tell the number of what it has made");
    }
    return IssueApi.opened(tracker, new IssueKey(project, '#', number), title);
  }
}
