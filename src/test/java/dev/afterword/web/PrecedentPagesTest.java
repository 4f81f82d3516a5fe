package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What past incidents did, above the results and in JSON, over the demonstration library. */
class PrecedentPagesTest {
  private static final Pattern STEP = Pattern.compile("step-time\" href=\"([^\"#]+)#([^\"]+)\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path cache) throws Exception {
    served = new ServedLibrary(Path.of("sample-postmortems").toAbsolutePath(), cache).update();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void everyQuotedStepLeadsToItsEntryOfTheTimeline() throws Exception {
    Matcher step = STEP.matcher(served.get("/search?q=connection+pool+exhausted").body());
    int steps = 0;
    while (step.find()) {
      steps++;
      String document = served.get(step.group(1)).body();
      Matcher entry =
          Pattern.compile("<li id=\"" + step.group(2) + "\"[^>]*phase-mitigate").matcher(document);
      assertThat(entry.find()).as(step.group()).isTrue();
    }
    assertThat(steps).isGreaterThanOrEqualTo(2);
  }

  @Test
  void theJsonQuotesTheSameWithItsReason() throws Exception {
    String body = served.get("/api/v1/search?q=connection+pool+exhausted").body();
    JsonNode answer = JSON.readTree(body).get("answer");
    assertThat(answer.get("reason").asString())
        .contains("best results share the tag connection-pool");
    assertThat(answer.get("incidents").size()).isGreaterThanOrEqualTo(2);
    assertThat(answer.get("incidents").get(0).get("steps").get(0).get("text").asString())
        .startsWith("Mitigated");
    assertThat(answer.get("playbooks").get(0).get("id").asString()).isEqualTo("pool-saturation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=connection+pool+exhausted&sort=date",
        "q=connection+pool+exhausted&page=2",
        "q=kind:postmortem",
        "q=",
        "q=nothinglikethis"
      })
  void thereIsNoneWithoutRankedFirstResults(String query) throws Exception {
    assertThat(JSON.readTree(served.get("/api/v1/search?" + query).body()).get("answer").isNull())
        .isTrue();
    assertThat(served.get("/search?" + query).body()).doesNotContain("aw-precedent");
  }
}
