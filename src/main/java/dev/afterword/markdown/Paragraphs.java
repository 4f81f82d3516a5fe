package dev.afterword.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The blocks of a section: what one speaks of when one speaks of a place in it. */
public final class Paragraphs {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Paragraphs() {}

  /**
   * A paragraph, a list, a table, a quotation.
   *
   * @param text what a reader sees of it, without marks, its blanks single
   */
  public record Paragraph(SafeHtml html, String text) {}

  /** The blocks, in order; together they are the section. */
  public static List<Paragraph> of(SafeHtml section) {
    List<Paragraph> all = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (HtmlNode node : HtmlElement.read(section).nodes()) {
      if (node instanceof HtmlElement element && element.isBlock()) {
        add(run, all);
        write(element, run);
        add(run, all);
      } else {
        write(node, run);
      }
    }
    add(run, all);
    return all;
  }

  private static void add(StringBuilder run, List<Paragraph> all) {
    String html = run.toString();
    run.setLength(0);
    if (!html.isBlank()) {
      all.add(new Paragraph(new SafeHtml(html), text(html)));
    }
  }

  private static String text(String html) {
    String bare = TAG.matcher(html).replaceAll(" ");
    String plain =
        bare.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }

  private static void write(HtmlNode node, StringBuilder out) {
    switch (node) {
      case HtmlText text -> out.append(text.html());
      case HtmlElement element -> {
        out.append(element.open());
        element.nodes().forEach(inner -> write(inner, out));
        out.append(element.close());
      }
    }
  }
}
