package dev.afterword.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageRendererTest {
  private final PageRenderer renderer = new PageRenderer();
  private final Map<String, Page> pages = PreviewSite.pages(Theme.DARK);

  private String html(String path) {
    return renderer.render(Objects.requireNonNull(pages.get(path)));
  }

  @Test
  void everyPageIsRenderedWithoutInlineScriptStyleOrHandlers() {
    assertThat(pages.keySet())
        .allSatisfy(path ->
            assertThat(html(path))
                .doesNotContainPattern("<[^>]* (style|on[a-z]+)=")
                .doesNotContain("<style")
                .doesNotContainPattern("<script(?! src=)"));
  }

  @Test
  void everyTemplateInTheFolderIsCompiledAtStart() throws Exception {
    Path folder = Path.of(System.getProperty("project.basedir", "."), "templates/pages");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(
              PageRenderer.templates().map(name -> name + ".peb").toList());
    }
  }

  @Test
  void untrustedTextIsEscapedAndItsScriptLinksAreText() {
    assertThat(html("/postmortems/bare"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x>")
        .doesNotContainPattern("href=\"javascript");
  }

  @Test
  void onlySanitisedMarkupAndDrawingsAreTrusted() {
    PebbleTemplate template =
        new PebbleEngine.Builder()
            .loader(new StringLoader())
            .extension(new TrustedMarkup())
            .build()
            .getTemplate("{{ text | trusted }}");
    assertThatThrownBy(() -> template.evaluate(new StringWriter(), Map.of("text", "<b>")))
        .isInstanceOf(PebbleException.class)
        .hasMessageContaining("expected SafeHtml or Svg");
  }

  @Test
  void theChosenThemeIsInTheFirstTag() {
    assertThat(html("/")).contains("<html lang=\"en\" data-theme=\"dark\">");
  }

  @Test
  void headingsOfADocumentLeaveNoStepOut() {
    assertThat(html("/postmortems/full"))
        .contains("<h3>On customers")
        .contains("<h2>Timeline")
        .doesNotContain("<h2>Checkout answered 502 for 38 minutes");
  }

  @Test
  void whatIsNotRecordedIsSaidSo() {
    assertThat(html("/postmortems/full")).contains("<span class=\"unknown\">not recorded</span>");
  }

  @Test
  void styleAndScriptTogetherStayBelow35Kilobytes() {
    Assets assets = Assets.load();
    int bytes =
        List.of("site.css", "site.js").stream()
            .map(name -> assets.address(name).substring("/assets/".length()))
            .mapToInt(name -> assets.find(name).orElseThrow().gzip().length)
            .sum();
    assertThat(bytes).isLessThanOrEqualTo(35 * 1024);
  }

  @Test
  void whatIsChosenKeepsItsCheckBoxWhenNothingIsFound() {
    assertThat(html("/search-nothing"))
        .contains("<input type=\"checkbox\" name=\"tag\" value=\"dns\" checked>");
  }
}
