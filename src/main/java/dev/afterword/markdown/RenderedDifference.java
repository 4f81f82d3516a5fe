package dev.afterword.markdown;

import dev.afterword.domain.Section;
import dev.afterword.markdown.Alignment.Step;
import dev.afterword.markdown.MarkedText.Mark;
import dev.afterword.markdown.RenderedDocument.RenderedSection;
import dev.afterword.markdown.ShownBlock.Container;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a document between two versions, as a reader sees it: sections in the order of
 * the newer version, removed ones where they stood, with {@code <ins>} around added and {@code
 * <del>} around removed text. An author's own {@code <ins>} and {@code <del>} are {@code <u>} and
 * {@code <s>} here.
 */
public record RenderedDifference(List<DifferentSection> sections) {
  public RenderedDifference {
    sections = List.copyOf(sections);
  }

  /** What happened to a section. */
  public enum Change {
    KEPT,
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * A section of either version.
   *
   * @param section of the newer version, of the older when it was removed
   * @param formerHeading the heading that it had, null when it had the same or none is to compare
   * @param html well-formed; without its {@code <del>} elements it reads as the newer version,
   *     without its {@code <ins>} elements as the older
   */
  public record DifferentSection(
      Section section, @Nullable String formerHeading, Change change, SafeHtml html) {}

  /**
   * Compares two versions. Thread-safe.
   *
   * @param most the time that comparing may take; what cannot be compared in it is shown as removed
   *     and added as a whole
   */
  public static RenderedDifference of(
      RenderedDocument older, RenderedDocument newer, Duration most) {
    Deadline deadline = new Deadline("", most);
    Vocabulary vocabulary = new Vocabulary();
    List<Part> before = parts(older, vocabulary, false);
    List<Part> after = parts(newer, vocabulary, true);
    return new RenderedDifference(
        Alignment.of(before, after, deadline).stream()
            .map(step -> section(step, deadline))
            .toList());
  }

  private static List<Part> parts(
      RenderedDocument document, Vocabulary vocabulary, boolean keepsIds) {
    ShownBlocks blocks = new ShownBlocks(vocabulary, keepsIds);
    return document.sections().stream()
        .map(one -> new Part(one, blocks.read(one.html()), vocabulary.number(heading(one))))
        .toList();
  }

  private static String heading(RenderedSection section) {
    return section.section().heading().strip().toLowerCase(Locale.ROOT);
  }

  private static DifferentSection section(Step<Part> step, Deadline deadline) {
    return switch (step) {
      case Step.Stayed<Part>(var before, var after) -> stayed(before, after, deadline);
      case Step.Removed<Part>(var before) -> whole(before, Change.REMOVED, Mark.REMOVED, deadline);
      case Step.Added<Part>(var after) -> whole(after, Change.ADDED, Mark.ADDED, deadline);
    };
  }

  private static DifferentSection stayed(Part before, Part after, Deadline deadline) {
    String former = before.heading().equals(after.heading()) ? null : before.heading();
    boolean same = former == null && before.content().key() == after.content().key();
    return new DifferentSection(
        after.rendered().section(),
        former,
        same ? Change.KEPT : Change.CHANGED,
        DifferenceWriter.merged(before.content(), after.content(), deadline));
  }

  private static DifferentSection whole(Part part, Change change, Mark mark, Deadline deadline) {
    return new DifferentSection(
        part.rendered().section(),
        null,
        change,
        DifferenceWriter.whole(part.content(), mark, deadline));
  }

  /** A section that may be the same as one of the other version. */
  private record Part(RenderedSection rendered, Container content, int key)
      implements Alignment.Alignable<Part> {
    String heading() {
      return rendered.section().heading().strip();
    }

    /** Sections that say nothing are known by their heading only. */
    @Override
    public boolean fits(Part other) {
      return !content.isBare();
    }

    @Override
    public boolean isNamedAs(Part other) {
      return false;
    }

    @Override
    public int[] words() {
      return content.words();
    }
  }
}
