package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever two versions hold, their difference holds both of them and is safe to show. */
final class RenderedDifferenceProperties {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^<>]*?(/?)>");
  private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");

  @Property(tries = 400)
  void bothVersionsCanBeReadInIt(
      @ForAll("markdown") String older, @ForAll("markdown") String newer) {
    String html =
        RenderedDifferenceTest.difference(older, newer).sections().stream()
            .map(section -> section.html().toString())
            .collect(Collectors.joining("\n"));
    assertThat(AllowedHtml.offence(html)).isEmpty();
    assertThat(offence(html)).isEmpty();
    assertThat(text(without("del", html))).isEqualTo(text(RenderedDifferenceTest.rendered(newer)));
    assertThat(text(without("ins", html))).isEqualTo(text(RenderedDifferenceTest.rendered(older)));
  }

  /** The first tag that is not nested properly; a mark holds no tags but empty ones. */
  private static String offence(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      String name = tag.group(2);
      if (VOID.contains(name)) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        return tag.group() + " at " + tag.start() + " of " + html;
      }
    }
    return open.isEmpty() ? "" : "open " + open + " in " + html;
  }

  private static String without(String mark, String html) {
    return html.replaceAll("(?s)<" + mark + ">.*?</" + mark + ">", "");
  }

  private static String text(RenderedDocument document) {
    return text(
        document.sections().stream()
            .map(section -> section.html().toString())
            .collect(Collectors.joining("\n")));
  }

  private static String text(String html) {
    return html.replaceAll("<[^<>]*>", "").replaceAll("\\s+", "");
  }

  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "one ",
            "two ",
            "three ",
            "four. ",
            "five, ",
            "\n",
            "\n\n",
            "\n\n",
            "\n# A\n",
            "\n## B\n",
            "\n## C\n",
            "\n- ",
            "\n  - ",
            "\n1. ",
            "\n> ",
            "**",
            "_",
            "`",
            "~~",
            "\n```\n",
            "[x](y.md) ",
            "![z](z.png) ",
            "\n\n| a | b |\n|---|---|\n",
            "| c | d |\n",
            "| e | two |\n",
            "<b>",
            "</b>",
            "<ins>",
            "</ins>",
            "<del>x</del>",
            "<details><summary>s</summary>",
            "</details>",
            "<p id=q>",
            "<a id=r>",
            "</a>",
            "<table><tr><td>",
            "[^1]",
            "\n[^1]: note\n",
            "[ ] ",
            "<script>",
            "&amp;",
            "\uD83D\uDE00",
            "<br>",
            "\n---\n",
            "<ul>",
            "<li>",
            "\nterm\n: text\n")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", (List<String>) parts));
  }
}
