package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Link;
import dev.afterword.domain.MetadataValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The other documents that one names: by id in its front matter, by relative link and by wiki link.
 */
final class ReferencesReader {
  private static final List<String> KEYS =
      List.of("recurrence_of", "playbooks", "addresses", "related");
  private static final int LONGEST_ID = 200;

  private ReferencesReader() {}

  static List<String> read(ParsedFile input) {
    Set<String> references = new LinkedHashSet<>();
    for (Map.Entry<String, MetadataValue> entry : input.frontMatter().values().entrySet()) {
      if (KEYS.contains(entry.getKey())) {
        references.addAll(entry.getValue().texts());
      }
    }
    for (Link link : links(input.root())) {
      String target = relative(input.path(), link.target());
      if (!target.isEmpty()) {
        references.add(target);
      }
    }
    wikiLinks(input.body(), references);
    return List.copyOf(references);
  }

  private static List<Link> links(@Nullable Node root) {
    List<Link> links = new ArrayList<>();
    for (Node block = root == null ? null : root.getFirstChild();
        block != null;
        block = block.getNext()) {
      links.addAll(Links.in(block));
    }
    return links;
  }

  /** The path that a relative link to a Markdown file leads to, empty for any other link. */
  private static String relative(String from, String target) {
    int end = target.indexOf('#');
    String file = end < 0 ? target : target.substring(0, end);
    String lower = file.toLowerCase(Locale.ROOT);
    boolean document =
        lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".md.erb");
    if (!document || file.contains(":") || file.startsWith("/")) {
      return "";
    }
    List<String> parts = new ArrayList<>(List.of(from.split("/", -1)));
    parts.removeLast();
    for (String part : file.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  /** {@code [[PM-2026-028]]} and {@code [[PM-2026-028|what it is called]]}. */
  private static void wikiLinks(String body, Set<String> into) {
    for (int start = body.indexOf("[["); start >= 0; start = body.indexOf("[[", start + 2)) {
      int limit = Math.min(body.length(), start + LONGEST_ID);
      String near = body.substring(start + 2, limit);
      int end = near.indexOf("]]");
      String id = near.substring(0, Math.max(end, 0));
      int bar = id.indexOf('|');
      id = (bar < 0 ? id : id.substring(0, bar)).strip();
      if (!id.isEmpty() && id.indexOf('\n') < 0 && id.indexOf('[') < 0) {
        into.add(id);
      }
    }
  }
}
