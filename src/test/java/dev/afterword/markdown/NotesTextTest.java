package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Section;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people type stays where it belongs, and is shown. */
final class NotesTextTest {
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private final NotesText notes = new NotesText(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);

  private static Document read(String part) {
    String text = "# T\n\n## Pool\n\n" + part + "\n\n## Next one\n\nwords behind\n";
    ParsedFile file =
        ParsedFile.of(new SourceFile("a.md", text.getBytes(UTF_8), null), ReadingLimits.DEFAULT);
    return new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT).read(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We *liked* it.\n\n- one\n- two",
        "| a | b |\n|---|---|\n| c | d |",
        "```sql\nselect 1\n```",
        "> quoted",
        "See [it](../postmortems/pool.md) and https://example.org/x_y_z.",
        "a < b and c > d",
      })
  void orderlyMarkdownStaysAsTyped(String typed) {
    assertThat(notes.part(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "'# Big', '### Big'",
    "'#### Small\n\ntext', '###### Small\n\ntext'",
    "'text <b>bold</b>', 'text \\<b>bold\\</b>'",
    "'<script>alert(1)</script>', '\\<script>alert(1)\\</script>'",
    "'<!-- unseen -->', '\\<!-- unseen -->'",
    "'[pool]: https://example.org', '\\[pool]: https://example.org'",
    "'Under\n===\n\ntext', '> Under\n> ===\n>\n> text'",
    "'open\n\n```\ncode', '> open\n>\n> ```\n> code'",
    "'Severity: SEV1', '> Severity: SEV1'",
  })
  void whatWouldBreakOutIsLoweredEscapedOrQuoted(String typed, String written) {
    assertThat(notes.part(typed)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nkind: postmortem\ntitle: Mine\n---\n# Mine",
        "+++\ntitle = \"Mine\"\n+++",
        "Text\n---\nmore",
        "## Action items\n\n- [ ] A1: Steal it — @edge, P0",
        "**Timeline**\n\n- 14:02 begins\n- 14:09 noticed",
        "## Timeline\n\n| Time | Event |\n|---|---|\n| 14:02 | begins |",
        "## 5 Whys\n\n- Why? Because.\n  - Why that? More.",
        "```\nnever closed\n\n## Next",
        "~~~~\nnever closed",
        "<div>\nnever closed\n\n## Next\n\ntext",
        "<details><summary>more</summary>\n\nhidden text",
        "<!-- never closed\n\n## Next",
        "<textarea>swallowed",
        "<img src=x onerror=alert(1)>words",
        "text[^1]\n\n[^1]: the footnote",
        "[label]: https://example.org \"title words\"\n\n[label]",
        "nul\0byte and \u0007bell",
        "\uFEFFmark and \u202Eturned around",
        "half \uD83D surrogate",
        "- [ ] boxed\n- [x] ticked",
        "Actions:\n- do this\n- do that",
        "***\n\n* * *\n\n___",
        "    indented code\n\ntext",
        "`````\n````\nwords\n`````",
        "1. one\n\n\n\n2. two",
        "Term\n: definition words",
        "visibility: restricted",
        "\r\n\r\nwindows\r\nlines\r\n",
      })
  void hostileNotesNeitherBreakOutNorVanish(String typed) {
    String part = notes.part(typed);
    Document read = read(part);

    assertThat(part).doesNotContain("\0", "\r", "\u202E");
    assertThat(read.sections()).first().extracting(Section::heading).isEqualTo("T");
    assertThat(read.sections().getLast().heading()).isEqualTo("Next one");
    assertThat(read.sections().getLast().text()).isEqualTo("words behind");
    assertThat(read.sections().stream().filter(section -> section.level() <= 2)).hasSize(3);
    assertThat(read.actionItems()).isEmpty();
    assertThat(read.timeline()).isEmpty();
    assertThat(read.fiveWhys()).isNull();
    assertThat(read.frontMatter()).isEmpty();
    assertThat(read.problems()).isEmpty();
    String html = Rendering.html("# T\n\n## Pool\n\n" + part + "\n\n## Next one\n\nwords behind\n");
    String headings =
        read.sections().stream().map(Section::heading).collect(Collectors.joining("\n"));
    String shown = headings + html.replaceAll("<[^>]*>", " ");
    assertThat(WORD.matcher(typed).results().map(match -> match.group()).toList())
        .allSatisfy(word -> assertThat(shown).contains(word));
  }

  @Test
  void aHugeTextIsStillThere() {
    String typed =
        "[](".repeat(3_000) + "\n\n" + "> ".repeat(500) + "deep\n\n" + "word ".repeat(20_000);
    Document read = read(notes.part(typed));

    assertThat(read.sections().getLast().text()).isEqualTo("words behind");
    assertThat(read.sections().get(1).text()).contains("deep").contains("word word");
  }

  @ParameterizedTest
  @CsvSource({
    "Keep `max` at 10, Keep `max` at 10",
    "# Not a heading, \\# Not a heading",
    "1. Not a list, 1\\. Not a list",
    "- [ ] no box, \\- \\[ \\] no box",
    "a <b>bold</b> word, a \\<b\\>bold\\</b\\> word",
    "'two\nlines', two lines",
    "> no quote, \\> no quote",
    "---, \\---",
    "``` x, \\`\\`\\` x",
  })
  void aLineStaysALine(String typed, String written) {
    assertThat(notes.line(typed)).isEqualTo(written);
    assertThat(read("- " + notes.line(typed)).sections()).hasSize(3);
  }

  @Test
  void nothingIsNothing() {
    assertThat(List.of(notes.part(""), notes.part(" \n\t\n"))).containsOnly("");
  }
}
