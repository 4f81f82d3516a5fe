package dev.afterword.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Fishbone;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fishbone of a document, or draws one from its flat contributing factors: by their own
 * labels, else by the key words of the library's categories, else as a single bone.
 */
final class FishboneReader {
  private static final int LONGEST_HEADING = 60;
  private static final List<SectionRole> LISTED =
      List.of(SectionRole.CONTRIBUTING_FACTORS, SectionRole.ROOT_CAUSE);

  private final ReadingLimits limits;
  private final CauseCategories categories;

  FishboneReader(Taxonomy taxonomy, ReadingLimits limits) {
    this.limits = limits;
    this.categories = new CauseCategories(taxonomy.causes());
  }

  /**
   * The fishbone, null when the document has none.
   *
   * @param effect what the causes led to when the text does not say: the document's title
   * @param whys the document's 5 Whys: a list of root causes that they hold is not drawn twice
   * @param problems receives what could not be read as it was meant
   */
  @Nullable Fishbone read(
      Outline outline, String effect, @Nullable FiveWhys whys, List<Problem> problems) {
    BoneCollector bones = new BoneCollector(limits.entries(), categories);
    Outline.Part source = drawn(outline, bones);
    if (source == null) {
      source = listed(outline, whys, bones);
    }
    if (source != null && bones.isCut()) {
      Node at = source.node() == null ? source.blocks().getFirst() : source.node();
      problems.add(
          Problem.atLine(
              outline.lines().of(at),
              "fishbone/too-many",
              "causes: more than %d (expected at most %d; the rest is not read)"
                  .formatted(limits.entries(), limits.entries())));
    }
    return source == null ? null : bones.fishbone(effect);
  }

  /** A fishbone that the author drew, as a section of its own. */
  private Outline.@Nullable Part drawn(Outline outline, BoneCollector bones) {
    List<Outline.Part> parts = outline.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (isFishbone(parts.get(i))) {
        FishboneBlocks blocks = new FishboneBlocks(bones, limits.nesting());
        for (Outline.Part part : section(parts, i)) {
          blocks.read(part, part == parts.get(i));
        }
        if (!bones.isEmpty()) {
          return parts.get(i);
        }
      }
    }
    return null;
  }

  private static boolean isFishbone(Outline.Part part) {
    String heading = part.heading().toLowerCase(Locale.ROOT);
    return part.role() == SectionRole.FISHBONE
        || heading.contains("fishbone")
        || heading.contains("ishikawa")
        || heading.contains("fiskebein")
        || heading.contains("特性要因図");
  }

  private static List<Outline.Part> section(List<Outline.Part> parts, int start) {
    int end = start + 1;
    while (end < parts.size() && parts.get(end).level() > parts.get(start).level()) {
      end++;
    }
    return parts.subList(start, end);
  }

  /** Flat lists of contributing factors, else of root causes. */
  private Outline.@Nullable Part listed(
      Outline outline, @Nullable FiveWhys whys, BoneCollector bones) {
    for (SectionRole role : LISTED) {
      for (Outline.Part part : factors(outline, role, whys)) {
        FishboneBlocks blocks = new FishboneBlocks(bones, limits.nesting());
        part.blocks().stream()
            .filter(ListBlock.class::isInstance)
            .forEach(list -> blocks.factors((ListBlock) list));
        if (!bones.isEmpty()) {
          return part;
        }
      }
    }
    return null;
  }

  private static List<Outline.Part> factors(
      Outline outline, SectionRole role, @Nullable FiveWhys whys) {
    List<Outline.Part> asked = whys == null ? List.of() : WhyRegions.of(outline);
    return outline.parts().stream()
        .filter(part -> role(part) == role)
        .filter(part -> asked.stream().noneMatch(why -> why.blocks().equals(part.blocks())))
        .toList();
  }

  private static SectionRole role(Outline.Part part) {
    if (part.role() != SectionRole.OTHER || part.heading().length() > LONGEST_HEADING) {
      return part.role();
    }
    String heading = part.heading().toLowerCase(Locale.ROOT);
    if (heading.contains("contributing factor") || heading.contains("contributing cause")) {
      return SectionRole.CONTRIBUTING_FACTORS;
    }
    return heading.contains("root cause") ? SectionRole.ROOT_CAUSE : SectionRole.OTHER;
  }
}
