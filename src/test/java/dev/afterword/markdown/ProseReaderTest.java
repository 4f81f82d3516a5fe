package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a document is running text, and where each word of it stands. */
class ProseReaderTest {
  private static List<Prose> read(String text) {
    return new ProseReader(Taxonomy.DEFAULT).read(parsed(text));
  }

  private static ParsedFile parsed(String text) {
    return ParsedFile.of(new SourceFile("a.md", text.getBytes(UTF_8), null), ReadingLimits.DEFAULT);
  }

  private static List<String> texts(String text) {
    return read(text).stream().map(Prose::text).toList();
  }

  /** Where the word "here" stands, as {@code line:column-endColumn}. */
  private static String here(String text) {
    return read(text).stream()
        .filter(prose -> prose.text().contains("here"))
        .map(prose -> {
          int start = prose.text().indexOf("here");
          assertThat(prose.source(start, start + 4)).isEqualTo("here");
          Prose.Place place = prose.place(start, start + 4);
          return place.line() + ":" + place.column() + "-" + place.endColumn();
        })
        .findFirst()
        .orElse("nowhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "here~1:1-5",
        "\uFEFFit is here~1:7-11",
        "---\\nid: x\\n---\\n\\nit is here~5:7-11",
        "---\\r\\nid: x\\r\\n---\\r\\nFirst\\r\\nit is here~5:7-11",
        "one\\rhere~2:1-5",
        "- a\\tb here~1:7-11",
        "-\\there~1:3-7",
        "\uD83D\uDE80 \uD83D\uDE80 here~1:5-9",
        "e\u0301 here~1:4-8",
        "| a | b |\\n|---|---|\\n| x | `a` here |~3:11-15",
        "| a | b |\\n|---|---|\\n| \uD83D\uDE80 \\\\| x | here ||~3:12-16",
        "see [the page here][1] now\\n\\n[1]: https://example.org/here~1:15-19",
        "see [page](https://example.org/a%20b \"t\") here~1:43-47",
        "see ![a picture](x.png) here~1:25-29",
        "a &amp; b \\\\* **bold** here~1:23-27",
        "- one\\n  - two\\n    goes on here~3:13-17",
        "1. [ ] do it here~1:14-18",
        "a<br>here~1:6-10",
        "<https://example.org/> here~1:24-28",
        "Term\\n:   is here~2:8-12",
      })
  void aWordIsFoundWhereItStands(String text, String place) {
    String written =
        text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").replace("\\\\", "\\");
    assertThat(here(written)).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "# here",
        "here\\n====",
        "> here",
        "- > here",
        "```\\nhere\\n```",
        "'    here'",
        "`here`",
        "a `x here y` b",
        "<div>\\nhere\\n</div>",
        "a <!-- here --> b",
        "[page](here)",
        "[page][1]\\n\\n[1]: here",
        "![here](x.png)",
        "https://example.org/here",
        "| here | b |\\n|---|---|\\n| x | y |",
        "---\\ntitle: here\\n---\\ntext",
      })
  void whatIsNotRunningTextIsLeftOut(String text) {
    assertThat(here(text.replace("\\n", "\n"))).isEqualTo("nowhere");
  }

  @Test
  void codeIsOneWordOfTheSameLength() {
    assertThat(texts("The `a b` job\nfailed")).containsExactly("The `xxx` job\nfailed");
  }

  @Test
  void aPlaceEndsWithItsLine() {
    Prose prose = read("it should\nhave").getFirst();
    assertThat(prose.place(3, 14)).isEqualTo(new Prose.Place(1, 4, 10));
    assertThat(prose.source(3, 14)).isEqualTo("should have");
  }

  @Test
  void theUseOfATextIsThatOfItsSection() {
    List<Prose> all =
        read(
            """
            Begins
            ## What could have gone better
            one
            ### In detail
            two
            ## Action items
            - [ ] three
            ## Notes
            four
            """);
    assertThat(all.stream().map(Prose::text))
        .containsExactly("Begins", "one", "two", "three", "four");
    assertThat(all.stream().map(Prose::use))
        .containsExactly(
            Prose.Use.RUNNING,
            Prose.Use.COULD_BE_BETTER,
            Prose.Use.COULD_BE_BETTER,
            Prose.Use.ACTION,
            Prose.Use.RUNNING);
  }

  @Test
  void aFileThatIsNotReadAsMarkdownHasNone() {
    ParsedFile file = parsed(">".repeat(10_000) + " here");
    assertThat(file.root()).isNull();
    assertThat(new ProseReader(Taxonomy.DEFAULT).read(file)).isEmpty();
    assertThat(Comment.of(file)).isEmpty();
  }

  @Test
  void commentsKnowTheirBlock() {
    List<Comment> all =
        Comment.of(
            parsed(
                "---\nid: x\n---\n<!-- a -->\n\nText\nand <!--b--> more\nends\n\n| x |\n|---|\n| c <!-- c --> |\n"));
    assertThat(all)
        .containsExactly(
            new Comment("a", 4, new Comment.Span(4, 12), true),
            new Comment("b", 7, new Comment.Span(6, 8), false),
            new Comment("c", 12, new Comment.Span(12, 12), false));
  }
}
