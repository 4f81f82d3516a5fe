package dev.afterword.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.forge.ProjectNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code trackers:} of a library's settings. */
class TrackersReaderTest {
  private static LibrarySettings read(String text) {
    return LibrarySettings.read(text, ReadingLimits.DEFAULT);
  }

  @Test
  void projectsAreNamedByTracker() {
    LibrarySettings settings =
        read(
            """
            title: Shop
            trackers:
              github: {projects: [shop/checkout, shop/*]}
              jira:
                keys: [PAY, PLAT]
            """);
    assertThat(settings.problems()).isEmpty();
    assertThat(settings.trackers())
        .containsOnlyKeys("github", "jira")
        .containsEntry("jira", new ProjectNames(List.of("PAY", "PLAT")));
    ProjectNames github = settings.trackers().getOrDefault("github", new ProjectNames(List.of()));
    assertThat(github.include("Shop/Checkout")).isTrue();
    assertThat(github.include("shop/till")).isTrue();
    assertThat(github.include("shop2/till")).isFalse();
    assertThat(github.include("shop")).isFalse();
    assertThat(github.single()).containsExactly("shop/checkout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trackers: github",
        "trackers: {github: shop/checkout}",
        "trackers: {\"git\\nhub\": {projects: [shop/checkout]}}",
        "trackers: {GitHub: {projects: [shop/checkout]}}",
        "trackers: {github: {url: 'https://evil.example'}}",
        "trackers: {github: {token: x}}",
        "trackers: {github: {projects: {a: b}}}",
        "trackers: {github: {projects: [checkout]}}",
        "trackers: {github: {projects: ['shop/..']}}",
        "trackers: {github: {projects: ['../../x']}}",
        "trackers: {github: {projects: ['shop/a?b']}}",
        "trackers: {github: {projects: ['*']}}",
        "trackers: {jira: {keys: [pay]}}",
        "trackers: {jira: {keys: ['PAY) OR (1=1']}}"
      })
  void whatCannotBeUsedIsAProblemWithItsLine(String line) {
    LibrarySettings settings = read("title: Shop\n" + line + "\n");
    assertThat(settings.trackers()).isEmpty();
    assertThat(settings.problems()).hasSize(1);
    Problem problem = settings.problems().getFirst();
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.message()).startsWith("trackers: ").contains("(expected ");
  }
}
