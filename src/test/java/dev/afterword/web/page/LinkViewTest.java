package dev.afterword.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Link;
import dev.afterword.markdown.LinkTargets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkViewTest {
  private static final LinkTargets AS_WRITTEN =
      new LinkTargets() {
        @Override
        public String link(String path, String target) {
          return target;
        }

        @Override
        public @Nullable String image(String path, String target) {
          return null;
        }
      };

  private static LinkView link(String target) {
    return LinkView.of(new Link("text", target), "a.md", AS_WRITTEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:x",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example.org",
        "/\\evil.example.org",
        "/\t/evil.example.org",
        "https://ex ample.org",
        "file:///etc/passwd",
        "PAY-123",
        ""
      })
  void whatAPageMayNotLeadToStaysText(String target) {
    assertThat(link(target).href()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a", "HTTP://example.org", "mailto:team@example.org"})
  void outsideLinksAreMarked(String target) {
    assertThat(link(target)).isEqualTo(new LinkView("text", target, true));
  }

  @Test
  void thePagesOfTheSiteAreInside() {
    assertThat(link("/postmortems/a#b")).isEqualTo(LinkView.inside("text", "/postmortems/a#b"));
  }
}
