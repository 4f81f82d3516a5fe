package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text is a document: it is read and shown in bounded time, and safely. */
final class AnyTextProperties {
  @Property(tries = 300)
  void anyTextIsShownSafely(@ForAll("markdown") String text) {
    assertThat(AllowedHtml.offence(Rendering.html(text))).isEmpty();
  }

  @Property(tries = 200)
  void anyCharactersAreShownSafely(@ForAll String text) {
    assertThat(AllowedHtml.offence(Rendering.html("---\n" + text + "\n---\n" + text))).isEmpty();
  }

  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "# ",
            "\n",
            "\n\n",
            "- ",
            "> ",
            "* ",
            "1. ",
            "**",
            "_",
            "`",
            "```\n",
            "[",
            "]",
            "(",
            ")",
            "![",
            "<",
            ">",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "|",
            "|-|\n",
            "[^1]",
            "[^1]: ",
            "[a]: /b\n",
            "---\n",
            "a: b\n",
            "+++\n",
            ": ",
            "    ",
            "\t",
            "&amp;",
            "\\",
            "x",
            "é",
            "\uD83D\uDE00",
            "http://a.b",
            "[ ] ",
            "<script>",
            "<details>",
            "\"",
            "'",
            "=\n")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", (List<String>) parts));
  }
}
