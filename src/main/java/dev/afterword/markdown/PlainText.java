package dev.afterword.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;

/** The text of a node as a reader sees it, on one line, without markup. */
final class PlainText {
  private PlainText() {}

  static String of(Node node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return text.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }

  private static void append(Node node, StringBuilder text) {
    switch (node) {
      case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
      case Code code -> text.append(code.getText());
      case HtmlInline html -> text.append(html.getChars().startsWith("<br") ? " " : "");
      case HtmlEntity entity -> text.append(Escaping.unescapeHtml(entity.getChars()));
      default -> {
        if (!node.hasChildren()) {
          text.append(Escaping.unescapeString(node.getChars().toString()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          append(child, text);
          if (child.isOrDescendantOfType(com.vladsch.flexmark.util.ast.Block.class)) {
            text.append(' ');
          }
        }
      }
    }
  }
}
