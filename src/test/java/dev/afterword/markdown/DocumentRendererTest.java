package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DocumentRendererTest {
  @Test
  void aBracketThatIsNeverClosedMayHoldAnyNumberOfEscapes() {
    String text = "[see" + " a\\*b".repeat(200) + " end";
    assertThat(Rendering.parsed(text).problems()).isEmpty();
    assertThat(Rendering.html(text)).contains("<p>[see a*b").contains("a*b end</p>");
  }

  @Test
  void blocksBetweenTheFirstAndTheLastOfANestedTaskBelongToTheDocument() {
    String text = "- [x] A1: a\n  - [x] A2: b\n\n    ## See [more]\n\n    text\n\n[more]: /x\n";
    assertThat(Rendering.html(text)).contains("See <a ").contains("text");
  }

  @Test
  void eachSectionHoldsItsBlocksWithoutItsHeading() {
    List<Section> sections = List.of(section("", 0), section("One", 2), section("Timeline", 7));
    RenderedDocument rendered =
        new DocumentRenderer(Rendering.TARGETS, ReadingLimits.DEFAULT, Map.of())
            .render(
                Rendering.parsed(
                    "before\n\n## One\n\nfirst[^1]\n\n**Timeline**\n\nthen\n\n[^1]: note\n"),
                sections);

    assertThat(rendered.sections())
        .extracting(RenderedDocument.RenderedSection::section)
        .isEqualTo(sections);
    assertThat(html(rendered, 0)).isEqualTo("<p>before</p>");
    assertThat(html(rendered, 1)).contains("first").doesNotContain("One");
    assertThat(html(rendered, 2)).contains("then").contains("note").doesNotContain("Timeline");
  }

  @Test
  void htmlThatSpansSectionsIsClosedInEach() {
    List<Section> sections = List.of(section("One", 2), section("Two", 2));
    RenderedDocument rendered =
        new DocumentRenderer(Rendering.TARGETS, ReadingLimits.DEFAULT, Map.of())
            .render(
                Rendering.parsed("## One\n\n<details>\n\nin\n\n## Two\n\nout\n\n</details>\n"),
                sections);

    assertThat(html(rendered, 0)).contains("<details>").contains("in").endsWith("</details>");
    assertThat(html(rendered, 1)).isEqualTo("<p>out</p>");
  }

  @Test
  void tagsThatAreNoHtmlAreShownAsText() {
    assertThat(Rendering.html("the <service-name> failed")).contains("&lt;service-name&gt; failed");
    assertThat(Rendering.html("<Placeholder>\nx\n</Placeholder>")).contains("&lt;Placeholder&gt;");
    assertThat(Rendering.html("a <!-- hint --> b")).doesNotContain("hint");
    assertThat(Rendering.html("<script>x</script>")).contains("&lt;script&gt;x&lt;/script&gt;");
  }

  @Test
  void linksAreResolvedOrMarked() {
    assertThat(Rendering.html("[a](b.md#c)"))
        .isEqualTo("<p><a href=\"/to/b.md#c\" rel=\"noopener nofollow\">a</a></p>");
    assertThat(Rendering.html("[a](missing.md)"))
        .isEqualTo("<p><span class=\"broken-link\">a</span></p>");
    assertThat(Rendering.html("[a](#What-went-well)")).contains("href=\"#doc-what-went-well\"");
    assertThat(Rendering.html("<a href=\"b.md\">a</a>")).contains("href=\"/to/b.md\"");
    assertThat(Rendering.html("see [[PM-2026-028]]"))
        .contains("<a href=\"/to/PM-2026-028\" rel=\"noopener nofollow\">PM-2026-028</a>");
    assertThat(Rendering.html("[PM2019-009]")).contains("href=\"/to/PM2019-009\"");
    assertThat(Rendering.html("[x] and [1]")).isEqualTo("<p>[x] and [1]</p>");
  }

  @Test
  void imagesComeFromTheLibraryOnly() {
    assertThat(Rendering.html("![graph](img/a.png)"))
        .contains("src=\"/raw/img/a.png\"")
        .contains("alt=\"graph\"");
    assertThat(Rendering.html("![graph](https://example.org/a.png)"))
        .doesNotContain("<img")
        .contains("href=\"https://example.org/a.png\"")
        .contains("graph");
    assertThat(Rendering.html("![graph](missing.png)"))
        .isEqualTo("<p><span class=\"broken-link\">graph</span></p>");
  }

  @Test
  void addressesThatRunLeaveTheirWordsOnly() {
    assertThat(Rendering.html("![graph](javascript:alert(1))"))
        .isEqualTo("<p><span class=\"broken-link\">graph</span></p>");
    assertThat(Rendering.html("[graph](javascript:alert(1))"))
        .isEqualTo("<p><span class=\"broken-link\">graph</span></p>");
  }

  @Test
  void githubDialectIsShown() {
    assertThat(Rendering.html("- [x] a\n- [ ] b\n"))
        .contains("task-done")
        .contains("☐")
        .doesNotContain("<input");
    assertThat(Rendering.html("> [!NOTE]\n> read"))
        .contains("alert-note")
        .contains("Note")
        .contains("read");
    assertThat(Rendering.html("```mermaid\ngraph\n```"))
        .contains("<code class=\"language-mermaid\">");
    assertThat(Rendering.html("|a|\n|:-:|\n|b|\n")).contains("<td align=\"center\">b</td>");
    assertThat(Rendering.html("{{< figure >}} {: .note} {% raw %}"))
        .contains("{{&lt; figure &gt;}}")
        .contains("{: .note}");
    assertThat(Rendering.html("a[^1]\n\n[^1]: note"))
        .contains("href=\"#doc-fn-1\"")
        .contains("id=\"doc-fn-1\"");
    assertThat(Rendering.html("<p id=\"content\">x</p>")).contains("id=\"doc-content\"");
  }

  @Test
  void aTextPastALimitIsShownAsItIsWritten() {
    assertThat(Rendering.html("> ".repeat(100) + "<b>x"))
        .startsWith("<pre>")
        .contains("&lt;b&gt;x");
  }

  @Test
  void definitionsUsedWithoutEndAreShownAsWritten() {
    String html = Rendering.html("[a]: /" + "u".repeat(100_000) + "\n\n" + "[a]\n\n".repeat(1_000));

    assertThat(html.length()).isLessThan(3_000_000);
    assertThat(html).endsWith("<p>[a]</p>");
  }

  private static Section section(String heading, int level) {
    return new Section(heading, level, SectionRole.OTHER, 1, "doc-x", "");
  }

  private static String html(RenderedDocument rendered, int section) {
    return rendered.sections().get(section).html().toString().strip();
  }
}
