package dev.afterword.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Taxonomy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Reads the running text of a document: paragraphs, list items, table cells. Headings and heads of
 * tables, block quotes, code, HTML and front matter are left out. Thread-safe.
 */
public final class ProseReader {
  private final Headings headings;

  public ProseReader(Taxonomy taxonomy) {
    this.headings = new Headings(taxonomy.headings());
  }

  /** The text in the document's order; none of a file that is not read as Markdown. */
  public List<Prose> read(ParsedFile file) {
    Node root = file.root();
    if (root == null) {
      return List.of();
    }
    Outline outline = Outline.of(root, headings, file.lines());
    Set<Node> actions = actions(outline);
    List<Prose> all = new ArrayList<>();
    int wanted = Integer.MAX_VALUE;
    for (Outline.Part part : outline.parts()) {
      boolean below = part.role() == SectionRole.OTHER && part.level() > wanted;
      if (!below) {
        wanted = part.role() == SectionRole.COULD_BE_BETTER ? part.level() : Integer.MAX_VALUE;
      }
      Prose.Use use = wanted == Integer.MAX_VALUE ? Prose.Use.RUNNING : Prose.Use.COULD_BE_BETTER;
      part.blocks().forEach(block -> block(block, use, new Into(file, actions, all)));
    }
    return List.copyOf(all);
  }

  /** The blocks that hold action items. */
  private static Set<Node> actions(Outline outline) {
    List<ActionRegions.Region> regions = ActionRegions.of(outline);
    boolean strong =
        regions.stream().anyMatch(one -> one.strength() == ActionRegions.Strength.STRONG);
    Set<Node> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ActionRegions.Region region : regions) {
      if (!strong || region.strength() == ActionRegions.Strength.STRONG) {
        region.parts().forEach(part -> blocks.addAll(part.blocks()));
      }
    }
    return blocks;
  }

  private record Into(ParsedFile file, Set<Node> actions, List<Prose> all) {}

  private static void block(Node node, Prose.Use around, Into into) {
    Prose.Use use = into.actions.contains(node) ? Prose.Use.ACTION : around;
    switch (node) {
      case Heading _, BlockQuote _, HtmlBlockBase _, TableHead _, TableSeparator _ -> {}
      case Paragraph _, TableCell _ -> add(node, use, into);
      case DefinitionTerm _ when !(node.getFirstChild() instanceof Block) -> add(node, use, into);
      default -> {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          block(child, use, into);
        }
      }
    }
  }

  private static void add(Node node, Prose.Use use, Into into) {
    ProseText text = new ProseText();
    text.children(node);
    if (!text.isBlank()) {
      into.all.add(text.as(use, into.file.body(), into.file.lines()));
    }
  }
}
