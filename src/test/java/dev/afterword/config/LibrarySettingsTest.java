package dev.afterword.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Taxonomy;
import dev.afterword.domain.Taxonomy.DayOrder;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a library may say of itself, and what it is told when it cannot be used. */
class LibrarySettingsTest {

  private static LibrarySettings read(String text) {
    return LibrarySettings.read(text, ReadingLimits.DEFAULT);
  }

  @Test
  void changesOfActionsAreWrittenToMainUnlessProposalsAreWanted() {
    assertThat(read("title: a").actions()).isEqualTo(WrittenTo.MAIN);
    assertThat(read("writing: {actions: proposal}").actions()).isEqualTo(WrittenTo.PROPOSAL);

    LibrarySettings odd = read("writing: {actions: everywhere, pages: no}");
    assertThat(odd.actions()).isEqualTo(WrittenTo.MAIN);
    assertThat(odd.problems().toString())
        .contains("\"everywhere\" (expected main or proposal)", "pages (expected actions)");
  }

  @Test
  void searchesForAllReadersHaveANameAndAText() {
    LibrarySettings settings =
        read(
            """
            searches:
              - {name: Capacity this year, q: "cause:capacity started>=2026"}
              - name: Pools
                q: connection pool
              - {name: Without a text}
              - just text
            """);
    assertThat(settings.searches())
        .containsExactly(
            new SharedSearch("Capacity this year", "cause:capacity started>=2026"),
            new SharedSearch("Pools", "connection pool"));
    assertThat(settings.problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem.message()).contains("expected the like of"));
  }

  @Test
  void whatIsWrittenIsTakenOver() {
    LibrarySettings settings =
        read(
            """
            title: Our incidents
            severities: {SEV1: all hands, SEV2: the team}
            causes: [capacity, change]
            services: {checkout: payments}
            folders: {/talks/: review}
            headings: {timeline: [What we saw]}
            extensions: [.MD, .qmd]
            day_order: month-first
            timezone: Europe/Oslo
            """);
    Taxonomy taxonomy = settings.taxonomy();
    assertThat(settings.problems()).isEmpty();
    assertThat(taxonomy.title()).isEqualTo("Our incidents");
    assertThat(taxonomy.severities()).containsEntry("SEV1", "all hands");
    assertThat(taxonomy.causes()).containsOnlyKeys("capacity", "change");
    assertThat(taxonomy.services()).containsEntry("checkout", "payments");
    assertThat(taxonomy.folders()).containsEntry("talks", Kind.REVIEW);
    assertThat(taxonomy.headings()).containsEntry(SectionRole.TIMELINE, List.of("What we saw"));
    assertThat(taxonomy.extensions()).containsExactly(".md", ".qmd");
    assertThat(taxonomy.dayOrder()).isEqualTo(DayOrder.MONTH_FIRST);
    assertThat(taxonomy.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: red | colour: unknown setting (expected one of causes, ",
        "causes: many | causes: \"many\" (expected a map or a list)",
        "folders: {x: cellar} | folders: x: \"cellar\" (expected one of postmortem, ",
        "folders: [x] | folders: x: \"\" (expected one of postmortem, ",
        "headings: Timeline | headings: (expected a map of role to headings)",
        "headings: {poem: [x]} | headings: \"poem\" (expected one of ",
        "extensions: [../x] | extensions: \"../x\" (expected the like of .md)",
        "day_order: year | day_order: \"year\" (expected day-first or month-first)",
        "timezone: Moon/Sea | timezone: \"Moon/Sea\" (expected a name such as UTC or Europe/Oslo)"
      })
  void whatCannotBeUsedIsNamedWithItsLineAndTheBuiltInValueStands(String line, String message) {
    LibrarySettings settings = read("title: T\n" + line + "\n");
    assertThat(settings.problems())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.message()).startsWith(message);
          assertThat(it.line()).isEqualTo(2);
          assertThat(it.code()).isEqualTo("settings/value");
        });
    assertThat(settings.taxonomy().title()).isEqualTo("T");
    assertThat(settings.taxonomy().extensions()).isEqualTo(Taxonomy.DEFAULT.extensions());
    assertThat(settings.taxonomy().zone()).isEqualTo(Taxonomy.DEFAULT.zone());
  }

  @Test
  void brokenYamlIsAProblemAndTheBuiltInSettingsStand() {
    LibrarySettings settings = read("title: [\n");
    assertThat(settings.problems()).extracting(Problem::line).isNotEmpty();
    assertThat(settings.taxonomy().folders()).isEqualTo(Taxonomy.DEFAULT.folders());
    assertThat(read("").problems()).isEmpty();
  }
}
