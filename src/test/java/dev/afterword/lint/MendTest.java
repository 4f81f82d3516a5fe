package dev.afterword.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what is certain is mended, and nothing else in the file changes. */
class MendTest {
  private static final String ODD =
      """
      ---
      severity: sev 2   # as the pager said
      started: 3 Oct 2026 14:02 UTC
      detected: 03/04/2026
      causes: ["Capacity", change]
      other: "Capacity"
      ---
      # Pool

      ## Impact

      <!-- Describe the impact in numbers. -->

      3 users.\u00a0

      ## Action items

      - [ ] a1. Alert on it
      - [x] A2: Done
      """;

  private static Mended mend(byte[] bytes, Map<String, Level> levels) {
    return new Linter(Taxonomy.DEFAULT, ReadingLimits.DEFAULT, levels)
        .mend("postmortems/a.md", bytes);
  }

  private static String mended(String text) {
    return new String(mend(text.getBytes(UTF_8), Map.of()).bytes(), UTF_8);
  }

  private static String expected() {
    return ODD.replace("sev 2", "SEV2")
        .replace("3 Oct 2026 14:02 UTC", "2026-10-03T14:02Z")
        .replace("[\"Capacity\"", "[\"capacity\"")
        .replace("<!-- Describe the impact in numbers. -->\n\n", "")
        .replace("a1. ", "A1: ");
  }

  @Test
  void whatIsCertainIsMendedAndSaid() {
    Mended mended = mend(ODD.getBytes(UTF_8), Map.of());
    assertThat(new String(mended.bytes(), UTF_8)).isEqualTo(expected());
    assertThat(mended.mends())
        .extracting(Mended.Mend::rule)
        .containsExactly(
            "format/spelling",
            "format/date",
            "format/spelling",
            "structure/template-comment",
            "format/action-label");
    assertThat(mend(mended.bytes(), Map.of()).mends()).isEmpty();
  }

  @Test
  void marksAndEndsOfLinesStay() {
    assertThat(mended("\uFEFF" + ODD.replace("\n", "\r\n")))
        .isEqualTo("\uFEFF" + expected().replace("\n", "\r\n"));
    String mixed = ODD.replaceFirst("\n", "\r\n").stripTrailing();
    assertThat(mended(mixed)).isEqualTo(expected().replaceFirst("\n", "\r\n").stripTrailing());
  }

  @Test
  void aFileThatIsNoUtf8IsLeftAlone() {
    for (byte[] bytes :
        new byte[][] {
          ODD.replace("Pool", "P\u00f6ol").getBytes(StandardCharsets.ISO_8859_1),
          ("\uFEFF" + ODD).getBytes(StandardCharsets.UTF_16LE),
          ODD.replace("\n", "\r").getBytes(UTF_8),
          ODD.replace("users", "us\0ers").getBytes(UTF_8)
        }) {
      Mended mended = mend(bytes, Map.of());
      assertThat(mended.bytes()).isEqualTo(bytes);
      assertThat(mended.mends()).isEmpty();
    }
  }

  @Test
  void whatIsTurnedOffIsNotMended() {
    assertThat(mend(ODD.getBytes(UTF_8), Map.of("format/date", Level.OFF)).mends())
        .noneMatch(mend -> mend.rule().equals("format/date"));
    assertThat(mended(ODD.replace("# Pool\n", "# Pool\n\n<!-- lint-off -->\n")))
        .contains("a1. Alert");
    assertThat(
            mended(
                ODD.replace(
                    "a1. Alert on it", "a1. Alert on it <!-- lint-off format/action-label -->")))
        .contains("a1. Alert");
  }

  @ParameterizedTest
  @CsvSource({
    "3 October 2026, 2026-10-03",
    "October 3rd 2026, 2026-10-03",
    "2026/10/03 14:02 UTC, 2026-10-03T14:02Z",
    "25.12.2026, 2026-12-25",
    "2026-10-03 14:02 +0200, ''",
    "2026-10-03 at 14:02, ''",
    "03/04/2026, ''",
    "14:02, ''",
    "early on 3 October 2026, ''",
    "3 October 2026 at noon or so, ''",
  })
  void aDateIsMendedWhenItCanBeReadInOneWayOnly(String written, String iso) {
    String text = "---\nstarted: " + written + "\n---\n# Pool\n";
    assertThat(mended(text)).isEqualTo(iso.isEmpty() ? text : text.replace(written, iso));
  }
}
