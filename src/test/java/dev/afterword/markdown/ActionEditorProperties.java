package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file is made of, a change of one item touches nothing else of it. */
final class ActionEditorProperties {
  private final EditedActions edited = new EditedActions();

  @Property(tries = 250)
  void nothingElseIsTouched(@ForAll("files") String file) {
    edited.all("a.md", file.getBytes(ISO_8859_1), 3);
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(
            "\n",
            "\n\n",
            "\r\n",
            "\r\n\r\n",
            "\r",
            "  ",
            "\t",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "  - ",
            "> ",
            "[ ] ",
            "[x] ",
            "[-] ",
            "A1: ",
            "A2: ",
            "Alert on the pool",
            "limit the retries",
            " \u2014 ".replace('\u2014', '-'),
            " -- @pay, P1, prevent, due 2026-01-02",
            ", done",
            " (open)",
            " (dropped: gone)",
            "Owner: Ana",
            "Status: open",
            "Due: 2026-05-06",
            "evidence: https://a.example/1",
            " [PAY-1](https://t.example/browse/PAY-1)",
            "\n| Action | Owner | Status |\n|---|---|---|\n| Alert \\| page | a | open |\n| Limit |  |",
            "| Alert | ",
            "|",
            "\n### A3: Scale out\n",
            "\n## Timeline\n\n- 14:02 page\n",
            "\n## 5 Whys\n\n- Why? x -> A1\n",
            "**R.K.**",
            "`code`",
            "```\n",
            "\u00e9",
            "\u0080",
            "\\")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", (List<String>) parts))
        .map(body -> "\u00ef\u00bb\u00bf# T\n\n## Action items\n\n" + body);
  }
}
