package dev.afterword.improvement.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When digests are due. */
class DigestTimesTest {
  @ParameterizedTest
  @CsvSource({
    "'MON 09:00', 2026-11-22T12:00:00Z, 2026-11-16T09:00:00Z",
    "'MON 09:00', 2026-11-23T08:59:59Z, 2026-11-16T09:00:00Z",
    "'MON 09:00', 2026-11-23T09:00:00Z, 2026-11-23T09:00:00Z",
    "'monday,Thu 9:30', 2026-11-22T12:00:00Z, 2026-11-19T09:30:00Z",
    "'DAILY 23:00', 2026-11-22T12:00:00Z, 2026-11-21T23:00:00Z"
  })
  void theLastTimeIsTheOneThatIsDue(String times, Instant now, Instant due) {
    assertThat(DigestTimes.of(times).last(now, ZoneId.of("UTC"))).isEqualTo(due);
  }

  @Test
  void theTimeIsThatOfTheLibrarysZoneAndASkippedHourIsTakenAfterIt() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(DigestTimes.of("DAILY 09:00").last(Instant.parse("2026-07-01T07:00:00Z"), berlin))
        .isEqualTo(Instant.parse("2026-07-01T07:00:00Z"));
    assertThat(DigestTimes.of("DAILY 02:30").last(Instant.parse("2026-03-29T12:00:00Z"), berlin))
        .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MON", "09:00", "MON 25:00", "FUNDAY 09:00", "MON, 09:00", "M 9"})
  void whatCannotBeReadIsSaid(String text) {
    assertThatThrownBy(() -> DigestTimes.of(text))
        .hasMessage("\"" + text + "\" (expected such as MON 09:00, MON,THU 09:00 or DAILY 09:00)");
  }
}
