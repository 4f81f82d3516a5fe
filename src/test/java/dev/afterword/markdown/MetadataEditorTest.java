package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a document was reviewed, written in whatever way it is written itself. */
final class MetadataEditorTest {
  private final MetadataEditor editor = new MetadataEditor(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);

  private String reviewed(byte[] bytes, String... reviewers) {
    return switch (editor.reviewed("postmortems/a.md", bytes, List.of(reviewers))) {
      case DocumentEdited.Changed(byte[] changed) -> new String(changed, UTF_8);
      case DocumentEdited.Same _ -> "same";
      case DocumentEdited.Refused(String why) -> why;
      case DocumentEdited.Added _ -> "added";
    };
  }

  private String reviewed(String text, String... reviewers) {
    return reviewed(text.replace('|', '\n').getBytes(UTF_8), reviewers).replace('\n', '|');
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "status: draft => status: reviewed|reviewers: [pay]",
        "status: in_review  # until Friday => status: reviewed  # until Friday|reviewers: [pay]",
        "status: \"draft\" => status: reviewed|reviewers: [pay]",
        "Status: Draft => Status: reviewed|reviewers: [pay]",
        "status: closed => status: closed|reviewers: [pay]",
        "status: => status: reviewed|reviewers: [pay]",
        "title: A => title: A|status: reviewed|reviewers: [pay]",
        "title: A|causes: [change] => title: A|status: reviewed|reviewers: [pay]|causes: [change]",
        "status: reviewed|reviewers: [edge] => status: reviewed|reviewers: [edge, pay]",
        "status: reviewed|reviewers: [] # none => status: reviewed|reviewers: [pay] # none",
        "status: reviewed|reviewers: => status: reviewed|reviewers: [pay]",
        "status: reviewed|reviewers: edge, data => status: reviewed|reviewers: [edge, data, pay]",
        "status: reviewed|reviewers:|  - edge|  - data|x: y => status: reviewed|reviewers:|  - edge|  - data|  - pay|x: y",
        "status: reviewed|reviewers: [edge,|  data] => status: reviewed|reviewers: [edge,|  data, pay]",
        "tags:|  - a|  - b => status: reviewed|reviewers: [pay]|tags:|  - a|  - b",
      })
  void frontMatterIsChangedWhereItStands(String before, String after) {
    assertThat(reviewed("---|" + before + "|---|# A||Text|", "pay"))
        .isEqualTo("---|" + after + "|---|# A||Text|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "status = \"draft\" => status = \"reviewed\"|reviewers = [\"pay\"]",
        "title = 'A'|[extra]|a = 1 => title = 'A'|status = \"reviewed\"|reviewers = [\"pay\"]|[extra]|a = 1",
        "status = \"reviewed\"|reviewers = [\"edge\"] => status = \"reviewed\"|reviewers = [\"edge\", \"pay\"]",
      })
  void tomlIsWrittenAsToml(String before, String after) {
    assertThat(reviewed("+++|" + before + "|+++|# A||Text|", "pay"))
        .isEqualTo("+++|" + after + "|+++|# A||Text|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "# A||**Status:** draft||Text => # A||**Status:** reviewed||Text",
        "# A||**Status**: *In review*||Text => # A||**Status**: *Reviewed*||Text",
        "# A||- **Status:** Draft||Text => # A||- **Status:** Reviewed||Text",
      })
  void aLabelInTheTextIsRewrittenAndReviewersStandAbove(String before, String after) {
    assertThat(reviewed(before + "|", "pay")).isEqualTo("---|reviewers: [pay]|---||" + after + "|");
    assertThat(reviewed(before + "|")).isEqualTo(after + "|");
  }

  @Test
  void aRowOfATableIsRewritten() {
    String text =
        "# A\n\n| Field | Value |\n|---|---|\n| Status | Draft |\n| Owner | Draft team |\n";
    assertThat(reviewed(text.getBytes(UTF_8))).isEqualTo(text.replace("| Draft |", "| Reviewed |"));
  }

  @Test
  void reviewersOfTheTextAreJoinedThere() {
    String text = "# A\n\n**Status:** reviewed\n**Reviewers:** edge, data\n\nText\n";
    assertThat(reviewed(text.getBytes(UTF_8), "pay", "@Edge"))
        .isEqualTo(text.replace("edge, data", "edge, data, pay"));
  }

  @Test
  void aDocumentWithoutAnyGetsAFrontMatter() {
    assertThat(reviewed("# A||Text", "pay", "edge"))
        .isEqualTo("---|status: reviewed|reviewers: [pay, edge]|---||# A||Text");
    assertThat(reviewed("\uFEFF# A\r\n\r\nText\r\n".getBytes(UTF_8), "two words: odd"))
        .isEqualTo(
            "\uFEFF---\r\nstatus: reviewed\r\nreviewers: [\"two words: odd\"]\r\n---\r\n\r\n# A\r\n\r\nText\r\n");
  }

  @Test
  void nobodyIsNamedTwice() {
    String text = "---\nstatus: reviewed\nreviewers: [Pay, edge]\n---\n# A\n";
    assertThat(reviewed(text.getBytes(UTF_8), "pay", "@edge")).isEqualTo("same");
    assertThat(reviewed(text.getBytes(UTF_8), "data", "data")).contains("[Pay, edge, data]");
  }

  @Test
  void lineEndsAndAllElseStay() {
    String text = "---\r\ntitle:  A \r\nstatus: draft\r\n---\r\n\r\nText  \r\n\tmore";
    assertThat(reviewed(text.getBytes(UTF_8), "pay"))
        .isEqualTo(text.replace("draft", "reviewed\r\nreviewers: [pay]"));
  }

  @Test
  void whatCannotBeWrittenIsRefusedWithItsReason() {
    assertThat(reviewed("---|status: published|---|", "pay"))
        .isEqualTo(
            "postmortems/a.md, line 2: status \"published\" (expected draft, in-review, reviewed or closed).");
    assertThat(reviewed("---|kind: improvement|---|", "pay")).contains("is an improvement");
    assertThat(reviewed("# Caf\u00e9\n".getBytes(ISO_8859_1), "pay")).contains("not text in UTF-8");
    assertThat(reviewed("# A\n".getBytes(UTF_16), "pay")).contains("not text in UTF-8");
    assertThat(reviewed("> ".repeat(80) + "x", "pay")).contains("shown as plain text");
    assertThat(reviewed("---|status: draft|", "pay")).contains("cannot hold");
  }
}
