package dev.afterword.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Media;
import dev.afterword.testing.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page, in both themes, wide and narrow, in a real browser under the strict policy. With the
 * system property {@code afterword.screenshots} the pages are also written there as images.
 */
class PagesInBrowserTest {
  private static PreviewServer server;
  private static Chromium chromium;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Chromium.assumeInstalled();
    server = new PreviewServer(0);
    chromium = Chromium.start();
    browser = chromium.browser();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      chromium.close();
      server.close();
    }
  }

  @Test
  void everyPageIsAccessibleInBothThemesWideAndNarrow() {
    List<String> found = new ArrayList<>();
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (int width : List.of(1280, 320)) {
        for (String path : PreviewSite.pages(theme).keySet()) {
          visit(theme, width, path, found);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private void visit(Theme theme, int width, String path, List<String> found) {
    String where = theme.label() + " " + width + " " + path;
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
      var page = context.newPage();
      page.onConsoleMessage(message -> found.add(where + ": console: " + message.text()));
      page.onPageError(error -> found.add(where + ": error: " + error));
      page.navigate(server.address() + "/" + theme.label() + path);
      Number overflow =
          (Number)
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (overflow.intValue() > 0) {
        found.add(where + ": scrolls sideways by " + overflow + " pixels");
      }
      shoot(page, where);
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(rule ->
              rule.getNodes()
                  .forEach(node -> found.add(where + ": " + rule.getId() + ": " + node.getHtml())));
    }
  }

  private static void shoot(com.microsoft.playwright.Page page, String name) {
    String folder = System.getProperty("afterword.screenshots");
    if (folder != null) {
      page.screenshot(
          new ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(folder, name.replaceAll("[ /]+", "-") + ".png")));
    }
  }

  @Test
  void slashFocusesTheSearchAndKeysStepThroughResults() {
    try (var page = browser.newPage()) {
      page.navigate(server.address() + "/light/search");
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
          .isEqualTo("/postmortems/2026-10-03-checkout-502s");
      page.keyboard().press("/");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("aw-q");
    }
  }

  @Test
  void typingReplacesTheResultsAndTheAddress() {
    try (var page = browser.newPage()) {
      page.navigate(server.address() + "/search-nothing");
      assertThat(page.locator(".hit").count()).isZero();
      page.locator("#aw-q").fill("pool");
      page.locator(".hit").first().waitFor();
      assertThat(page.url()).contains("/search?q=pool");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("aw-q");
    }
  }

  @Test
  void onPaperThereIsNoNavigationAndNothingIsFolded() {
    try (var page = browser.newPage()) {
      page.navigate(server.address() + "/dark/postmortems/full");
      page.emulateMedia(
          new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".site-header").isVisible()).isFalse();
      assertThat(page.locator(".contents").isVisible()).isFalse();
      assertThat(page.locator(".written table").isVisible()).isTrue();
      assertThat(page.locator(".metadata dl").first().isVisible()).isTrue();
      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      shoot(page, "print");
    }
  }

  @Test
  void withoutScriptTheSearchIsAFormAndTheFacetsAreOpen() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      var page = context.newPage();
      page.navigate(server.address() + "/search");
      assertThat(page.getByLabel("payments-db").isVisible()).isTrue();
      page.getByLabel("payments-db").check();
      page.locator("#aw-q").fill("dns");
      page.locator("#aw-q").press("Enter");
      page.waitForURL("**/search?q=dns**");
      assertThat(page.url()).contains("service=checkout&service=payments-db");
    }
  }

  @Test
  void theThemeButtonsSayWhichIsChosen() {
    try (var page = browser.newPage()) {
      page.navigate(server.address() + "/light/help");
      page.getByTitle("Dark").click();
      page.locator("html[data-theme=dark]").waitFor();
      assertThat(page.getByTitle("Dark").getAttribute("aria-pressed")).isEqualTo("true");
      assertThat(page.getByTitle("Light").getAttribute("aria-pressed")).isEqualTo("false");
    }
  }
}
