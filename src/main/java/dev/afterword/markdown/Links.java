package dev.afterword.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Link;
import java.util.ArrayList;
import java.util.List;

/** The links within a node, in order, each as written. */
final class Links {
  /** A longer address is no link but data, and its definition may be used thousands of times. */
  private static final int LONGEST_DEFINED = 2_000;

  private Links() {}

  static List<Link> in(Node node) {
    List<Link> links = new ArrayList<>();
    collect(node, links);
    return links;
  }

  /** Whether what a definition names can be a link. */
  static boolean isAddress(Reference definition) {
    return definition.getUrl().length() <= LONGEST_DEFINED;
  }

  private static void collect(Node node, List<Link> into) {
    switch (node) {
      case AutoLink link ->
          into.add(new Link(link.getText().toString(), link.getText().toString()));
      case com.vladsch.flexmark.ast.Link link ->
          into.add(new Link(PlainText.of(link), link.getUrl().toString()));
      case LinkRef reference -> resolve(reference, into);
      case LinkNodeBase _ -> {}
      default -> {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          collect(child, into);
        }
      }
    }
  }

  private static void resolve(LinkRef written, List<Link> into) {
    Document document = written.getDocument();
    Reference target = written.isDefined() ? written.getReferenceNode(document) : null;
    if (target != null && isAddress(target)) {
      into.add(new Link(PlainText.of(written), target.getUrl().toString()));
    }
  }
}
