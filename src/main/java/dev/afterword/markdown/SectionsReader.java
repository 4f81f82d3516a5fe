package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sections of an outline, each with its text and an anchor of its own. */
final class SectionsReader {
  private static final int DEEPEST = 6;

  private SectionsReader() {}

  static List<Section> read(Outline outline, LineStarts lines) {
    Map<String, Integer> used = new HashMap<>();
    List<Section> sections = new ArrayList<>();
    for (Outline.Part part : outline.parts()) {
      Node node = part.node() == null ? firstBlock(part) : part.node();
      int line = node == null ? 1 : lines.line(node.getStartOffset());
      sections.add(
          new Section(
              part.heading(),
              Math.min(part.level(), DEEPEST),
              part.role(),
              line,
              unique(anchor(part.heading()), used),
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

  private static String anchor(String heading) {
    StringBuilder anchor = new StringBuilder();
    String lower = heading.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        anchor.append(c);
      } else if (!anchor.isEmpty() && anchor.charAt(anchor.length() - 1) != '-') {
        anchor.append('-');
      }
    }
    int end = anchor.length();
    String name =
        end > 0 && anchor.charAt(end - 1) == '-' ? anchor.substring(0, end - 1) : anchor.toString();
    return name.isEmpty() ? "section" : name;
  }

  private static String unique(String anchor, Map<String, Integer> used) {
    String wanted = anchor;
    int n = used.getOrDefault(anchor, 0);
    while (used.containsKey(wanted)) {
      n++;
      wanted = anchor + "-" + n;
    }
    used.put(anchor, n);
    used.putIfAbsent(wanted, 0);
    return wanted;
  }
}
