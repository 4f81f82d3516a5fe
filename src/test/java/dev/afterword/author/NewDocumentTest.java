package dev.afterword.author;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.config.ConfigurationException;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class NewDocumentTest {
  private static final ReadingLimits LIMITS = ReadingLimits.DEFAULT;
  private static final Instant NOW = Instant.parse("2026-10-04T08:30:59Z");

  @TempDir Path library;

  private Draft draft(Kind kind, String title) {
    return new Draft(
        kind,
        title,
        Draft.hasSeverity(kind) ? new Severity("SEV2") : null,
        List.of("checkout", "no", "a: [b]"),
        Draft.hasStart(kind)
            ? Start.of("2026-10-03 14:02", NOW, ZoneId.of("UTC")).orElseThrow()
            : null,
        LocalDate.of(2026, 10, 4));
  }

  private NewDocument write(Draft draft) {
    return NewDocument.of(draft, new LibraryPlace.OnDisk(library), Taxonomy.DEFAULT, LIMITS);
  }

  private static Document read(NewDocument written) {
    SourceFile file = new SourceFile(written.path(), written.text().getBytes(UTF_8), null);
    return new DocumentReader(Taxonomy.DEFAULT, LIMITS).read(ParsedFile.of(file, LIMITS));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = Mode.EXCLUDE,
      names = {"REVIEW", "PAGE"})
  void everyKindHasATemplateThatReadsWithoutAProblemAndMakesNothingUp(Kind kind) {
    NewDocument written = write(draft(kind, "Checkout answered 502"));
    Document read = read(written);
    assertThat(read.problems()).isEmpty();
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.id()).isEqualTo(written.id());
    assertThat(read.services()).containsExactly("checkout", "no", "a: [b]");
    assertThat(read.actionItems()).isEmpty();
    assertThat(read.fiveWhys()).isNull();
    assertThat(read.fishbone()).isNull();
    assertThat(read.timeline()).hasSize(Draft.hasStart(kind) ? 1 : 0);
    assertThat(read.sections()).isNotEmpty().allMatch(section -> section.text().length() < 100);
    assertThat(written.text().split("(?m)^## ", -1))
        .allMatch(part -> part.startsWith("---") || part.contains("<!-- "));
  }

  @Test
  void theFileIsNamedByDayAndTitleInTheFolderOfItsKind() throws Exception {
    assertThat(write(draft(Kind.NEAR_MISS, "Disk nearly full")).path())
        .isEqualTo("near-misses/2026-10-03-disk-nearly-full.md");
    assertThat(write(draft(Kind.PRE_MORTEM, "The upgrade")).path())
        .isEqualTo("pre-mortems/2026-10-04-the-upgrade.md");
    assertThat(write(draft(Kind.PLAYBOOK, "Roll back")).path()).isEqualTo("playbooks/roll-back.md");
    assertThat(write(draft(Kind.POSTMORTEM, "…")).path())
        .isEqualTo("postmortems/2026-10-03-postmortem.md");
    Files.createDirectories(library.resolve("postmortems/2025"));
    assertThat(write(draft(Kind.POSTMORTEM, "x")).path())
        .isEqualTo("postmortems/2026/2026-10-03-x.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "null",
        "2026-10-03",
        "14:02",
        "1e3",
        "- a list: of # things",
        "# heading",
        "it's \"quoted\" \\ back\\slash",
        "{{severity}} and ${title} and $1",
        "*stars* _under_ `code` <b>html</b> [link](x) | pipe",
        "---",
        "&anchor *alias !tag %dir @at `tick",
        "emoji 🚒 and 日本語 and\u202eright to left",
        "trailing colon:",
        "'single",
        "\u0085x",
        "a #b",
        "[x]",
        "true"
      })
  void aTitleIsReadAsItWasSaidWhateverItHolds(String title) {
    assertThat(read(write(draft(Kind.POSTMORTEM, title))).title()).isEqualTo(title.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-03T14:02Z, 2026-10-03T14:02Z, 2026-10-03 14:02",
    "2026-10-03 14:02, 2026-10-03T14:02+02:00, 2026-10-03 12:02",
    "2026-10-03 14:02 utc, 2026-10-03T14:02Z, 2026-10-03 14:02",
    "2026-10-03T14:02:31 -07:00, 2026-10-03T14:02:31-07:00, 2026-10-03 21:02",
    "2026-10-03, 2026-10-03, 2026-10-03",
    "now, 2026-10-04T10:30+02:00, 2026-10-04 08:30"
  })
  void aStartIsWrittenInTheCanonicalForm(String said, String written, String row) {
    Start start = Start.of(said, NOW, ZoneId.of("Europe/Oslo")).orElseThrow();
    assertThat(start.written()).isEqualTo(written);
    assertThat(start.inTimeline()).isEqualTo(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2026-13-01", "03/10/2026", "14:02", "2026-10-03T25:00Z"})
  void whatIsNoStartIsNone(String said) {
    assertThat(Start.of(said, NOW, ZoneId.of("UTC"))).isEmpty();
  }

  @Test
  void aLibraryBringsItsOwnTemplate() throws Exception {
    own(
        "---\nkind: postmortem\ntitle: {{title}}\nseverity: {{severity}}\nstarted: {{ started }}\nservices: {{services}}\n---\n\n## Was war los?\n\n{{title}} on {{date}}\n");
    NewDocument written = write(draft(Kind.POSTMORTEM, "Pool *full*"));
    assertThat(written.text())
        .contains("title: \"Pool *full*\"\n", "Pool \\*full\\* on 2026-10-03");
    assertThat(read(written).title()).isEqualTo("Pool *full*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## Summary| postmortem.md: has no front matter",
        "---~title: {{titel}}~---~| postmortem.md:2: {{titel}} (expected one of id, kind, title,",
        "---~title: x~---~| postmortem.md: a document by it has title \"x\" (expected \"Pool\"",
        "---~title: {{title}}~severity: huge~---~| has severity",
        "---~title: {{title}}~severity: {{severity}}~services: {{services}}~---~| has started \"null\"",
        "---~title: {{title}}~severity: {{severity}}~started: {{started}}~services: {{services}}~status: x~---~| postmortem.md:6: status: \"x\" (expected one of draft"
      })
  void aTemplateThatCannotBeUsedIsNamedWithWhatWasExpected(String template, String message)
      throws Exception {
    own(template.replace('~', '\n'));
    assertThatThrownBy(() -> write(draft(Kind.POSTMORTEM, "Pool")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTemplateThatIsNoTextIsNamed() throws Exception {
    own("");
    Path file = library.resolve(".afterword/templates/postmortem.md");
    Files.write(file, new byte[] {'-', (byte) 0xFF});
    assertThatThrownBy(() -> write(draft(Kind.POSTMORTEM, "Pool")))
        .hasMessageContaining("is not UTF-8");
    Files.write(file, new byte[300_000]);
    assertThatThrownBy(() -> write(draft(Kind.POSTMORTEM, "Pool")))
        .hasMessageContaining("300000 bytes");
  }

  private void own(String template) throws Exception {
    Path folder = Files.createDirectories(library.resolve(".afterword/templates"));
    Files.writeString(folder.resolve("postmortem.md"), template);
  }
}
