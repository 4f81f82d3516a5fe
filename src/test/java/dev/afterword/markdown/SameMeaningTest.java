package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guard of formatting must notice whatever formatting could spoil. */
class SameMeaningTest {
  private static final String TEXT =
      """
      ---
      id: pool
      kind: postmortem
      title: Pool
      status: draft
      severity: SEV1
      started: 2026-10-03T14:02Z
      services: [checkout]
      tags: [a]
      whatever: {x: 1}
      recurrence_of: [other]
      ---

      ## Summary

      The pool  was *full*.
      For an hour.

      ## Timeline

      | Time (UTC) | Event |
      |---|---|
      | 2026-10-03 14:02 | Deploy |

      ## 5 Whys

      - Why did it stop? The pool was full. → A1
        - Why was it full? No limit.

      ## Fishbone

      Effect: full
      - Change
        - deploy

      ## Action items

      - [ ] A1: Alert — @payments, P1, prevent, due 2026-11-01
      """;

  private static Document read(String text) {
    SourceFile file = new SourceFile("a.md", text.getBytes(UTF_8), null);
    ReadingLimits limits = ReadingLimits.DEFAULT;
    return new DocumentReader(Taxonomy.DEFAULT, limits).read(ParsedFile.of(file, limits));
  }

  private static boolean holdsWith(String written, String instead) {
    String changed = TEXT.replace(written, instead.replace("~", "\n"));
    assertThat(changed).isNotEqualTo(TEXT);
    return SameMeaning.holds(read(TEXT), read(changed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: pool | id: pool2",
        "kind: postmortem | kind: near-miss",
        "title: Pool | title: pool",
        "status: draft | status: closed",
        "SEV1 | SEV2",
        "14:02Z | 14:03Z",
        "[checkout] | [check, out]",
        "tags: [a] | tags: [b]",
        "{x: 1} | {x: 2}",
        "whatever | whatsoever",
        "[other] | []",
        "## Summary | ## Overview",
        "## Summary | # Summary",
        "*full* | empty",
        "was *full*.~For | was *full*.~~For",
        "Deploy | Roll-out",
        "The pool was full. → A1 | The pool was full.",
        "full? No limit. | full? No limit. → A1",
        "Change~  - deploy | Change~- deploy",
        "[ ] A1 | [x] A1",
        "A1: Alert | A2: Alert",
        "@payments | @platform",
        "P1 | P2",
        "prevent | detect",
        "2026-11-01 | 2026-11-02",
        "status: draft | status: drafty"
      })
  void aChangeOfWhatIsSaidIsNoticed(String written, String instead) {
    assertThat(holdsWith(written.replace("~", "\n"), instead)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: SEV1 | severity: sev-1",
        "started: 2026-10-03T14:02Z | started: 2026-10-03 14:02 UTC",
        "services: [checkout] | services: checkout",
        "was *full*. | 'was _full_. '",
        "For an hour. | 'For an hour.  '",
        "title: Pool~status: draft | status: draft~title: Pool"
      })
  void anotherSpellingOfTheSameIsNone(String written, String instead) {
    assertThat(holdsWith(written.replace("~", "\n"), instead)).isTrue();
  }
}
