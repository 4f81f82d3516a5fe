package dev.afterword.markdown;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * The last step before a page: only the elements and attributes listed here pass. No style, script,
 * form or foreign content; ids are prefixed, links and images resolved by {@link LinkTargets}.
 */
final class Sanitiser {
  private static final Set<String> CLASSES =
      Set.of(
          "alert",
          "alert-note",
          "alert-tip",
          "alert-important",
          "alert-warning",
          "alert-caution",
          "broken-link",
          "remote-image",
          "footnotes",
          "footnote-ref",
          "footnote-backref",
          "task-list-item",
          "task-done",
          "task-open");

  private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#_-]{1,40}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(Tags.ALLOWED.toArray(String[]::new))
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href", "rel")
          .onElements("a")
          .allowAttributes("src", "alt", "loading")
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(NUMBER)
          .onElements("img")
          .allowAttributes("class")
          .matching((element, attribute, value) -> knownClasses(value))
          .globally()
          .allowAttributes("id", "title")
          .globally()
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("td", "th")
          .allowAttributes("colspan", "rowspan")
          .matching(NUMBER)
          .onElements("td", "th")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .allowAttributes("open")
          .matching(true, "", "open")
          .onElements("details")
          .allowAttributes("datetime")
          .onElements("time")
          .allowWithoutAttributes("span", "a")
          .toFactory();

  /** The sanitiser parts {@code {{} for templates in the browser, of which there are none. */
  private static final String BRACE_GUARD = "{<!-- -->";

  private final LinkTargets targets;
  private final String path;
  private final Deadline deadline;

  Sanitiser(LinkTargets targets, String path, Deadline deadline) {
    this.targets = targets;
    this.path = path;
    this.deadline = deadline;
  }

  SafeHtml sanitise(String html) {
    StringBuilder out = new StringBuilder(html.length() + 64);
    HtmlSanitizer.Policy policy = POLICY.apply(HtmlStreamRenderer.create(out, broken -> {}));
    HtmlSanitizer.sanitize(html, new ResolvedLinks(policy, targets, path, deadline));
    return new SafeHtml(out.toString().replace(BRACE_GUARD, "{"));
  }

  /** Text as it is written, line by line. */
  static SafeHtml asWritten(String text) {
    if (text.isEmpty()) {
      return new SafeHtml("");
    }
    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return new SafeHtml("<pre>\n" + escaped + "</pre>");
  }

  private static @Nullable String knownClasses(String value) {
    String known =
        Arrays.stream(value.split("\\s+"))
            .filter(name -> CLASSES.contains(name) || LANGUAGE.matcher(name).matches())
            .collect(Collectors.joining(" "));
    return known.isEmpty() ? null : known;
  }
}
