package dev.afterword.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.forge.IssueKey;
import dev.afterword.forge.Told;
import dev.afterword.forge.Tracker;
import dev.afterword.forge.TrackerKind;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerStatesTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Tracker JIRA = jira("https://jira.example.org");

  @TempDir Path folder;

  private static Tracker jira(String address) {
    URI web = URI.create(address);
    return new Tracker(
        "jira", TrackerKind.JIRA, web, TrackerKind.JIRA.api(web), null, null, null, null, "Task");
  }

  private static IssueKey key(String text) {
    return IssueKey.of(text).orElseThrow();
  }

  private static Told issue(String key, Progress progress, @Nullable Instant updated) {
    return new Told.Issue(
        key(key), "Title of " + key, progress, JIRA.address(key(key)), null, updated);
  }

  private Path file() {
    return folder.resolve("cache/states.json");
  }

  private TrackerStates states() {
    return new TrackerStates(file(), List.of(JIRA));
  }

  private static void hear(TrackerStates states, Instant at, Told... told) {
    states.hear(JIRA, List.of(told), at);
    states.settle();
  }

  @Test
  void whatIsToldIsKnownByItsKeyWithItsAge() {
    TrackerStates states = states();
    hear(states, NOW, issue("PAY-1", Progress.OPEN, null));
    assertThat(states.of("PAY-1"))
        .contains(
            new Improvement(
                "PAY-1",
                Improvement.Kind.ISSUE,
                "Title of PAY-1",
                Progress.OPEN,
                "https://jira.example.org/browse/PAY-1",
                null,
                NOW));
    assertThat(states.of("PAY-2")).isEmpty();
    assertThat(states.all()).containsOnlyKeys("PAY-1");
  }

  @Test
  void theStateIsAnotherObjectAfterEachChangeOnly() {
    TrackerStates states = states();
    Object before = states.state();
    hear(states, NOW, new Told.Same(key("PAY-1")));
    states.forget(_ -> true, _ -> true, NOW);
    states.settle();
    assertThat(states.state()).isSameAs(before);
    hear(states, NOW, issue("PAY-1", Progress.OPEN, null));
    assertThat(states.state()).isNotSameAs(before).isNotEqualTo(before);
    Object after = states.state();
    states.settle();
    assertThat(states.state()).isSameAs(after);
  }

  @Test
  void whatTheTrackerSaysByItselfIsShownAtOnce() {
    TrackerStates states = states();
    states.hearNow(JIRA, List.of(issue("PAY-1", Progress.OPEN, null)), NOW);
    assertThat(states.of("PAY-1")).isPresent();
  }

  @Test
  void whatHasNotChangedGetsYoungerButMakesNothingAnewAtOnce() {
    TrackerStates states = states();
    hear(states, NOW, issue("PAY-1", Progress.CLOSED, null));
    Object shown = states.state();
    hear(states, LATER, new Told.Same(key("PAY-1")));
    assertThat(Objects.requireNonNull(states.known("PAY-1")).heard()).isEqualTo(LATER);
    assertThat(states.state()).isSameAs(shown);
    hear(states, LATER, issue("PAY-2", Progress.OPEN, null));
    assertThat(states.of("PAY-1").orElseThrow().asOf()).isEqualTo(LATER);
    assertThat(states.of("PAY-1").orElseThrow().progress()).isEqualTo(Progress.CLOSED);
  }

  @Test
  void whatIsNotThereKeepsItsTitleAndLosesItsProgress() {
    TrackerStates states = states();
    hear(states, NOW, issue("PAY-1", Progress.OPEN, null));
    hear(states, LATER, new Told.Absent(key("PAY-1")), new Told.Absent(key("PAY-2")));
    Improvement gone = states.of("PAY-1").orElseThrow();
    assertThat(gone.progress()).isNull();
    assertThat(gone.title()).isEqualTo("Title of PAY-1");
    assertThat(gone.asOf()).isEqualTo(LATER);
    assertThat(states.of("PAY-2").orElseThrow().title()).isEqualTo("PAY-2");
  }

  @Test
  void anAnswerThatWasOvertakenIsNotHeard() {
    TrackerStates states = states();
    hear(states, NOW, issue("PAY-1", Progress.CLOSED, NOW));
    hear(states, LATER, issue("PAY-1", Progress.OPEN, NOW.minusSeconds(1)));
    assertThat(states.of("PAY-1").orElseThrow().progress()).isEqualTo(Progress.CLOSED);
    hear(states, LATER, issue("PAY-1", Progress.OPEN, NOW));
    assertThat(states.of("PAY-1").orElseThrow().progress()).isEqualTo(Progress.OPEN);
  }

  @Test
  void allIsKeptFromOneRunToTheNext() {
    TrackerStates states = states();
    hear(states, NOW, issue("PAY-1", Progress.DROPPED, NOW), new Told.Absent(key("PAY-2")));
    states.keep();
    assertThat(states().all()).isEqualTo(states.all()).hasSize(2);
    TrackerStates again = states();
    hear(again, LATER, issue("PAY-1", Progress.OPEN, NOW.minusSeconds(1)));
    assertThat(again.of("PAY-1").orElseThrow().progress()).isEqualTo(Progress.DROPPED);
  }

  @Test
  void whatAnotherTrackerSaidIsNotTakenForThisOnes() {
    TrackerStates states = states();
    hear(states, NOW, issue("PAY-1", Progress.OPEN, NOW));
    states.keep();
    assertThat(new TrackerStates(file(), List.of(jira("https://other.example.org"))).all())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"version\": 2, \"issues\": []}",
        "{\"version\": 1, \"issues\": [{}]}",
        "{\"version\": 1, \"issues\": [{\"key\": \"<x>\"}]}",
        "{\"version\": 1, \"issues\": [{\"key\": \"PAY-1\", \"tracker\": \"t\", \"title\": \"t\","
            + " \"url\": \"u\", \"progress\": \"half\"}]}",
        "{\"version\": 1, \"issues\": [{\"key\": \"PAY-1\", \"tracker\": \"t\", \"title\": \"t\","
            + " \"url\": \"u\", \"heard\": \"yesterday\"}]}"
      })
  void aDamagedFileIsBegunAnew(String damaged) throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), damaged);
    TrackerStates states = states();
    assertThat(states.all()).isEmpty();
    hear(states, NOW, issue("PAY-1", Progress.OPEN, null));
    states.keep();
    assertThat(states().all()).hasSize(1);
    try (var left = Files.list(file().getParent())) {
      assertThat(left).containsExactly(file());
    }
  }

  @Test
  void whatIsNotCoveredIsForgottenAtOnceAndWhatIsNotNamedAfterAWeek() {
    TrackerStates states = states();
    hear(
        states,
        NOW,
        issue("PAY-1", Progress.OPEN, null),
        issue("PAY-2", Progress.OPEN, null),
        issue("PLAT-1", Progress.OPEN, null));
    states.forget(key -> key.startsWith("PAY"), "PAY-1"::equals, NOW.plus(Duration.ofDays(6)));
    states.settle();
    assertThat(states.all()).containsOnlyKeys("PAY-1", "PAY-2");
    states.forget(key -> key.startsWith("PAY"), "PAY-1"::equals, NOW.plus(Duration.ofDays(8)));
    states.settle();
    assertThat(states.all()).containsOnlyKeys("PAY-1");
  }

  @Test
  void noMoreIsKnownThanFits() {
    TrackerStates states = states();
    List<Told> many = new ArrayList<>();
    for (int number = 1; number <= TrackerStates.MOST; number++) {
      many.add(issue("PAY-" + number, Progress.OPEN, null));
    }
    states.hear(JIRA, many, LATER);
    states.hear(JIRA, List.of(issue("PLAT-1", Progress.OPEN, null)), NOW);
    states.forget(_ -> true, _ -> true, NOW);
    states.settle();
    assertThat(states.all()).hasSize(TrackerStates.MOST).doesNotContainKey("PLAT-1");
  }
}
