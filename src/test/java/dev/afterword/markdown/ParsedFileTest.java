package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.MetadataValue.Text;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ParsedFileTest {
  @Test
  void frontMatterIsSplitFromTheTextWithItsLines() {
    ParsedFile file = Rendering.parsed("\uFEFF\n---\r\ntitle: x\r\n---\r\n\r\n# A\r\n");

    assertThat(file.frontMatter().values()).containsEntry("title", new Text("x"));
    assertThat(file.frontMatter().line("title")).isEqualTo(3);
    assertThat(file.body()).isEqualTo("\n# A\n");
    assertThat(file.lines().of(file.body().indexOf('#'))).isEqualTo(6);
    assertThat(file.problems()).isEmpty();
  }

  @Test
  void tomlIsFrontMatterToo() {
    ParsedFile file = Rendering.parsed("+++\ntitle = \"x\"\n+++\ntext");

    assertThat(file.frontMatter().values()).containsEntry("title", new Text("x"));
    assertThat(file.body()).isEqualTo("text");
  }

  @Test
  void aRuleAtTheTopIsNoFrontMatter() {
    assertThat(Rendering.parsed("---\n\nSome text\n\n---\n").body()).contains("Some text");
    assertThat(Rendering.parsed("---\n# A\nb\n---\n").problems()).isEmpty();
  }

  @Test
  void anUnclosedFrontMatterIsTextWithAProblem() {
    ParsedFile file = Rendering.parsed("---\ntitle: x\n\n# A\n");

    assertThat(file.body()).contains("title: x");
    assertThat(file.problems()).extracting(Problem::code).containsExactly("front-matter/unclosed");
  }

  @Test
  void invalidBytesAreReplacedWithAProblemAtTheirLine() {
    ParsedFile file = parsed("a\nb \u00ff\u00fe c\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(file.body()).isEqualTo("a\nb \uFFFD\uFFFD c\n");
    assertThat(file.problems())
        .containsExactly(
            Problem.atLine(2, "text/encoding", "byte 0xFF (expected UTF-8; shown as U+FFFD)"));
  }

  @Test
  void utf16IsReadWithAProblem() {
    ParsedFile file = parsed("\uFEFF# ä\n".getBytes(StandardCharsets.UTF_16LE));

    assertThat(file.body()).isEqualTo("# ä\n");
    assertThat(file.problems()).extracting(Problem::code).containsExactly("text/encoding");
  }

  @Test
  void aTruncatedCharacterAtTheEndIsAProblem() {
    ParsedFile file = parsed(new byte[] {'a', (byte) 0xE2, (byte) 0x82});

    assertThat(file.body()).isEqualTo("a\uFFFD");
    assertThat(file.problems()).hasSize(1);
  }

  @Test
  void anEmptyFileHasNoProblem() {
    assertThat(parsed(new byte[0]).problems()).isEmpty();
  }

  @Test
  void aFilePastTheSizeLimitIsPlainText() {
    ReadingLimits small = new ReadingLimits(10, 50, 50, 100, 10, Duration.ofSeconds(1));
    ParsedFile file = ParsedFile.of(new SourceFile("a.md", new byte[11], null), small);

    assertThat(file.root()).isNull();
    assertThat(file.problems()).extracting(Problem::code).contains("text/too-large");
  }

  @Test
  void nestingPastTheLimitIsPlainText() {
    for (String deep :
        new String[] {
          "> ".repeat(60),
          "- ".repeat(60),
          " ".repeat(200) + "- ",
          "[".repeat(60),
          "*a ".repeat(3_000)
        }) {
      ParsedFile file = Rendering.parsed(deep + "a");

      assertThat(file.root()).as(deep).isNull();
      assertThat(file.problems()).extracting(Problem::code).containsExactly("markdown/limit");
    }
  }

  @Test
  void aLongDefinitionThatIsUsedThousandsOfTimesIsPlainText() {
    String definition = "[a]: /" + "u".repeat(100_000) + "\n\n";
    ParsedFile often = Rendering.parsed(definition + "[a] ![a][] ".repeat(3_000));
    ParsedFile seldom = Rendering.parsed(definition + "[a] ![a][] ".repeat(300));

    assertThat(often.root()).isNull();
    assertThat(often.problems()).extracting(Problem::code).containsExactly("markdown/limit");
    assertThat(seldom.problems()).isEmpty();
  }

  @Test
  void moreItemsAndDefinitionsThanAnybodyWritesArePlainText() {
    for (String many : new String[] {"- a\n", "> a\n\n", ": a\n\n", "a\n~ b\n\n"}) {
      assertThat(Rendering.parsed(many.repeat(20_001)).problems())
          .as(many)
          .extracting(Problem::code)
          .containsExactly("markdown/limit");
    }
    assertThat(Rendering.parsed("- a\n".repeat(20_000)).problems()).isEmpty();
  }

  @Test
  void moreAddressesInOneParagraphThanAnybodyWritesArePlainText() {
    assertThat(Rendering.parsed("www.".repeat(1_001)).problems())
        .extracting(Problem::code)
        .containsExactly("markdown/limit");
    assertThat(Rendering.parsed("www.example.org\n\n".repeat(1_001)).problems()).isEmpty();
  }

  @Test
  void aLogInAFenceMayHoldAnyCharacters() {
    assertThat(Rendering.parsed("```\n" + "a_b [[[ ** < \\ `\n".repeat(3_000) + "```\n").problems())
        .isEmpty();
  }

  @Test
  void aParsePastTheDeadlineIsPlainText() {
    ReadingLimits none = new ReadingLimits(1 << 20, 50, 50, 100, 10, Duration.ofNanos(1));
    ParsedFile file =
        ParsedFile.of(
            new SourceFile(
                "a.md", "# a\n\ntext\n".repeat(2_000).getBytes(StandardCharsets.UTF_8), null),
            none);

    assertThat(file.root()).isNull();
    assertThat(file.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("too long");
  }

  private static ParsedFile parsed(byte[] bytes) {
    return ParsedFile.of(new SourceFile("a.md", bytes, null), ReadingLimits.DEFAULT);
  }
}
