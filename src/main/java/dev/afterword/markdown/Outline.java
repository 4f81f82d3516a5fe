package dev.afterword.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.SectionRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed document as a flat list of parts, each a heading and the blocks below it up to the next
 * heading. A bold line in its own paragraph is a heading too when it names a known section ({@code
 * **Timeline**}).
 */
record Outline(List<Part> parts, Lines lines) {

  /** The level of a bold line that serves as a heading: below every real one. */
  static final int BOLD_LINE_LEVEL = 7;

  Outline {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param heading in plain text, empty for what stands before the first heading
   * @param level 1 to 6, 0 before the first heading, {@link #BOLD_LINE_LEVEL} for a bold line
   * @param role what the heading says it is, {@link SectionRole#OTHER} when it says nothing known
   * @param node the heading itself, null before the first heading
   * @param blocks the block nodes below it, in order
   */
  record Part(String heading, int level, SectionRole role, @Nullable Node node, List<Node> blocks) {
    Part {
      blocks = List.copyOf(blocks);
    }
  }

  /** The outline of a text that is a file of its own. */
  static Outline of(Node document, Headings headings) {
    return of(document, headings, Lines.of(document.getChars(), 0));
  }

  /**
   * The outline of a text.
   *
   * @param lines of that text in its file
   */
  static Outline of(Node document, Headings headings, Lines lines) {
    List<Part> parts = new ArrayList<>();
    Open open = new Open("", 0, SectionRole.OTHER, null);
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      Open next = heading(block, headings);
      if (next == null) {
        open.blocks.add(block);
      } else {
        open.closeInto(parts);
        open = next;
      }
    }
    open.closeInto(parts);
    return new Outline(parts, lines);
  }

  private static @Nullable Open heading(Node block, Headings headings) {
    if (block instanceof Heading heading) {
      String text = PlainText.of(heading);
      return new Open(text, heading.getLevel(), headings.role(text), heading);
    }
    if (block instanceof Paragraph && block.getFirstChild() == block.getLastChild()) {
      Node only = block.getFirstChild();
      if (only instanceof StrongEmphasis || only instanceof Emphasis) {
        String text = PlainText.of(only);
        SectionRole role = headings.role(text);
        return role == SectionRole.OTHER ? null : new Open(text, BOLD_LINE_LEVEL, role, block);
      }
    }
    return null;
  }

  /** A part that is still being filled. */
  private static final class Open {
    private final String heading;
    private final int level;
    private final SectionRole role;
    private final @Nullable Node node;
    private final List<Node> blocks = new ArrayList<>();

    private Open(String heading, int level, SectionRole role, @Nullable Node node) {
      this.heading = heading;
      this.level = level;
      this.role = role;
      this.node = node;
    }

    private void closeInto(List<Part> parts) {
      if (level > 0 || !blocks.isEmpty()) {
        parts.add(new Part(heading, level, role, node, blocks));
      }
    }
  }
}
