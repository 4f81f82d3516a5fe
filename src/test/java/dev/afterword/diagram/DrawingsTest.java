package dev.afterword.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.afterword.domain.Fishbone;
import dev.afterword.domain.Fishbone.Bone;
import dev.afterword.domain.Fishbone.Cause;
import dev.afterword.domain.Fishbone.Origin;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.Milestones;
import dev.afterword.domain.Moment;
import dev.afterword.domain.TimelineEntry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingsTest {
  @Test
  void a_drawing_is_an_image_with_a_title_and_a_description_under_its_own_ids() {
    ReadSvg svg = new ReadSvg(FiveWhysDrawing.of(Examples.checkoutWhys(), "why-1").orElseThrow());
    assertThat(svg.root().getAttribute("role")).isEqualTo("img");
    assertThat(svg.root().getAttribute("aria-labelledby")).isEqualTo("why-1-title why-1-desc");
    assertThat(svg.elements("title").getFirst().getAttribute("id")).isEqualTo("why-1-title");
    assertThat(svg.description()).startsWith("A tree of 5 whys in 3 steps, 4 answered.");
  }

  @Test
  void an_id_prefix_that_is_no_name_is_refused() {
    assertThatThrownBy(() -> FiveWhysDrawing.of(Examples.checkoutWhys(), "\"><b>"))
        .hasMessage("idPrefix: \"\"><b>\" (expected a letter, then letters, digits, - or _)");
  }

  @Test
  void nothing_to_draw_gives_no_drawing() {
    assertThat(FiveWhysDrawing.of(new FiveWhys(List.of()), "w")).isEmpty();
    assertThat(FishboneDrawing.of(new Fishbone("effect", List.of()), "f")).isEmpty();
    assertThat(TimelineDrawing.of(List.of(), Milestones.NONE, "t")).isEmpty();
    List<TimelineEntry> one = List.of(Examples.entry("2026-10-03T14:02Z", null, "alone"));
    assertThat(TimelineDrawing.of(one, Milestones.NONE, "t")).isEmpty();
  }

  @Test
  void milestones_alone_are_drawn() {
    assertThat(TimelineDrawing.of(List.of(), Examples.checkoutMilestones(), "t")).isPresent();
  }

  @Test
  void markup_of_a_document_stays_text() {
    String evil = "</text><script>alert(\"1\")</script>&amp;\u0000\ud800";
    FiveWhys whys = new FiveWhys(List.of(Examples.why(evil, "answer", "<b>")));
    String svg = FiveWhysDrawing.of(whys, "w").orElseThrow().toString();
    assertThat(svg).doesNotContain("<script", "<b>").contains("&lt;script&gt;", "&amp;amp;");
  }

  @Test
  void a_long_text_ends_with_an_ellipsis_and_stands_whole_in_the_title() {
    String answer = "because of one more condition ".repeat(30).strip();
    ReadSvg svg =
        new ReadSvg(
            FiveWhysDrawing.of(new FiveWhys(List.of(Examples.why("Why?", answer))), "w")
                .orElseThrow());
    assertThat(svg.texts().getLast().line()).endsWith("…");
    assertThat(svg.elements("title").getLast().getTextContent()).isEqualTo("Why? " + answer);
  }

  @Test
  void whys_of_any_depth_and_number_give_a_bounded_drawing() {
    String text = "a condition of the environment ".repeat(40);
    Why chain = Examples.why("deepest", text);
    for (int i = 0; i < 3_000; i++) {
      chain = new Why("Why?", text, List.of(), List.of(), List.of(chain));
    }
    FiveWhys deep = new FiveWhys(List.of(chain));
    FiveWhys wide = new FiveWhys(Collections.nCopies(2_000, Examples.why("Why?", text)));
    for (FiveWhys whys : List.of(deep, wide)) {
      Svg svg =
          assertTimeout(Duration.ofSeconds(10), () -> FiveWhysDrawing.of(whys, "w").orElseThrow());
      assertThat(svg.toString()).hasSizeLessThan(2_000_000);
    }
    String description = new ReadSvg(FiveWhysDrawing.of(deep, "w").orElseThrow()).description();
    assertThat(description).contains("40 steps", "2961 more are not drawn");
  }

  @Test
  void causes_of_any_depth_and_number_give_a_bounded_drawing() {
    Cause chain = Examples.cause("deepest");
    for (int i = 0; i < 3_000; i++) {
      chain = Examples.cause("behind it", chain);
    }
    Bone bone = new Bone("Capacity", Origin.WRITTEN, Collections.nCopies(30, chain));
    Fishbone fishbone = new Fishbone("effect", Collections.nCopies(40, bone));
    Svg svg =
        assertTimeout(
            Duration.ofSeconds(10), () -> FishboneDrawing.of(fishbone, "f").orElseThrow());
    assertThat(svg.toString()).hasSizeLessThan(2_000_000).contains("… 89970 more");
    assertThat(new ReadSvg(svg).description()).contains("16 more are not drawn");
  }

  @Test
  void a_derived_category_is_dashed_and_said_to_be_derived() {
    Svg svg = FishboneDrawing.of(Examples.checkoutFishbone(), "f").orElseThrow();
    assertThat(new ReadSvg(svg).description())
        .contains("Change, 1 cause;", "Detection (derived), 1 cause");
    assertThat(svg.toString()).contains("stroke-dasharray").contains("Dashed:");
  }

  @Test
  void a_timeline_says_what_it_leaves_out() {
    OffsetDateTime start = OffsetDateTime.parse("2026-10-03T14:02Z");
    List<TimelineEntry> entries =
        IntStream.range(0, 2_000)
            .mapToObj(i -> i % 2 == 0 ? null : new Moment.Exact(start.plusSeconds(i)))
            .map(at -> new TimelineEntry(at, null, null, null, "event", List.of()))
            .toList();
    Svg svg = TimelineDrawing.of(entries, Milestones.NONE, "t").orElseThrow();
    assertThat(new ReadSvg(svg).description())
        .contains("200 events drawn", "1000 entries without", "800 further entries are left out");
    Geometry.assertLegible(svg);
  }

  @Test
  void a_quiet_stretch_that_dwarfs_the_rest_is_cut_and_marked() {
    Svg svg = TimelineDrawing.of(Examples.timelineOverDays(), Milestones.NONE, "t").orElseThrow();
    assertThat(new ReadSvg(svg).texts()).extracting(ReadSvg.Text::line).contains("⋯ 3 d 1 h");
  }

  @Test
  void phases_bear_their_durations_and_the_impact() {
    Svg svg =
        TimelineDrawing.of(Examples.checkoutTimeline(), Examples.checkoutMilestones(), "t")
            .orElseThrow();
    assertThat(new ReadSvg(svg).texts())
        .extracting(ReadSvg.Text::line)
        .contains("7 min", "29 min", "5 min", "14:11 · +2 min", "impact 38 min", "detected", "6")
        .doesNotContain("4");
  }

  @Test
  void events_are_to_scale() {
    ReadSvg svg =
        new ReadSvg(
            TimelineDrawing.of(
                    List.of(
                        Examples.entry("2026-10-03T14:00Z", null, "first"),
                        Examples.entry("2026-10-03T15:00Z", null, "after a quarter"),
                        Examples.entry("2026-10-03T18:00Z", null, "last")),
                    Milestones.NONE,
                    "t")
                .orElseThrow());
    List<Double> x =
        svg.elements("circle").stream()
            .filter(circle -> circle.getAttribute("class").equals("diagram-dot"))
            .map(circle -> Double.valueOf(circle.getAttribute("cx")))
            .toList();
    assertThat(x).hasSize(3);
    assertThat((x.get(1) - x.get(0)) / (x.get(2) - x.get(0))).isCloseTo(0.25, offset(0.001));
  }
}
