package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.afterword.testing.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration library's action items in a real browser, with and without its script. */
class LedgerInBrowserTest {
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
  void aFilterReplacesTheListAndTheAddressAndKeepsTheFocus() {
    try (Page page = browser.newPage()) {
      page.navigate(address("/actions"));
      page.getByLabel("investigate").focus();
      page.keyboard().press("Space");
      page.locator(".chip.removable").waitFor();
      assertThat(page.url()).endsWith("/actions?type=investigate");
      assertThat(page.locator(".ledger tbody tr").count()).isPositive();
      assertThat(page.locator(".ledger tbody tr td:nth-child(5)").allTextContents())
          .containsOnly("investigate");
      assertThat(page.evaluate("document.activeElement.value")).isEqualTo("investigate");
      page.locator("select[name=view]").selectOption("board");
      page.locator(".board").waitFor();
      assertThat(page.url()).contains("type=investigate").contains("view=board");
      page.locator(".views a", new Page.LocatorOptions().setHasText("Overdue")).click();
      page.waitForURL("**due=overdue**");
      assertThat(page.url()).contains("type=investigate").contains("view=board");
    }
  }

  @Test
  void withoutScriptItIsAForm() {
    try (BrowserContext context =
            browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = context.newPage()) {
      page.navigate(address("/actions"));
      page.getByLabel("investigate").check();
      page.locator("select[name=group]").selectOption("team");
      page.locator("button.apply").click();
      page.waitForURL("**type=investigate**");
      assertThat(page.locator(".ledger .group").count()).isPositive();
    }
  }

  @Test
  void keysLeadToActionsAndImprovementsAndThroughThem() {
    try (Page page = browser.newPage()) {
      page.navigate(address("/help"));
      page.keyboard().type("gm");
      page.waitForURL("**/improvements");
      page.keyboard().type("ga");
      page.waitForURL("**/actions");
      page.keyboard().press("j");
      assertThat(String.valueOf(page.evaluate("document.activeElement.getAttribute('href')")))
          .startsWith("/postmortems/")
          .contains("#aw-action-");
      page.keyboard().press("o");
      page.waitForURL("**#aw-action-**");
      assertThat(page.locator(".action:target").isVisible()).isTrue();
    }
  }
}
