package dev.afterword.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.forge.ProjectNames;
import dev.afterword.forge.Token;
import dev.afterword.forge.Tracker;
import dev.afterword.forge.TrackerKind;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trackers as the operator names them. */
class OperatorTrackersTest {
  private static final String SECRET = "t0p-s3cret-of-sixteen";

  private static List<Tracker> trackers(Map<String, String> variables) {
    return new Environment(variables).trackers();
  }

  @Test
  void withoutVariablesThereAreNone() {
    assertThat(trackers(Map.of())).isEmpty();
  }

  @Test
  void githubNeedsNoMoreThanItsName() {
    assertThat(trackers(Map.of("AFTERWORD_TRACKERS", "github")))
        .containsExactly(
            new Tracker(
                "github",
                TrackerKind.GITHUB,
                URI.create("https://github.com"),
                URI.create("https://api.github.com"),
                null,
                null,
                null,
                null,
                "Task"));
  }

  @Test
  void eachHasAHostOfItsOwnAndWhatGoesThere(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("token"), SECRET + "\n");
    List<Tracker> trackers =
        trackers(
            Map.of(
                "AFTERWORD_TRACKERS", "work-jira, forge",
                "AFTERWORD_TRACKER_WORK_JIRA_KIND", "jira",
                "AFTERWORD_TRACKER_WORK_JIRA_URL", "https://acme.atlassian.net/",
                "AFTERWORD_TRACKER_WORK_JIRA_USER", "bot@example.org",
                "AFTERWORD_TRACKER_WORK_JIRA_TOKEN_FILE", file.toString(),
                "AFTERWORD_TRACKER_WORK_JIRA_PROJECTS", "PAY, PLAT",
                "AFTERWORD_TRACKER_FORGE_KIND", "gitea",
                "AFTERWORD_TRACKER_FORGE_URL", "http://127.0.0.1:3000/git",
                "AFTERWORD_TRACKER_FORGE_SECRET", SECRET));
    assertThat(trackers)
        .containsExactly(
            new Tracker(
                "work-jira",
                TrackerKind.JIRA_CLOUD,
                URI.create("https://acme.atlassian.net"),
                URI.create("https://acme.atlassian.net/rest/api"),
                "bot@example.org",
                new Token(SECRET),
                null,
                new ProjectNames(List.of("PAY", "PLAT")),
                "Task"),
            new Tracker(
                "forge",
                TrackerKind.GITEA,
                URI.create("http://127.0.0.1:3000/git"),
                URI.create("http://127.0.0.1:3000/git/api/v1"),
                null,
                null,
                new Token(SECRET),
                null,
                "Task"));
    assertThat(trackers.toString()).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "GITHUB, https://github.example.org, https://github.example.org/api/v3",
    "GITHUB, https://acme.ghe.com, https://api.acme.ghe.com",
    "GITLAB, https://gitlab.com, https://gitlab.com/api/v4",
    "JIRA, https://jira.example.org/jira, https://jira.example.org/jira/rest/api"
  })
  void theInterfaceOfAKindIsKnown(TrackerKind kind, String web, String api) {
    assertThat(kind.api(URI.create(web))).hasToString(api);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URL | http://jira.example.org | JIRA_URL",
        "URL | http://127.0.0.1.example.org | JIRA_URL",
        "URL | https://user:t0p-s3cret-of-sixteen@jira.example.org | JIRA_URL",
        "URL | https://jira.example.org/?token=t0p-s3cret-of-sixteen | JIRA_URL",
        "URL | https:// | JIRA_URL",
        "URL | jira.example.org | JIRA_URL",
        "URL | file:///etc | JIRA_URL",
        "API | http://other.example.org | JIRA_API",
        "KIND | bugzilla | JIRA_KIND",
        "USER | t0m:x | JIRA_USER",
        "TOKEN_FILE | /no/such/file | JIRA_TOKEN_FILE",
        "SECRET | short | JIRA_SECRET",
        "PROJECTS | PAY,../x | JIRA_PROJECTS",
        "TOKN | t0p-s3cret-of-sixteen | JIRA_TOKN"
      })
  void whatCannotBeUsedIsNamedAndEndsTheStart(String variable, String value, String named) {
    Map<String, String> variables = new HashMap<>();
    variables.put("AFTERWORD_TRACKERS", "jira");
    variables.put("AFTERWORD_TRACKER_JIRA_URL", "https://jira.example.org");
    variables.put("AFTERWORD_TRACKER_JIRA_TOKEN", SECRET);
    variables.put("AFTERWORD_TRACKER_JIRA_" + variable, value);
    if (variable.equals("TOKEN_FILE")) {
      variables.remove("AFTERWORD_TRACKER_JIRA_TOKEN");
    }
    assertThatThrownBy(() -> trackers(variables))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("AFTERWORD_TRACKER_" + named + ":")
        .hasMessageContaining("(expected ")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void aTokenThatIsNoneIsNotToldBack() {
    assertThatThrownBy(() ->
            trackers(
                Map.of(
                    "AFTERWORD_TRACKERS",
                    "github",
                    "AFTERWORD_TRACKER_GITHUB_TOKEN",
                    SECRET + "\n" + SECRET)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("AFTERWORD_TRACKER_GITHUB_TOKEN: a token of")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void aVariableOfNoTrackerEndsTheStart() {
    assertThatThrownBy(() ->
            trackers(
                Map.of("AFTERWORD_TRACKERS", "github", "AFTERWORD_TRACKER_GITLAB_TOKEN", SECRET)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("AFTERWORD_TRACKER_GITLAB_TOKEN: belongs to no tracker")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void namesAreSimpleAndDifferent() {
    for (String names : new String[] {"GitHub", "a b", "github,github", "../x"}) {
      assertThatThrownBy(() -> trackers(Map.of("AFTERWORD_TRACKERS", names)))
          .as(names)
          .isInstanceOf(ConfigurationException.class);
    }
  }
}
