package dev.afterword.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A second opinion on sanitised HTML, written without the sanitiser: what breaks the rules. */
final class AllowedHtml {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure"
                  + " h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strike strong sub"
                  + " summary sup table tbody td tfoot th thead time tr tt u ul var wbr")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href rel src alt loading width height class id title align colspan rowspan start open datetime"
              .split(" "));
  private static final Pattern TAG =
      Pattern.compile("</?([a-z][a-z0-9]*)((?: [a-z]+=\"[^\"<>]*\")*) ?/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"]*)\"");

  private AllowedHtml() {}

  /** The first offence, empty when there is none. */
  static String offence(String html) {
    Matcher tag = TAG.matcher(html);
    int at = 0;
    while (true) {
      int next = html.indexOf('<', at);
      if (next < 0) {
        return "";
      }
      if (!tag.find(next) || tag.start() != next) {
        return "stray < at " + html.substring(next, Math.min(html.length(), next + 60));
      }
      if (!ELEMENTS.contains(tag.group(1))) {
        return "element " + tag.group();
      }
      Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
      while (attribute.find()) {
        String offence = offence(attribute.group(1), attribute.group(2));
        if (!offence.isEmpty()) {
          return offence + " in " + tag.group();
        }
      }
      at = tag.end();
    }
  }

  private static String offence(String name, String value) {
    if (!ATTRIBUTES.contains(name)) {
      return "attribute " + name;
    }
    String decoded = value.replace("&#58;", ":").replace("&#64;", "@");
    return switch (name) {
      case "href" -> decoded.matches("(?s)(https?://|mailto:|/|#doc-).*") ? "" : "href " + decoded;
      case "src" -> decoded.startsWith("/raw/") ? "" : "src " + decoded;
      case "id" -> decoded.startsWith("doc-") ? "" : "id " + decoded;
      default -> "";
    };
  }
}
