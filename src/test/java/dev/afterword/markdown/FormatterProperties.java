package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a text is made of, formatting loses nothing of it and is done after one time. */
final class FormatterProperties {
  private final Formatter formatter = new Formatter(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);

  @Property(tries = 400)
  void nothingIsLostAndASecondTimeNothingChanges(@ForAll("documents") String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (formatter.format("a.md", bytes) instanceof Formatted.Changed(byte[] formatted)) {
      assertThat(formatter.format("a.md", formatted)).isNotInstanceOf(Formatted.Changed.class);
      assertThat(FormattedText.loss(bytes, formatted)).isEmpty();
      if (FormattedText.labels(bytes, formatted) == 0) {
        assertThat(FormattedText.shownDifferently("a.md", bytes, formatted)).isEmpty();
      }
    }
  }

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.of(
            "---\ntags: b, c \nseverity: sev 1\n---\n",
            "---\n",
            "# ",
            "## Timeline\n\n",
            "## Action items\n\n",
            "## 5 Whys\n\n- Why? x → A2\n",
            "\n",
            "\r\n",
            "\n\n",
            " \n",
            "  \n",
            "\t\n",
            "- ",
            "  - ",
            "> ",
            "1. ",
            "**b**",
            "`",
            "```\n",
            "    ",
            "<!--",
            "-->",
            "<p>",
            "|",
            "|a|b|\n|---|-----|\n",
            "| 14:02 | x \\| y |\n",
            "|14:09||\n",
            "\\",
            "Alert on it",
            "é",
            "\uD83D\uDE00",
            "[ ] ",
            "[x] ",
            "A1: ",
            "~~done~~",
            "[l](u)",
            "[^1]: ",
            ": ",
            "x")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", (List<String>) parts));
  }
}
