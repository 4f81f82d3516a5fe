package dev.afterword.diagram;

import dev.afterword.domain.Fishbone;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.Milestones;
import dev.afterword.domain.TimelineEntry;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class AnyDocumentIsDrawnProperties {
  @Provide
  Arbitrary<List<Why>> trees() {
    return AnyDocument.whys().list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<Fishbone> fishbones() {
    return Combinators.combine(
            AnyDocument.texts(), AnyDocument.bones().list().ofMinSize(1).ofMaxSize(12))
        .as(Fishbone::new);
  }

  @Provide
  Arbitrary<List<TimelineEntry>> timelines() {
    return AnyDocument.entries().list().ofMaxSize(40);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void any_five_whys_is_well_formed_and_no_card_overlaps_another(@ForAll("trees") List<Why> roots) {
    WhyTree tree = WhyTree.of(roots);
    for (WhyLayout.Direction direction : WhyLayout.Direction.values()) {
      Geometry.assertNoOverlap(WhyLayout.of(tree, direction).boxes());
    }
    Geometry.assertLegible(FiveWhysDrawing.of(new FiveWhys(roots), "w").orElseThrow());
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void any_fishbone_is_well_formed_and_no_text_overlaps_another(
      @ForAll("fishbones") Fishbone fishbone) {
    Svg drawing = FishboneDrawing.of(fishbone, "f").orElseThrow();
    Geometry.assertLegible(drawing);
    Geometry.assertNoOverlap(new ReadSvg(drawing).boxes("diagram-category-box"));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
  void any_timeline_is_well_formed_and_no_mark_overlaps_another(
      @ForAll("timelines") List<TimelineEntry> entries) {
    TimelineDrawing.of(entries, Milestones.NONE, "t").ifPresent(this::assertMarksApart);
    TimelineDrawing.narrow(entries, Milestones.NONE, "n").ifPresent(this::assertMarksApart);
  }

  private void assertMarksApart(Svg drawing) {
    Geometry.assertLegible(drawing);
    Geometry.assertNoOverlap(new ReadSvg(drawing).boxes("diagram-event"));
  }
}
