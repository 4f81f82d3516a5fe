package dev.afterword.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/lint.md} tells of the rules there are; {@code -Dgolden.update=true} rewrites it. */
class RulesPageTest {
  private static final Path PAGE = Path.of("docs/lint.md");
  private static final String MARK = "<!-- The rules below are written from the code. -->\n";

  @Test
  void thePageTellsOfEveryRule() throws IOException {
    String page = Files.readString(PAGE);
    String expected = page.substring(0, page.indexOf(MARK)) + MARK + rules();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(expected);
  }

  private static String rules() {
    StringBuilder advice = new StringBuilder();
    StringBuilder read =
        new StringBuilder("\n## What could not be read\n\n| rule | level | why |\n|---|---|---|\n");
    for (Rule rule : Rules.all()) {
      if (rule.example().isEmpty()) {
        read.append("| `%s` | %s | %s |\n".formatted(rule.id(), rule.level().label(), rule.why()));
      } else {
        advice.append(
            """

            ### `%s` (%s)

            %s

            - instead of: `%s`
            - write: `%s`
            - source: %s
            """
                .formatted(
                    rule.id(),
                    rule.level().label(),
                    rule.why(),
                    rule.example(),
                    rule.better(),
                    source(rule.source())));
      }
    }
    return "\n## Rules\n" + advice + read;
  }

  private static String source(Source source) {
    return source.uri().isEmpty()
        ? source.name()
        : "[%s](%s)".formatted(source.name(), source.uri());
  }
}
