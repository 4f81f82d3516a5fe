package dev.afterword.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML in the form in which CommonMark's own test tool compares it (its {@code normalize.py}). */
final class ComparedHtml {
  private static final Pattern TOKEN =
      Pattern.compile(
          "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<[!?][^>]*>"
              + "|<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9-]*)(?<rest>(?:\"[^\"]*\"|'[^']*'|[^'\">])*)>"
              + "|(?<text>[^<]+|<)",
          Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=/]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)))?");
  private static final Set<String> BLOCKS =
      Set.of(
          "article",
          "header",
          "aside",
          "hgroup",
          "blockquote",
          "hr",
          "iframe",
          "body",
          "li",
          "map",
          "button",
          "object",
          "canvas",
          "ol",
          "caption",
          "output",
          "col",
          "p",
          "colgroup",
          "pre",
          "dd",
          "progress",
          "div",
          "section",
          "dl",
          "table",
          "td",
          "dt",
          "tbody",
          "embed",
          "textarea",
          "fieldset",
          "tfoot",
          "figcaption",
          "th",
          "figure",
          "thead",
          "footer",
          "form",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "video",
          "script",
          "style");

  private final StringBuilder out = new StringBuilder();
  private boolean preformatted;
  private boolean afterBlock = true;

  private ComparedHtml() {}

  static String of(String html) {
    ComparedHtml compared = new ComparedHtml();
    Matcher token = TOKEN.matcher(html);
    while (token.find()) {
      if (token.group("text") != null) {
        compared.text(token.group("text"));
      } else if (token.group("name") != null) {
        compared.tag(
            token.group("close"),
            token.group("name").toLowerCase(Locale.ROOT),
            token.group("rest"));
      } else {
        compared.out.append(token.group());
        compared.afterBlock = false;
      }
    }
    return compared.out.toString().strip();
  }

  private void text(String raw) {
    String text = Escaping.unescapeHtml(raw);
    if (!preformatted) {
      text = text.replaceAll("\\s+", " ");
      text = afterBlock ? text.stripLeading() : text;
    }
    out.append(text.replace("&", "&amp;").replace("<", "&lt;"));
    afterBlock = afterBlock && text.isEmpty();
  }

  private void tag(String close, String name, String rest) {
    boolean block = BLOCKS.contains(name);
    if (block) {
      while (!preformatted
          && !out.isEmpty()
          && Character.isWhitespace(out.charAt(out.length() - 1))) {
        out.setLength(out.length() - 1);
      }
    }
    if (name.equals("pre")) {
      preformatted = close.isEmpty();
    }
    out.append('<').append(close).append(name);
    attributes(rest).forEach(attribute -> out.append(' ').append(attribute));
    out.append('>');
    afterBlock = block || name.equals("br");
  }

  private static Set<String> attributes(String rest) {
    Set<String> attributes = new TreeSet<>();
    Matcher attribute = ATTRIBUTE.matcher(rest);
    while (attribute.find()) {
      StringBuilder value = new StringBuilder();
      for (int group = 2; group <= 4; group++) {
        value.append(attribute.group(group) == null ? "" : attribute.group(group));
      }
      String name = attribute.group(1).toLowerCase(Locale.ROOT);
      attributes.add(name + "=\"" + Escaping.unescapeHtml(value) + '"');
    }
    return attributes;
  }
}
