package dev.afterword.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which HTML elements a document may use, and what becomes of the others. */
final class Tags {
  /** Shown as what they are. */
  static final Set<String> ALLOWED =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "section",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "wbr");

  /** They say how something looks or where a page begins: left out, their content stays. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "article", "aside", "big", "body", "center", "font", "footer", "header", "html", "main",
          "nav", "picture", "source");

  private static final Pattern OPENING =
      Pattern.compile("<(?!!--)(?:/?([A-Za-z][A-Za-z0-9:_-]*))?");

  private Tags() {}

  /**
   * The same HTML, in which tags that are no HTML ({@code <service-name>}) or may not be used
   * ({@code <script>}) are text: nothing an author wrote disappears.
   */
  static String escapeUnknown(String html) {
    return OPENING
        .matcher(html)
        .replaceAll(tag ->
            tag.group(1) != null && isKnown(tag.group(1))
                ? "$0"
                : "&lt;"
                    + (tag.group().length() > 1
                        ? java.util.regex.Matcher.quoteReplacement(tag.group().substring(1))
                        : ""));
  }

  static boolean isKnown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ALLOWED.contains(lower) || LEFT_OUT.contains(lower);
  }
}
