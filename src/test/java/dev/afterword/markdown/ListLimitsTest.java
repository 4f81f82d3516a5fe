package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Fishbone;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ListLimitsTest {
  private static final ReadingLimits LIMITS =
      new ReadingLimits(1 << 20, 5, 50, 64 << 10, 10, Duration.ofSeconds(1));

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void onlySoManyActionItemsAreRead() {
    Outline outline = outline("## Action items\n" + numbered("- item number %d here\n", 11));
    assertThat(new ActionItemReader(Taxonomy.DEFAULT, LIMITS).read(outline, problems)).hasSize(10);
    assertThat(problems).extracting(Problem::code).containsExactly("actions/too-many");
  }

  @Test
  void asManyActionItemsAsMayBeAreNoProblem() {
    Outline outline = outline("## Action items\n" + numbered("- item number %d here\n", 10));
    assertThat(new ActionItemReader(Taxonomy.DEFAULT, LIMITS).read(outline, problems))
        .hasSize(10)
        .first()
        .returns(2, item -> item.line());
    assertThat(problems).isEmpty();
  }

  @Test
  void aChainOfWhysIsOnlySoDeep() {
    Outline outline = outline("x\n\n## 5 Whys\n" + numbered("1. Why %d of it? Because.\n", 8));
    FiveWhys whys = Objects.requireNonNull(new FiveWhysReader(LIMITS).read(outline, problems));
    assertThat(depth(whys.roots())).isEqualTo(5);
    assertThat(problems)
        .extracting(Problem::code, Problem::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("whys/too-many", 3));
  }

  @Test
  void onlySoManyCausesAreDrawn() {
    Outline outline = outline("## Contributing factors\n" + numbered("- cause %d\n", 11));
    Fishbone fishbone =
        Objects.requireNonNull(
            new FishboneReader(Taxonomy.DEFAULT, LIMITS).read(outline, "title", null, problems));
    assertThat(fishbone.bones().stream().mapToInt(bone -> bone.causes().size()).sum())
        .isEqualTo(10);
    assertThat(problems).extracting(Problem::code).containsExactly("fishbone/too-many");
  }

  @Test
  void aLibrarysOwnCategoriesSortItsFactors() {
    Taxonomy own = withCauses(Map.of("weather", "storms, lightning and other forces of nature"));
    Outline outline = outline("## Contributing factors\n- lightning struck\n- a typo\n");
    Fishbone fishbone =
        Objects.requireNonNull(
            new FishboneReader(own, LIMITS).read(outline, "title", null, problems));
    assertThat(fishbone.bones())
        .extracting(Fishbone.Bone::category)
        .containsExactly("weather", "contributing factors");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void longRunsOfOneCharacterDoNotHang() {
    for (String run :
        List.of(".", " — ", ":", " why?", "(", "[", "@", "https://", "# ", "why? -> ")) {
      String line = run.repeat(40_000 / run.length());
      String text =
          "## Action items\n- x%s\n- %s y\n\n## 5 Whys\n- why %s\n- %s\n\n## Root cause\n- %s x\n"
              .formatted(line, line, line, line, line);
      Outline outline = outline(text + "# " + line + "\n- a\n");
      ReadingLimits limits = ReadingLimits.DEFAULT;
      new ActionItemReader(Taxonomy.DEFAULT, limits).read(outline, problems);
      new FiveWhysReader(limits).read(outline, problems);
      new FishboneReader(Taxonomy.DEFAULT, limits).read(outline, "title", null, problems);
    }
    assertThat(problems).isNotNull();
  }

  private static int depth(List<FiveWhys.Why> whys) {
    return whys.stream().mapToInt(why -> 1 + depth(why.children())).max().orElse(0);
  }

  private static String numbered(String line, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append(line.formatted(i));
    }
    return text.toString();
  }

  private static Taxonomy withCauses(Map<String, String> causes) {
    Taxonomy like = Taxonomy.DEFAULT;
    return new Taxonomy(
        like.title(),
        like.severities(),
        causes,
        like.services(),
        like.folders(),
        like.headings(),
        like.extensions(),
        like.dayOrder(),
        like.zone());
  }

  private static Outline outline(String text) {
    return Outline.of(Flexmark.parse(text), new Headings(Map.of()));
  }
}
