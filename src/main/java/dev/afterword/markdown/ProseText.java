package dev.afterword.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Arrays;

/** Collects the text of inline nodes, each character with its offset in the body. */
final class ProseText {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[64];

  boolean isBlank() {
    return text.toString().isBlank();
  }

  Prose as(Prose.Use use, String body, Lines lines) {
    return new Prose(text.toString(), use, Arrays.copyOf(offsets, text.length()), body, lines);
  }

  void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      node(child);
    }
  }

  private void node(Node node) {
    switch (node) {
      case SoftLineBreak _, HardLineBreak _ -> add('\n', node.getStartOffset());
      case Code _ -> code(node.getChars());
      case AutoLink _, MailLink _ -> blank(node.getChars());
      case HtmlInline html -> {
        if (html.getChars().startsWith("<br")) {
          add('\n', html.getStartOffset());
        }
      }
      case HtmlInlineComment _, Image _, ImageRef _, Footnote _ -> {}
      case HtmlEntity entity -> {
        String meant = Escaping.unescapeHtml(entity.getChars());
        meant.chars().forEach(c -> add((char) c, entity.getStartOffset()));
      }
      case LinkRef reference when !reference.hasChildren() -> written(reference.getReference());
      default -> {
        if (node.hasChildren()) {
          children(node);
        } else {
          written(node.getChars());
        }
      }
    }
  }

  /** Words without the backslashes that only keep marks from being markup. */
  private void written(BasedSequence chars) {
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      boolean escapes =
          c == '\\' && i + 1 < chars.length() && ESCAPABLE.indexOf(chars.charAt(i + 1)) >= 0;
      if (!escapes) {
        add(c, offset(chars, i));
      } else if (chars.charAt(i + 1) == '\\') {
        add(c, offset(chars, i++));
      }
    }
  }

  /** A name or a command is one word of a sentence, whatever it says. */
  private void code(BasedSequence chars) {
    for (int i = 0; i < chars.length(); i++) {
      add(i == 0 || i == chars.length() - 1 ? '`' : 'x', offset(chars, i));
    }
  }

  private void blank(BasedSequence chars) {
    for (int i = 0; i < chars.length(); i++) {
      add(' ', offset(chars, i));
    }
  }

  private static int offset(BasedSequence chars, int index) {
    return chars.getIndexOffset(index);
  }

  private void add(char c, int offset) {
    int at = text.length();
    offsets = at == offsets.length ? Arrays.copyOf(offsets, at * 2) : offsets;
    offsets[at] = offset >= 0 || at == 0 ? Math.max(0, offset) : offsets[at - 1];
    text.append(c);
  }
}
