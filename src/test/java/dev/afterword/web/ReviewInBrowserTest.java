package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
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

/** A meeting is prepared in a real browser, of the demonstration library. */
class ReviewInBrowserTest {
  private static final String REVIEW = "/review?since=2026-09-01&until=2026-11-20";
  private static final String AGENDA =
      "/review/agenda?title=Review&date=2026-11-20&begins=14:30&item=10+actions"
          + "&item=5+topic+More&item=5+document+gone&length=15";

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
  void anAgendaIsMadeOrderedAndChangedWithoutScript() {
    try (BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = context.newPage()) {
      page.navigate(address(REVIEW));
      Locator proposed = page.locator(".agenda-form input[type=checkbox]:checked");
      int items = proposed.count();
      assertThat(items).isGreaterThan(2);
      proposed.first().uncheck();
      page.getByLabel("Facilitator").fill("platform-lead");
      page.getByText("Make the agenda").press("Enter");
      page.waitForURL("**/review/agenda?title=**");
      assertThat(page.url()).contains("facilitator=platform-lead").doesNotContain("pick.");
      assertThat(titles(page)).hasSize(items - 1);

      List<String> before = titles(page);
      page.locator("button[name=down]").first().press("Enter");
      page.waitForURL("**/review/agenda?title=**");
      assertThat(titles(page).subList(0, 2)).containsExactly(before.get(1), before.get(0));

      page.locator(".agenda-form input[type=number]").first().fill("25");
      page.locator("details.order summary").press("Enter");
      page.getByLabel("A topic to add").fill("Retries");
      page.locator("p.order button").press("Enter");
      page.waitForURL("**topic+Retries**");
      assertThat(page.url()).contains("item=25+");
      assertThat(titles(page)).hasSize(items).endsWith("Retries");
    }
  }

  private static List<String> titles(Page page) {
    return page.locator("ol.rows .row-title").allTextContents();
  }

  @Test
  void keysLeadThereAndTheAgendaIsPrintedWithoutControls() {
    try (Page page = browser.newPage()) {
      page.navigate(address("/help"));
      page.keyboard().type("gr");
      page.waitForURL("**/review");
      page.navigate(address(AGENDA));
      assertThat(page.locator(".start button:visible:not(.unseen)").count()).isEqualTo(3);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("button:visible, input:visible, nav:visible").count()).isZero();
      assertThat(page.locator("ol.rows .row:visible").count()).isEqualTo(3);
      assertThat(page.pdf()).startsWith('%', 'P', 'D', 'F');
    }
  }

  @Test
  void pagesAreAccessibleAndFitInBothThemesWideAndNarrow() {
    List<String> found = new ArrayList<>();
    for (String theme : List.of("light", "dark")) {
      for (int width : List.of(1280, 320)) {
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
            Page page = context.newPage()) {
          context.addCookies(List.of(new Cookie(Pages.THEME_COOKIE, theme).setUrl(address("/"))));
          for (String path : List.of("/", REVIEW, AGENDA, "/review/digest?since=2020-01-01")) {
            page.navigate(address(path));
            String where = theme + " " + width + " " + path + ": ";
            new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(where + rule.getId() + " " + rule.getNodes()));
            if (!Boolean.FALSE.equals(
                page.evaluate("document.documentElement.scrollWidth > innerWidth"))) {
              found.add(where + "scrolls sideways");
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }
}
