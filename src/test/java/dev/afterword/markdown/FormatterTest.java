package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatterTest {
  private final Formatter formatter = new Formatter(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);

  private String formatted(String text) {
    return formatted("postmortems/a.md", text);
  }

  private String formatted(String path, String text) {
    return switch (formatter.format(path, text.getBytes(UTF_8))) {
      case Formatted.Same _ -> text;
      case Formatted.LeftAlone(String why) -> throw new AssertionError(why);
      case Formatted.Changed(byte[] bytes) -> {
        assertThat(formatter.format(path, bytes)).isInstanceOf(Formatted.Same.class);
        yield new String(bytes, UTF_8);
      }
    };
  }

  static Stream<Path> canonicalDocuments() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("sample-postmortems"))) {
      return files
          .filter(file -> file.toString().endsWith(".md") && text(file).startsWith("---"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("canonicalDocuments")
  void theSamplesAreInTheCanonicalForm(Path sample) throws IOException {
    String path = Path.of("sample-postmortems").relativize(sample).toString();
    assertThat(formatted(path, Files.readString(sample))).isEqualTo(Files.readString(sample));
  }

  @Test
  void theExampleOfTheFormatPageIsInTheCanonicalForm() throws IOException {
    String page = Files.readString(Path.of("docs/format.md"));
    String begin = "```markdown\n";
    int start = page.indexOf(begin) + begin.length();
    String example = page.substring(start, page.indexOf("```\n", start));
    assertThat(example).startsWith("---\nid: ").contains("## Action items");
    assertThat(formatted(example)).isEqualTo(example);
  }

  @Test
  void knownKeysStandInTheCanonicalOrderWithTheirCommentsAndOthersWhereTheyWere() {
    assertThat(
            formatted(
                """
                ---
                # about this file

                tags: [x]   # why
                layout: post
                # impact begins
                started: 2026-10-03T14:02Z
                roles:
                  scribe: "@cy"

                title: |
                  Pool
                id: pool
                ---
                """))
        .isEqualTo(
            """
            ---
            # about this file

            id: pool
            layout: post
            title: |
              Pool
            # impact begins
            started: 2026-10-03T14:02Z
            roles:
              scribe: "@cy"

            tags: [x]   # why
            ---
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: sev-2  # was 1 | severity: SEV2  # was 1",
        "severity: '2' | severity: SEV2",
        "severity: SEV2 (was SEV1) | severity: SEV2 (was SEV1)",
        "severity: notice | severity: notice",
        "kind: Near Miss | kind: near-miss",
        "status: \"In Review\" | status: in-review",
        "status: postponed | status: postponed",
        "started: 2026-10-03 14:02 UTC | started: 2026-10-03T14:02Z",
        "started: 2026/10/3 9:02:31 +02:00 | started: 2026-10-03T09:02:31+02:00",
        "started: October 3rd, 2026 | started: 2026-10-03",
        "started: 3 October 2026, 14:02 UTC | started: 2026-10-03T14:02Z",
        "started: 2026-10-03 14:02 | started: 2026-10-03 14:02",
        "started: 2026-10-03 14:02 CET | started: 2026-10-03 14:02 CET",
        "started: 2026-10-03T14:02:31.250Z | started: 2026-10-03T14:02:31.250Z",
        "started: about 2026-10-03 14:02 UTC | started: about 2026-10-03 14:02 UTC",
        "started: 03/04/2026 | started: 03/04/2026",
        "services: checkout, payments-db | services: [checkout, payments-db]",
        "services: checkout | services: [checkout]",
        "tags: on call | tags: on call",
        "teams: \"a: b; c\" | teams: [\"a: b\", c]",
        "causes: | causes:",
        "title:  x | title:  x"
      })
  void aValueHasOneSpellingWhereNothingIsLost(String written, String canonical) {
    assertThat(formatted("---\n" + written + "\n---\n")).isEqualTo("---\n" + canonical + "\n---\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntags: &a [x]\nid: pool\ncauses: *a\n---\n",
        "---\n{tags: [x], id: pool}\n---\n",
        "---\ntags: [x\nid: pool\n---\n",
        "---\ntags: [x]\ntags: [y]\nid: pool\n---\n",
        "+++\ntags = [\"x\"]\nid = \"pool\"\n+++\n",
        "---\nincident date: 2026-01-01\n---\n"
      })
  void frontMatterThatIsNoPlainListOfKeysStays(String text) {
    assertThat(formatted(text)).isEqualTo(text);
  }

  @Test
  void blanksAtLineEndsGoWhereTheyMeanNothing() {
    assertThat(
            formatted(
                "# A \n\nText \nbroken  \nhere.\t\n \n```\ncode  \n```\n\n<p>  \nhtml  \n</p>\n\n    indented  \n\n`a \nb` c \n"))
        .isEqualTo(
            "# A\n\nText\nbroken  \nhere.\n\n```\ncode  \n```\n\n<p>  \nhtml  \n</p>\n\n    indented  \n\n`a \nb` c \n");
  }

  @ParameterizedTest
  @CsvSource({
    "'# A', '# A\n'",
    "'# A\n\n \n', '# A\n'",
    "'# A\r\n\r\ntext', '# A\r\n\r\ntext\r\n'",
    "'# A\rtext\r\r', '# A\rtext\r'",
    "'# A\r\ntext\n', '# A\r\ntext\n'",
    "'```\ncode\n\n', '```\ncode\n\n'",
    "'\uFEFF# A', '\uFEFF# A\n'",
    "'', ''",
    "'\n\n', '\n\n'"
  })
  void aFileEndsWithOneLineEndOfItsOwnKind(String text, String canonical) {
    assertThat(formatted(text)).isEqualTo(canonical);
  }

  @Test
  void aCompactTimelineStaysCompact() {
    assertThat(
            formatted(
                """
                ## Timeline

                |Time (UTC)|Event |Evidence|
                |---|:--|---|
                2026-10-03 14:02 | Deploy \\| `a` | [812](https://x)
                |14:09|**Detected**| |
                """))
        .isEqualTo(
            """
            ## Timeline

            | Time (UTC) | Event | Evidence |
            |---|:--|---|
            | 2026-10-03 14:02 | Deploy \\| `a` | [812](https://x) |
            | 14:09 | **Detected** | |
            """);
  }

  @Test
  void anAlignedTimelineIsAligned() {
    assertThat(
            formatted(
                """
                ## Timeline

                | Time (UTC) | Event |
                |-----|----:|
                | 2026-10-03 14:02 | 障害 🚒 |
                | 14:09 | **Detected** |

                ## Other

                |a|b|
                |-----|-----|
                |c|d|
                """))
        .isEqualTo(
            """
            ## Timeline

            | Time (UTC)       | Event        |
            | ---------------- | -----------: |
            | 2026-10-03 14:02 | 障害 🚒      |
            | 14:09            | **Detected** |

            ## Other

            |a|b|
            |-----|-----|
            |c|d|
            """);
  }

  @Test
  void actionItemsGetABoxAndALabelThatNoOtherHasOrWaitsFor() {
    assertThat(
            formatted(
                """
                ## 5 Whys

                - Why did it stop? The pool was full. → A4

                ## Action items

                - Alert on saturation — @payments, P1
                - [x] Roll back without approval
                - [ ] A2: Compare the limits
                * ~~Remove the flag~~
                - ✅ Raise the limit
                1. [-] Buy a larger host (not needed)
                """))
        .isEqualTo(
            """
            ## 5 Whys

            - Why did it stop? The pool was full. → A4

            ## Action items

            - [ ] A5: Alert on saturation — @payments, P1
            - [x] A6: Roll back without approval
            - [ ] A2: Compare the limits
            * [x] A7: ~~Remove the flag~~
            - ✅ A8: Raise the limit
            1. [-] A9: Buy a larger host (not needed)
            """);
  }

  @Test
  void evidenceAndTheReasonForDroppingStayAsTheyAre() {
    String text =
        "# T\n\n## Action items\n\n"
            + "- [x] A1: Alert on it \u2014 @pay, PAY-1, evidence: [pull 7](https://e.example/7)\n"
            + "- [-] A2: Limit it \u2014 @pay (dropped: the service is gone)\n";
    assertThat(formatted(text)).isEqualTo(text);
    assertThat(formatted(text.replace("A2: ", ""))).isEqualTo(text);
  }

  @Test
  void anItemThatAWhyNamesByItsHashKeepsIt() {
    String hash = ActionIds.hash("Raise the limit");
    String text =
        "## 5 Whys\n\n- Why did it stop? The pool was full. → "
            + hash
            + "\n\n## Action items\n\n- Raise the limit\n- Alert\n";
    assertThat(formatted(text)).isEqualTo(text.replace("- Alert", "- [ ] A1: Alert"));
  }

  @Test
  void rowsOfATableAreLabelledInTheirText() {
    assertThat(
            formatted(
                """
                ## Action items

                | Owner | Action | Due |
                |---|---|---|
                | @payments | Alert on saturation | 2026-11-01 |
                | @platform | A7: Roll back | |
                """))
        .contains(
            "| @payments | A8: Alert on saturation | 2026-11-01 |",
            "| @platform | A7: Roll back | |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Next steps\n\n- Look at the graphs\n",
        "## Lessons learned\n\n- Graphs matter\n",
        "## Action items\n\nNone.\n",
        "## Action items\n\n### 1) Reduce streaming `@owner` [repair]\n\nText.\n",
        "## Action items\n\n- TBD\n"
      })
  void whatOnlyMayBeAnActionItemIsNotLabelled(String text) {
    assertThat(formatted(text)).isEqualTo(text);
  }

  @Test
  void aPlaybooksStepsAreNoActionItems() {
    String text = "## Actions\n\n- Restart the pool\n";
    assertThat(formatted("playbooks/a.md", text)).isEqualTo(text);
  }

  @Test
  void whatIsNoUtf8OrCannotBeReadIsLeftAlone() {
    for (byte[] bytes :
        new byte[][] {
          "# Größe\n".getBytes(ISO_8859_1), "# A".getBytes(UTF_16), "a\0b".getBytes(UTF_8)
        }) {
      assertThat(formatter.format("a.md", bytes))
          .isEqualTo(new Formatted.LeftAlone("is not text in UTF-8"));
    }
    byte[] deep = (">".repeat(200) + " x ").getBytes(UTF_8);
    assertThat(formatter.format("a.md", deep)).isInstanceOf(Formatted.LeftAlone.class);
    ReadingLimits small = new ReadingLimits(10, 50, 50, 1_000, 100, Duration.ofSeconds(1));
    assertThat(new Formatter(Taxonomy.DEFAULT, small).format("a.md", new byte[11]))
        .isEqualTo(new Formatted.LeftAlone("11 bytes (expected at most 10)"));
  }
}
