package dev.afterword.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a node as a reader sees it, without markup. */
final class PlainText {
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,500}>");

  private PlainText() {}

  /** All of it on one line. */
  static String of(Node node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return oneLine(text);
  }

  /** Its lines: what line breaks and {@code <br>} separate; empty ones left out. */
  static List<String> lines(Node node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        String line = oneLine(text.substring(start, i));
        if (!line.isEmpty()) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static String oneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
      if (!blank) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  private static void append(Node node, StringBuilder text) {
    switch (node) {
      case SoftLineBreak _, HardLineBreak _ -> text.append('\n');
      case Code code -> text.append(code.getText());
      case AutoLink link -> text.append(link.getText());
      case HtmlInline html -> text.append(html.getChars().startsWith("<br") ? "\n" : "");
      case HtmlInlineComment _, HtmlCommentBlock _, Footnote _, Reference _, TableSeparator _ -> {}
      case HtmlBlock html -> text.append(TAG.matcher(html.getChars()).replaceAll(" "));
      case FencedCodeBlock code -> text.append(code.getContentChars());
      case HtmlEntity entity -> text.append(Escaping.unescapeHtml(entity.getChars()));
      default -> appendChildren(node, text);
    }
  }

  private static void appendChildren(Node node, StringBuilder text) {
    if (!node.hasChildren()) {
      text.append(unescaped(node.getChars().toString()));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      append(child, text);
      if (child instanceof TableCell) {
        text.append(' ');
      } else if (child instanceof Block || child instanceof TableRow) {
        text.append('\n');
      }
    }
  }

  /** The text with its backslash escapes and entities resolved. */
  static String unescaped(String text) {
    return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
  }
}
