package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.testing.Chromium;
import dev.afterword.web.page.Urls;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration library, served and seen in a real browser. */
class SamplesInBrowserTest {

  @TempDir static Path folder;
  private static Library library;
  private static Server server;
  private static Chromium chromium;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Chromium.assumeInstalled();
    ReadingLimits limits = ReadingLimits.DEFAULT;
    GitLibrary git =
        GitLibrary.open(
            LibraryLocation.of("sample-postmortems"), null, folder, SnapshotRules.DEFAULT);
    LibrarySettings settings = SettingsFile.read(git, git.head().orElse(null), limits);
    library = new Library(git, settings, folder.resolve("index"), limits, Clock.systemUTC());
    library.update();
    server = new Server(library, new ServerOptions("127.0.0.1", 0, List.of()), Clock.systemUTC());
    chromium = Chromium.start();
    browser = chromium.browser();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      chromium.close();
      server.close();
      library.close();
    }
  }

  @Test
  void everyDocumentIsShownWithoutFaultAndAsksNoOtherHost() {
    List<String> found = new ArrayList<>();
    try (BrowserContext context = context(320, "light");
        Page page = watched(context, found)) {
      for (DocumentSummary document : library.index().documents(1, 500).documents()) {
        visit(page, Urls.document(document.id()), found);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void pagesAreAccessibleInBothThemesWideAndNarrow() {
    List<String> found = new ArrayList<>();
    List<String> pages =
        List.of(
            "/",
            "/search?q=pool&severity=SEV1",
            "/search?q=nothinglikethis",
            "/search?q=connection+pool+exhausted",
            "/actions",
            "/actions?view=board&group=team",
            "/actions?group=priority",
            "/improvements",
            "/improvements/retry-budget",
            "/review?since=2026-09-01",
            "/review/agenda?title=Review&date=2026-11-20&item=10+actions&item=5+topic+More",
            "/review/digest?since=2020-01-01",
            "/services",
            "/services/checkout",
            "/teams/payments",
            "/causes/change",
            "/tags",
            "/tags/connection-pool",
            "/documents",
            "/problems",
            "/help",
            "/replay/2026-09-17-catalog-pool-exhausted?step=3",
            "/replay/2026-09-17-catalog-pool-exhausted?step=end",
            "/postmortems/2025-02-11-checkout-pool-exhausted",
            "/postmortems/postmortems/2026/2026-06-18-rate-limiter-per-node");
    for (String theme : List.of("light", "dark")) {
      for (int width : List.of(1280, 320)) {
        try (BrowserContext context = context(width, theme);
            Page page = watched(context, found)) {
          for (String path : pages) {
            visit(page, path, found);
            new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(theme + " " + width + " " + path + ": " + rule.getId()));
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aSearcherFindsNarrowsAndReadsWithoutJavaScript() {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900);
    try (BrowserContext context = browser.newContext(options);
        Page page = context.newPage()) {
      page.navigate(server.address());
      page.locator("main input[name=q]").first().fill("connection pool");
      page.locator("main input[name=q]").first().press("Enter");
      assertThat(page.url()).contains("/search").contains("connection+pool");
      page.locator("a[href='/postmortems/2025-02-11-checkout-pool-exhausted']").first().click();
      assertThat(page.locator("h1").textContent()).contains("database connections");
      assertThat(page.locator("main svg").count()).isPositive();
    }
  }

  private static BrowserContext context(int width, String theme) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    context.addCookies(List.of(new Cookie(Pages.THEME_COOKIE, theme).setUrl(server.address())));
    return context;
  }

  /** A page whose complaints, and whose requests to other hosts, are written down. */
  private static Page watched(BrowserContext context, List<String> found) {
    Page page = context.newPage();
    page.onConsoleMessage(message -> found.add(page.url() + ": console: " + message.text()));
    page.onPageError(error -> found.add(page.url() + ": error: " + error));
    page.onRequest(request -> {
      if (!request.url().startsWith(server.address())) {
        found.add(page.url() + ": asks " + request.url());
      }
    });
    return page;
  }

  private static void visit(Page page, String path, List<String> found) {
    page.navigate(server.address().replaceFirst("/$", "") + path);
    Number overflow =
        (Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (overflow.intValue() > 0) {
      found.add(path + ": scrolls sideways by " + overflow + " pixels");
    }
  }
}
