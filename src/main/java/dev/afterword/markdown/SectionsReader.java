package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of an outline, each with its text and an anchor of its own. */
final class SectionsReader {
  private static final int DEEPEST = 6;

  private SectionsReader() {}

  static List<Section> read(Outline outline) {
    Anchors anchors = new Anchors();
    List<Section> sections = new ArrayList<>();
    for (Outline.Part part : outline.parts()) {
      Node node = part.node() == null ? firstBlock(part) : part.node();
      int line = node == null ? 1 : outline.lines().of(node);
      sections.add(
          new Section(
              part.heading(),
              Math.min(part.level(), DEEPEST),
              part.role(),
              line,
              anchors.next(part.heading()),
              text(part)));
    }
    return sections;
  }

  private static @Nullable Node firstBlock(Outline.Part part) {
    return part.blocks().isEmpty() ? null : part.blocks().getFirst();
  }

  private static String text(Outline.Part part) {
    StringBuilder text = new StringBuilder();
    for (Node block : part.blocks()) {
      String of = PlainText.of(block);
      text.append(text.isEmpty() || of.isEmpty() ? "" : "\n").append(of);
    }
    return text.toString();
  }
}
