package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace(Duration.ofMillis(500));

  @Test
  void aLookInVainIsFollowedByTenTimesItsLength() {
    assertThat(pace.afterNothing(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void aShortLookIsFollowedByTheShortestRest() {
    assertThat(pace.afterNothing(Duration.ofMillis(3))).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void whatTookLongToIndexIsFollowedByTheShortestRest() {
    assertThat(pace.afterSomething()).isEqualTo(Duration.ofMillis(500));
  }
}
