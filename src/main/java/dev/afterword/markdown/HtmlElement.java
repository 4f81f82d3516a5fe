package dev.afterword.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element of sanitised HTML with what it holds, as {@link HtmlElement} and {@link HtmlText}. The
 * author's own {@code <del>} and {@code <ins>} are {@code <s>} and {@code <u>} in it, so that they
 * are not taken for differences.
 */
record HtmlElement(String name, String attributes, List<HtmlNode> nodes) implements HtmlNode {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z][a-z0-9]*)((?:[^<>\"]|\"[^\"]*+\")*+)>");
  private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");
  private static final Set<String> BLOCKS =
      Set.of(
          ("blockquote caption col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6"
                  + " hr li ol p pre section summary table tbody td tfoot th thead tr ul")
              .split(" "));

  /** Reads HTML that the sanitiser wrote; gives an element without a name around all of it. */
  static HtmlElement read(SafeHtml safe) {
    String html = safe.toString();
    HtmlElement root = new HtmlElement("", "", new ArrayList<>());
    Deque<HtmlElement> open = new ArrayDeque<>(List.of(root));
    Matcher tag = TAG.matcher(html);
    int at = 0;
    while (tag.find()) {
      text(open, html.substring(at, tag.start()));
      at = tag.end();
      String name = plain(tag.group(2));
      if (tag.group(1).isEmpty()) {
        begin(open, new HtmlElement(name, attributes(tag.group(3)), new ArrayList<>()));
      } else {
        end(open, name);
      }
    }
    text(open, html.substring(at));
    return root;
  }

  private static void text(Deque<HtmlElement> open, String text) {
    if (!text.isEmpty()) {
      open.element().nodes.add(new HtmlText(text));
    }
  }

  private static void begin(Deque<HtmlElement> open, HtmlElement element) {
    open.element().nodes.add(element);
    if (!element.isVoid()) {
      open.push(element);
    }
  }

  /** An end without a beginning is left out; one that comes too early ends what is open in it. */
  private static void end(Deque<HtmlElement> open, String name) {
    if (open.stream().anyMatch(element -> element.name.equals(name))) {
      while (!open.pop().name.equals(name)) {}
    }
  }

  private static String plain(String name) {
    return switch (name) {
      case "del" -> "s";
      case "ins" -> "u";
      default -> name;
    };
  }

  private static String attributes(String written) {
    String attributes = written.strip();
    String bare =
        attributes.endsWith("/") ? attributes.substring(0, attributes.length() - 1) : attributes;
    return bare.isBlank() ? "" : " " + bare.strip();
  }

  boolean isVoid() {
    return VOID.contains(name);
  }

  /** Also an inline element around blocks, such as a link around paragraphs. */
  boolean isBlock() {
    return BLOCKS.contains(name)
        || nodes.stream().anyMatch(node -> node instanceof HtmlElement inner && inner.isBlock());
  }

  String open() {
    return name.isEmpty() ? "" : "<" + name + attributes + (isVoid() ? " />" : ">");
  }

  String close() {
    return name.isEmpty() || isVoid() ? "" : "</" + name + ">";
  }
}
