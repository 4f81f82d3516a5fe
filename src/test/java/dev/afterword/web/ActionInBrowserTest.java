package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.afterword.testing.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Actions are ticked and confirmed in a real browser. */
class ActionInBrowserTest {
  private static final String TEXT =
      "# Pool empty\n\n## Action items\n\n- [ ] A1: Alert on the pool \u2014 @payments, P1\n"
          + "- [ ] A2: Limit retries \u2014 @edge, due 2026-01-02\n- [ ] A3: Write it down\n";

  @TempDir static Path folder;
  private static HostedLibrary hosted;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    Chromium.assumeInstalled();
    hosted = new HostedLibrary(folder);
    var clone = hosted.clone("clone");
    clone.run("checkout", "-q", "-B", "main");
    clone.commit("pool.md", TEXT);
    clone.run("push", "-q", "origin", "main");
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (hosted != null) {
      chromium.close();
      hosted.close();
    }
  }

  private static String text() {
    return hosted.inside().run("show", "main:pool.md");
  }

  private static Locator form(Page page, String button) {
    return page.locator("form").filter(new Locator.FilterOptions().setHas(button(page, button)));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anActionIsTickedThenConfirmedWithEvidence(boolean script) {
    String action = script ? "A1" : "A2";
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
      Page page = context.newPage();
      page.navigate(hosted.address("/postmortems/pool").toString());
      page.getByRole(
              AriaRole.LINK, new Page.GetByRoleOptions().setName("change " + action).setExact(true))
          .press("Enter");
      Locator ticks = form(page, "Tick as done");
      ticks.getByLabel("Your name").fill("Ana Berg");
      ticks.getByLabel("Your e-mail").fill("ana@example.org");
      button(page, "Tick as done").press("Enter");
      button(page, "Open it again").press("Enter");
      button(page, "Tick as done").waitFor();

      page.getByLabel("Where it can be seen that it was done")
          .fill("https://example.org/" + action);
      button(page, "Confirm").press("Enter");
      button(page, "Open it again").waitFor();

      assertThat(text()).contains("[x] " + action, "evidence: https://example.org/" + action);
      assertThat(page.locator(".badges .state").innerText()).isEqualTo("done");
      assertThat(page.url()).endsWith("/actions/pool/" + action);
    }
  }

  @Test
  void thePageIsAccessibleInBothThemesWideAndNarrowAndOpenedUp() {
    List<String> found = new ArrayList<>();
    for (String theme : List.of("light", "dark")) {
      for (int width : List.of(1280, 320)) {
        look(theme, width, found);
      }
    }
    assertThat(found).isEmpty();
  }

  private static void look(String theme, int width, List<String> found) {
    String address = hosted.address("/actions/pool/A3").toString();
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
      context.addCookies(
          List.of(new Cookie(Pages.THEME_COOKIE, theme).setUrl(hosted.address("/").toString())));
      Page page = context.newPage();
      page.onConsoleMessage(message -> found.add(theme + width + ": " + message.text()));
      page.navigate(address);
      page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
      Number overflow =
          (Number)
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (overflow.intValue() > 0) {
        found.add(theme + width + ": scrolls sideways by " + overflow);
      }
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(rule ->
              rule.getNodes()
                  .forEach(node ->
                      found.add(theme + width + ": " + rule.getId() + ": " + node.getHtml())));
      String shots = System.getProperty("afterword.screenshots");
      if (shots != null) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(shots, "action-" + theme + width + ".png")));
      }
    }
  }
}
