package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.RenderedDifference.Change;
import dev.afterword.markdown.RenderedDifference.DifferentSection;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RenderedDifferenceTest {
  static RenderedDifference difference(String older, String newer) {
    return RenderedDifference.of(rendered(older), rendered(newer), Duration.ofSeconds(10));
  }

  static RenderedDocument rendered(String text) {
    ParsedFile file = Rendering.parsed(text);
    Document document = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT).read(file);
    return new DocumentRenderer(Rendering.TARGETS, ReadingLimits.DEFAULT, Map.of())
        .render(file, document.sections());
  }

  private static String html(String older, String newer) {
    return difference(older, newer).sections().stream()
        .map(section -> section.html().toString())
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static String outline(String older, String newer) {
    return difference(older, newer).sections().stream()
        .map(section -> section.change() + " " + heading(section))
        .collect(Collectors.joining(", "));
  }

  private static String heading(DifferentSection section) {
    return section.formerHeading() == null
        ? section.section().heading()
        : section.formerHeading() + " > " + section.section().heading();
  }

  @Test
  void aChangedWordIsMarkedWhereItStands() {
    assertThat(html("The pool held 50 connections.", "The pool held 200 connections."))
        .isEqualTo("<p>The pool held <del>50</del><ins>200</ins> connections.</p>");
  }

  @Test
  void changedNeighboursAreMarkedAsOne() {
    assertThat(
            html(
                "The probe found it after five minutes and said so.",
                "The probe found it before two minutes and said so."))
        .isEqualTo(
            "<p>The probe found it <del>after five</del><ins>before two</ins> minutes and said"
                + " so.</p>");
  }

  @Test
  void aWordInBoldKeepsItsMarkup() {
    assertThat(html("It was **very slow** on Monday.", "It was **very fast** on Monday."))
        .isEqualTo("<p>It was <strong>very <del>slow</del><ins>fast</ins></strong> on Monday.</p>");
  }

  @Test
  void aWordThatBecameBoldHasChanged() {
    assertThat(html("It was slow on that Monday.", "It was **slow** on that Monday."))
        .isEqualTo("<p>It was <del>slow</del><strong><ins>slow</ins></strong> on that Monday.</p>");
  }

  @Test
  void aLinkThatLeadsElsewhereHasChanged() {
    assertThat(html("See [the notes](a.md) of that day.", "See [the notes](b.md) of that day."))
        .contains("<del>the notes</del>")
        .contains("href=\"/to/b.md\"")
        .doesNotContain("/to/a.md");
  }

  @Test
  void aParagraphThatIsOnlyWrappedAnewIsKept() {
    assertThat(difference("one two\nthree", "one\ntwo three").sections())
        .extracting(DifferentSection::change)
        .containsExactly(Change.KEPT);
  }

  @Test
  void anotherParagraphTakesTheOldOnesPlace() {
    assertThat(html("Kept.\n\nNobody was paged.", "Kept.\n\nThe alert fired twice."))
        .isEqualTo(
            "<p>Kept.</p>\n<p><del>Nobody was paged.</del></p>\n<p><ins>The alert fired"
                + " twice.</ins></p>");
  }

  @Test
  void aChangedCellOfATableIsMarkedInTheCell() {
    assertThat(
            html(
                "| Who | When |\n|---|---|\n| ops | 14:02 |\n| web | 14:09 |",
                "| Who | When |\n|---|---|\n| ops | 14:02 |\n| web | 15:30 |"))
        .contains("<td>web</td>\n<td><del>14:09</del><ins>15:30</ins></td>")
        .contains("<td>14:02</td>");
  }

  @Test
  void aRemovedRowKeepsItsCells() {
    assertThat(
            html(
                "| Who | When |\n|---|---|\n| ops | 14:02 |\n| web | 14:09 |",
                "| Who | When |\n|---|---|\n| web | 14:09 |"))
        .contains("<tr><td><del>ops</del></td>\n<td><del>14:02</del></td></tr>")
        .contains("<tr><td>web</td>\n<td>14:09</td></tr>");
  }

  @Test
  void addedAndRemovedItemsStandInTheirList() {
    assertThat(html("- one\n- two\n- three", "- two\n- three\n- four"))
        .isEqualTo(
            "<ul><li><del>one</del></li>\n<li>two</li>\n<li>three</li>\n<li><ins>four</ins></li></ul>");
  }

  @Test
  void anItemThatGotAListOfItsOwnIsTheSameItem() {
    assertThat(
            html(
                "- raise the limit of the pool\n- b",
                "- raise the limit of the pool\n  - now\n- b"))
        .contains("<li>raise the limit of the pool\n<ul><li><ins>now</ins></li></ul></li>");
  }

  @Test
  void aListThatBecameLooseHasNotChanged() {
    assertThat(difference("- one\n- two", "- one\n\n- two").sections())
        .extracting(DifferentSection::change)
        .containsExactly(Change.KEPT);
  }

  @Test
  void aCheckedBoxIsAChange() {
    assertThat(html("- [ ] add an alert", "- [x] add an alert"))
        .contains("<del>☐</del>")
        .contains("<ins>☑</ins>");
  }

  @Test
  void codeIsComparedWithItsBlanks() {
    assertThat(html("```\na:\n  b: 1\n```", "```\na:\n    b: 1\n```"))
        .isEqualTo("<pre><code>a:<del>\n  </del><ins>\n    </ins>b: 1\n</code></pre>");
  }

  @Test
  void sectionsAreAddedRemovedKeptAndRenamed() {
    String older = "# T\n## Impact\nx\n## Luck\nThe deploy was on Saturday morning\n## Gone\ny";
    String newer =
        "# T\n## New\nz\n## Impact\nx\n## Where we got lucky\nThe deploy was on Saturday morning";
    assertThat(outline(older, newer))
        .isEqualTo(
            "KEPT T, ADDED New, KEPT Impact, CHANGED Luck > Where we got lucky, REMOVED Gone");
  }

  @Test
  void allTextOfAnAddedSectionIsMarked() {
    assertThat(html("## A\nx", "## A\nx\n## B\ntwo *words*\n\n- item"))
        .endsWith(
            "<p><ins>two </ins><em><ins>words</ins></em></p>\n<ul><li><ins>item</ins></li></ul>");
  }

  @Test
  void hostileTextStaysEscaped() {
    String html = html("a `<b>` <script>x</script> c", "a `<i>` <img src=x onerror=alert(1)> c");
    assertThat(html).doesNotContain("<script").doesNotContain("onerror=\"");
    assertThat(AllowedHtml.offence(html)).isEmpty();
  }

  @Test
  void theAuthorsOwnStrikethroughIsNoDifference() {
    assertThat(html("It was ~~one~~ two.", "It was ~~one~~ two."))
        .isEqualTo("<p>It was <s>one</s> two.</p>");
  }

  @Test
  void aRemovedIdIsNotInThePageTwice() {
    assertThat(html("<a id=\"here\">gone words</a>", "<p id=\"here\">other text entirely</p>"))
        .containsOnlyOnce("id=\"doc-here\"");
  }

  @Test
  void whatCannotBeComparedInTimeIsReplacedAsAWhole() {
    RenderedDifference late =
        RenderedDifference.of(
            rendered("one two three"), rendered("one two four"), Duration.ofNanos(-1));
    assertThat(late.sections())
        .extracting(section -> section.html().toString())
        .containsExactly("<p>one two <del>three</del><ins>four</ins></p>");
  }

  @Test
  void aVeryLongParagraphIsReplacedAsAWhole() {
    String some = "a ".repeat(9_000);
    String html = html("x " + some + "b " + some + " y", "z " + some + "c " + some + " w");
    assertThat(html).startsWith("<p><del>x a").endsWith(" w</ins></p>");
  }
}
