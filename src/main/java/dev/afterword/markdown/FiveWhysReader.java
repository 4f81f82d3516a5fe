package dev.afterword.markdown;

import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the "5 Whys" of a document: nested lists, questions with their answers in lists, paragraphs
 * and tables, headings that count the whys. A heading that merely begins with "why" is none.
 */
final class FiveWhysReader {
  private final ReadingLimits limits;

  FiveWhysReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /**
   * The whys, null when the document has none.
   *
   * @param problems receives what could not be read as it was meant
   */
  @Nullable FiveWhys read(Outline outline, List<Problem> problems) {
    WhyTree tree = new WhyTree(limits.entries(), limits.nesting());
    List<Outline.Part> parts = WhyRegions.of(outline);
    if (parts.isEmpty()) {
      return null;
    }
    WhyBlocks blocks = new WhyBlocks(tree);
    parts.forEach(blocks::read);
    if (tree.isCut()) {
      int line = line(parts.getFirst(), outline.lines());
      problems.add(
          Problem.atLine(
              line,
              "whys/too-many",
              "5 Whys: too many or too deep (expected at most %d, %d deep; the rest is not read)"
                  .formatted(limits.entries(), limits.nesting())));
    }
    return tree.result();
  }

  private static int line(Outline.Part part, Lines lines) {
    return part.node() != null ? lines.of(part.node()) : lines.of(part.blocks().getFirst());
  }
}
