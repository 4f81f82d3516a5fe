package dev.afterword.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Milestones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawings as files; {@code -Dgolden.update=true} writes them anew, the difference is reviewed. */
class GoldenDrawingsTest {
  private static final Path GOLDENS =
      Path.of(
          System.getProperty("project.basedir", "."), "src/test/resources/dev/afterword/diagram");

  static Stream<Map.Entry<String, Svg>> drawings() {
    Map<String, Svg> drawings = new TreeMap<>();
    drawings.put("whys", FiveWhysDrawing.of(Examples.checkoutWhys(), "whys").orElseThrow());
    drawings.put("fishbone", FishboneDrawing.of(Examples.checkoutFishbone(), "fish").orElseThrow());
    drawings.put(
        "timeline",
        TimelineDrawing.of(Examples.checkoutTimeline(), Examples.checkoutMilestones(), "time")
            .orElseThrow());
    drawings.put(
        "timeline-narrow",
        TimelineDrawing.narrow(Examples.checkoutTimeline(), Examples.checkoutMilestones(), "time")
            .orElseThrow());
    drawings.put(
        "timeline-days",
        TimelineDrawing.of(Examples.timelineOverDays(), Milestones.NONE, "days").orElseThrow());
    ExampleCharts.all()
        .forEach((name, chart) -> {
          drawings.put("chart-" + name, chart.wide());
          drawings.put("chart-" + name + "-narrow", chart.narrow());
        });
    return drawings.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void a_drawing_is_as_it_was_reviewed(Map.Entry<String, Svg> drawing) throws IOException {
    Path golden = GOLDENS.resolve(drawing.getKey() + ".svg");
    String drawn = drawing.getValue() + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(golden));
    Geometry.assertLegible(drawing.getValue());
  }
}
