package dev.afterword.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Renders a document part by part, with a separator before each; a part's heading is left to the
 * page. What flexmark would let pass or drop is kept readable: unknown tags, wiki links, alerts.
 */
final class PartsRenderer implements NodeRenderer {
  /** References repeat their target at every use; past this they are shown as written. */
  private static final int MOST_REFERENCED_CHARACTERS = 1 << 20;

  private static final Pattern ALERT =
      Pattern.compile("!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)", Pattern.CASE_INSENSITIVE);

  /**
   * What may be a document's id in single brackets: {@code PM2019-009}; not {@code 1}, {@code x}.
   */
  private static final Pattern ID = Pattern.compile("(?=.*\\d)(?=.*\\p{L})[\\p{L}\\d._/-]{3,100}");

  private final Outline outline;
  private final String separator;
  private final WikiLinks wikiLinks;
  private int referenced;

  /** Knows whether a name leads to a document. */
  interface WikiLinks {
    boolean leadSomewhere(String name);
  }

  PartsRenderer(Outline outline, String separator, WikiLinks wikiLinks) {
    this.outline = outline;
    this.separator = separator;
    this.wikiLinks = wikiLinks;
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(Document.class, (node, context, html) -> parts(context, html)),
        new NodeRenderingHandler<>(HtmlInline.class, (node, context, html) -> html(node, html)),
        new NodeRenderingHandler<>(HtmlBlock.class, (node, context, html) -> html(node, html)),
        new NodeRenderingHandler<>(LinkRef.class, this::linkRef),
        new NodeRenderingHandler<>(ImageRef.class, this::imageRef));
  }

  private void parts(NodeRendererContext context, HtmlWriter html) {
    for (Outline.Part part : outline.parts()) {
      html.line().raw(separator).line();
      part.blocks().forEach(context::render);
    }
  }

  private static void html(Node node, HtmlWriter html) {
    html.raw(Tags.escapeUnknown(node.getChars().toString()));
  }

  private void linkRef(LinkRef node, NodeRendererContext context, HtmlWriter html) {
    String name = Escaping.unescapeString(node.getReference().toString());
    if (node.isDefined()) {
      defined(node, context, html);
    } else if (isAlert(node, name)) {
      String kind = name.substring(1).toLowerCase(Locale.ROOT);
      html.raw("<strong class=\"alert alert-" + kind + "\">");
      html.text(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
      html.raw("</strong><br />");
    } else if (isWikiLink(node) || isKnownId(name)) {
      wikiLink(name, html);
    } else {
      context.delegateRender();
    }
  }

  private void imageRef(ImageRef node, NodeRendererContext context, HtmlWriter html) {
    defined(node, context, html);
  }

  private void defined(RefNode node, NodeRendererContext context, HtmlWriter html) {
    Reference target = node.isDefined() ? node.getReferenceNode(context.getDocument()) : null;
    referenced += target == null ? 0 : target.getTextLength();
    if (referenced > MOST_REFERENCED_CHARACTERS) {
      html.text(node.getChars());
    } else {
      context.delegateRender();
    }
  }

  private boolean isKnownId(String name) {
    return ID.matcher(name).matches() && wikiLinks.leadSomewhere(name);
  }

  /** {@code [[PM-2026-028]]} and {@code [[PM-2026-028|the outage]]}; the outer brackets stay. */
  private static void wikiLink(String name, HtmlWriter html) {
    int bar = name.indexOf('|');
    String target = bar < 0 ? name : name.substring(0, bar);
    html.raw("<a href=\"");
    html.text(target.strip());
    html.raw("\">");
    html.text(bar < 0 ? name : name.substring(bar + 1).strip());
    html.raw("</a>");
  }

  private static boolean isWikiLink(Node node) {
    Node before = node.getPrevious();
    Node after = node.getNext();
    return before != null
        && after != null
        && before.getChars().endsWith("[")
        && after.getChars().startsWith("]");
  }

  private static boolean isAlert(Node node, String name) {
    return ALERT.matcher(name).matches()
        && node.getPrevious() == null
        && node.getParent() != null
        && node.getParent().getParent() instanceof BlockQuote;
  }
}
