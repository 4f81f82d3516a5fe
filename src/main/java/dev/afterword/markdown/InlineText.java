package dev.afterword.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.afterword.domain.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a block or cell as a reader sees it, with what its markup said.
 *
 * @param text without markup; the lines of the paragraph (and {@code <br>}) end in {@code \n}
 * @param links in the order written, also bare addresses
 * @param boldLead what is set in bold at its beginning, empty when nothing is
 * @param struck whether all of it is struck through
 */
record InlineText(String text, List<Link> links, String boldLead, boolean struck) {
  static final InlineText EMPTY = new InlineText("", List.of(), "", false);

  private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\n[\\s]*");

  InlineText {
    links = List.copyOf(links);
  }

  static InlineText of(Node node) {
    Walk walk = new Walk();
    walk.children(node);
    return walk.result();
  }

  /** The text on one line. */
  String line() {
    return text.replace('\n', ' ');
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether all of it is bold, apart from a colon behind it. */
  boolean isBold() {
    return !boldLead.isEmpty() && strip(boldLead).equals(strip(line()));
  }

  private static String strip(String label) {
    String bare = label.strip();
    return bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare;
  }

  private static String tidy(CharSequence raw) {
    String blanks = withSingleBlanks(raw);
    String lines =
        blanks.indexOf('\n') < 0 ? blanks : AROUND_BREAK.matcher(blanks).replaceAll("\n");
    return lines.strip();
  }

  private static String withSingleBlanks(CharSequence raw) {
    StringBuilder single = new StringBuilder(raw.length());
    boolean blank = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean wasBlank = blank;
      blank = c == ' ' || c == '\u00a0' || (c >= '\t' && c <= '\r' && c != '\n');
      if (!blank) {
        single.append(c);
      } else if (!wasBlank) {
        single.append(' ');
      }
    }
    return single.toString();
  }

  /** Collects text and links of the inline nodes below a node. */
  private static final class Walk {
    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private String boldLead = "";
    private int struck;
    private boolean open;

    private void children(Node parent) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        node(child);
        if (child instanceof Block) {
          text.append('\n');
        }
      }
    }

    private void node(Node node) {
      switch (node) {
        case SoftLineBreak _, HardLineBreak _ -> text.append('\n');
        case Code code -> text.append(code.getText());
        case HtmlInline html -> text.append(html.getChars().startsWith("<br") ? "\n" : "");
        case HtmlEntity entity -> text.append(Escaping.unescapeHtml(entity.getChars()));
        case com.vladsch.flexmark.ast.Link link -> link(link, link.getUrl().unescape());
        case LinkRef reference -> reference(reference);
        case AutoLink address -> address(address.getText().toString());
        case MailLink mail -> text.append(mail.getText());
        case StrongEmphasis bold -> bold(bold);
        case Strikethrough _ -> struck(node);
        default -> plain(node);
      }
    }

    private void plain(Node node) {
      if (node.hasChildren()) {
        children(node);
      } else {
        text.append(PlainText.unescaped(node.getChars().toString()));
      }
    }

    private void link(Node node, String target) {
      int start = text.length();
      children(node);
      links.add(new Link(tidy(text.substring(start)), target));
    }

    private void address(String address) {
      text.append(address);
      links.add(new Link(address, address));
    }

    private void reference(LinkRef reference) {
      Document document = reference.getDocument();
      var definition = reference.getReferenceNode(document);
      if (definition != null) {
        int start = text.length();
        if (reference.hasChildren()) {
          children(reference);
        } else {
          text.append(reference.getReference());
        }
        if (Links.isAddress(definition)) {
          links.add(new Link(tidy(text.substring(start)), definition.getUrl().unescape()));
        }
      } else {
        text.append(reference.getChars());
      }
    }

    private void bold(Node node) {
      int start = text.length();
      boolean leads = text.toString().isBlank();
      children(node);
      if (leads) {
        boldLead = tidy(text.substring(start));
      }
    }

    private void struck(Node node) {
      int start = text.length();
      children(node);
      struck += tidy(text.substring(start)).length();
      open = true;
    }

    private InlineText result() {
      String tidy = tidy(text);
      boolean all = open && struck > 0 && struck >= tidy.length() * 8 / 10;
      return new InlineText(tidy, links, boldLead, all);
    }
  }
}
