package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import dev.afterword.testing.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the demonstration library in a real browser, with and without its script. */
class InsightsInBrowserTest {
  private static final String ALL = "/insights?range=all";

  @TempDir static Path folder;
  private static ServedLibrary served;
  private static Chromium chromium;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Chromium.assumeInstalled();
    served = new ServedLibrary(Path.of("sample-postmortems").toAbsolutePath(), folder).update();
    chromium = Chromium.start();
    browser = chromium.browser();
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      chromium.close();
      served.close();
    }
  }

  private static String address(String path) {
    return served.address(path).toString();
  }

  @Test
  void thePageIsAccessibleInBothThemesWideAndNarrow() {
    List<String> found = new ArrayList<>();
    for (String theme : List.of("light", "dark")) {
      for (int width : List.of(1280, 320)) {
        for (String path : List.of(ALL, "/insights?from=2001-01-01&to=2001-01-02")) {
          visit(theme, width, path, found);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static void visit(String theme, int width, String path, List<String> found) {
    String where = theme + " " + width + " " + path;
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
      context.addCookies(List.of(new Cookie(Pages.THEME_COOKIE, theme).setUrl(address("/"))));
      Page page = context.newPage();
      page.onConsoleMessage(message -> found.add(where + ": console: " + message.text()));
      page.navigate(address(path));
      page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (!overflow.equals(0)) {
        found.add(where + ": scrolls sideways by " + overflow);
      }
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(
              rule -> found.add(where + ": " + rule.getId() + " " + rule.getNodes().getFirst()));
    }
  }

  @Test
  void everyMarkIsReachedByKeyboardAndLeadsToItsDocument() {
    try (Page page = browser.newPage()) {
      page.navigate(address(ALL));
      assertThat(page.evaluate("document.querySelectorAll('.diagram-wide a[tabindex]').length"))
          .isEqualTo(0);
      page.locator(".diagram-wide a.diagram-mark").first().focus();
      page.keyboard().press("Tab");
      String title =
          String.valueOf(
              page.evaluate("document.activeElement.querySelector('title').textContent"));
      String href = String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
      assertThat(title).startsWith("SEV").contains("impact time");
      page.keyboard().press("Enter");
      page.waitForURL("**" + href);
      assertThat(title).contains(String.valueOf(page.locator("h1").textContent()).strip());
    }
  }

  @Test
  void oneFormOfEachDrawingIsShownAndOnPaperTheWideOne() {
    try (Page page = browser.newPage()) {
      page.navigate(address(ALL));
      assertThat(page.locator(".diagram-narrow").first().isVisible()).isFalse();
      page.setViewportSize(320, 800);
      assertThat(page.locator(".diagram-wide").first().isVisible()).isFalse();
      assertThat(page.locator(".diagram-narrow").first().isVisible()).isTrue();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".diagram-wide").first().isVisible()).isTrue();
      assertThat(page.locator(".diagram-narrow").first().isVisible()).isFalse();
      assertThat(page.locator("details.data").first().isVisible()).isFalse();
    }
  }

  @Test
  void aFilterReplacesTheFiguresAndTheAddress() {
    try (Page page = browser.newPage()) {
      page.navigate(address("/help"));
      page.keyboard().type("gi");
      page.waitForURL("**/insights");
      page.locator("#aw-narrow-insights > summary").click();
      page.locator("#aw-facet-severity input").first().check();
      page.locator(".chip.removable").waitFor();
      assertThat(page.url()).contains("/insights?severity=SEV");
      assertThat(page.locator("#aw-narrow-insights").getAttribute("open")).isNotNull();
    }
  }

  @Test
  void withoutScriptItIsAForm() {
    try (BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = context.newPage()) {
      page.navigate(address(ALL));
      page.locator("#aw-narrow-insights > summary").click();
      page.locator("select[name=compare]").selectOption("before");
      page.locator("input[name=from]").fill("2026-01-01");
      page.locator("button.apply").click();
      page.waitForURL("**from=2026-01-01**");
      assertThat(page.locator(".chip.removable").allTextContents().toString())
          .contains("since 2026-01-01", "compared with");
    }
  }
}
