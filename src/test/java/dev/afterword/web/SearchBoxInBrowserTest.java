package dev.afterword.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.afterword.testing.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The search box and the palette, by keyboard, mouse and finger, over the demonstration library.
 */
class SearchBoxInBrowserTest {
  private static final Pattern RESULTS = Pattern.compile(".*/search\\?q=.*");

  private static ServedLibrary served;
  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start(@TempDir Path cache) throws Exception {
    Chromium.assumeInstalled();
    served = new ServedLibrary(Path.of("sample-postmortems").toAbsolutePath(), cache).update();
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (served != null) {
      chromium.close();
      served.close();
    }
  }

  @BeforeEach
  void open() {
    use(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private void use(Browser.NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    context = chromium.browser().newContext(options);
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(page.url() + ": " + message.text()));
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  private void visit(String path) {
    page.navigate(served.address(path).toString());
  }

  private Locator box() {
    return page.locator("#aw-q");
  }

  private Locator options() {
    return page.locator("[role=option]:visible");
  }

  private void choose(String text) {
    Locator option = options().filter(new Locator.FilterOptions().setHasText(text)).first();
    option.waitFor();
    for (int i = 0; i < 20 && !"true".equals(option.getAttribute("aria-selected")); i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(option).hasAttribute("aria-selected", "true");
    page.keyboard().press("Enter");
  }

  @Test
  void aFieldAndItsValueAreCompletedByKeyboard() {
    visit("/");
    page.keyboard().press("/");
    page.keyboard().type("pool serv");
    assertThat(options().first()).hasText(Pattern.compile("service:.*"));
    assertThat(box()).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowDown");
    String active = box().getAttribute("aria-activedescendant");
    assertThat(page.locator("#" + active)).hasText(Pattern.compile("service:.*"));
    page.keyboard().press("Enter");
    assertThat(box()).hasValue("pool service:");
    choose("checkout");
    assertThat(box()).hasValue("pool service:checkout ");
    page.keyboard().press("Enter");
    page.waitForURL(RESULTS);
    assertThat(page.getByLabel("checkout", new Page.GetByLabelOptions().setExact(false)).first())
        .isChecked();
  }

  @Test
  void whatStandsBehindTheCursorStays() {
    visit("/help");
    box().fill("serv latency");
    for (int i = 0; i < " latency".length(); i++) {
      page.keyboard().press("ArrowLeft");
    }
    page.keyboard().type("i");
    choose("service:");
    assertThat(box()).hasValue("service:latency");
  }

  @Test
  void escapePutsTheListAwayAndKeepsTheText() {
    visit("/help");
    box().fill("check");
    options().first().waitFor();
    page.keyboard().press("Escape");
    assertThat(options()).hasCount(0);
    assertThat(box()).hasValue("check");
    assertThat(box()).hasAttribute("aria-expanded", "false");
    page.keyboard().press("ArrowDown");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    assertThat(options().last()).hasAttribute("aria-selected", "true");
  }

  @Test
  void aTitleLeadsToItsDocument() {
    visit("/documents");
    box().fill("database conn");
    choose("document");
    page.waitForURL(Pattern.compile(".*/postmortems/.*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=pool",
        "/postmortems/2025-02-11-checkout-pool-exhausted",
        "/documents",
        "/proposals",
        "/help",
        "/problems"
      })
  void thePaletteOpensOnEveryPageAndGoesPlaces(String path) {
    visit(path);
    page.keyboard().press("Control+k");
    assertThat(page.locator("#aw-palette")).isFocused();
    assertThat(options().filter(new Locator.FilterOptions().setHasText("Help"))).hasCount(1);
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-palette]")).isHidden();
    page.keyboard().press("Control+k");
    page.keyboard().type("docum");
    choose("Documents");
    page.waitForURL("**/documents");
  }

  @Test
  void thePaletteSearches() {
    visit("/problems");
    page.keyboard().press("Meta+k");
    page.keyboard().type("connection pool");
    page.keyboard().press("Enter");
    page.waitForURL(RESULTS);
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @Test
  void recentSearchesAreOfferedUntilTheyAreCleared() {
    visit("/");
    box().fill("certificate expired");
    box().press("Enter");
    page.waitForURL(RESULTS);
    visit("/");
    box().click();
    options().filter(new Locator.FilterOptions().setHasText("certificate expired")).click();
    page.waitForURL(Pattern.compile(".*q=certificate.expired.*"));
    visit("/");
    box().click();
    options().filter(new Locator.FilterOptions().setHasText("Clear recent")).click();
    visit("/");
    page.keyboard().press("Control+k");
    options().first().waitFor();
    assertThat(options().filter(new Locator.FilterOptions().setHasText("certificate"))).hasCount(0);
  }

  @Test
  void aSearchIsKeptInThisBrowserAndForgotten() {
    visit("/search?q=pool+service:checkout");
    page.locator("#aw-keep summary").click();
    page.locator("[data-keep]").click();
    assertThat(page.locator("[data-keep]")).containsText("Forget");
    visit("/help");
    page.keyboard().press("Control+k");
    choose("pool service:checkout");
    page.waitForURL(RESULTS);
    visit("/");
    Locator saved = page.locator(".saved a", new Page.LocatorOptions().setHasText("pool service"));
    assertThat(saved).hasAttribute("href", Pattern.compile("/search\\?q=pool.service%3Acheckout"));
    page.getByLabel("Forget pool service:checkout").click();
    assertThat(saved).hasCount(0);
    page.reload();
    assertThat(saved).hasCount(0);
  }

  @Test
  void boxesAndTextAreOneTruth() {
    visit("/search?q=pool");
    Locator tick = page.locator("input[name=service][value=checkout]");
    tick.check();
    assertThat(box()).hasValue("pool service:checkout");
    page.waitForURL(Pattern.compile(".*/search\\?q=pool\\+service%3Acheckout"));
    assertThat(page.locator(".chosen")).containsText("service:checkout");
    tick.uncheck();
    assertThat(box()).hasValue("pool");
    page.waitForURL(Pattern.compile(".*/search\\?q=pool"));
    box().fill("pool service:checkout");
    assertThat(tick).isChecked();
    box().fill("pool");
    assertThat(tick).not().isChecked();
  }

  @Test
  void theFeedThatIsAnnouncedFollowsTheText() {
    visit("/search?q=pool");
    box().fill("dns");
    page.waitForURL(Pattern.compile(".*q=dns"));
    assertThat(page.locator("[data-feed-link]")).hasAttribute("href", "/feed.atom?q=dns");
  }

  @Test
  void suggestionsAreTapped() {
    use(
        new Browser.NewContextOptions()
            .setViewportSize(320, 700)
            .setHasTouch(true)
            .setIsMobile(true));
    visit("/");
    box().tap();
    box().fill("severity:");
    options()
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^SEV\\d")))
        .first()
        .tap();
    assertThat(box()).hasValue(Pattern.compile("severity:SEV\\d "));
    assertThat(box()).isFocused();
  }

  @Test
  void whenNothingIsFoundALinkFindsSomething() {
    visit("/search?q=pool");
    visit("/search?q=certificate+service:ledger+severity:SEV1..SEV2+cause:time+tag:dns");
    page.locator(".widenings a").first().click();
    page.waitForURL(RESULTS);
    assertThat(page.locator(".hit").first()).isVisible();
  }

  @Test
  void withoutScriptTheBoxIsAFormAndTicksBecomeText() {
    use(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900));
    visit("/");
    assertThat(page.locator("[data-palette]")).isHidden();
    box().fill("pool");
    box().press("Enter");
    page.waitForURL("**/search?q=pool");
    page.locator("input[name=service][value=checkout]").check();
    page.locator(".apply").click();
    page.waitForURL("**/search?q=pool+service%3Acheckout");
    assertThat(page.locator("input[name=service][value=checkout]")).isChecked();
    page.locator("#aw-keep summary").click();
    assertThat(page.locator("[data-keep]")).isHidden();
    assertThat(page.locator("[data-feed]")).isVisible();
    page.locator("input[name=service][value=checkout]").uncheck();
    page.locator(".apply").click();
    page.waitForURL("**/search?q=pool");
  }

  @Test
  void listAndPaletteAreAccessibleInBothThemesWideAndNarrow() {
    List<String> found = new ArrayList<>();
    for (String theme : List.of("light", "dark")) {
      for (int width : List.of(1280, 320)) {
        use(new Browser.NewContextOptions().setViewportSize(width, 800));
        context.addCookies(
            List.of(new Cookie(Pages.THEME_COOKIE, theme).setUrl(served.address("/").toString())));
        for (String path : List.of("/", "/help", "/search?q=pool")) {
          visit(path);
          box().fill("c");
          options().first().waitFor();
          page.keyboard().press("ArrowDown");
          found.addAll(violations(theme + " " + width + " list on " + path));
          page.keyboard().press("Escape");
        }
        page.locator("#aw-keep summary").click();
        found.addAll(violations(theme + " " + width + " save"));
        page.keyboard().press("Control+k");
        options().first().waitFor();
        page.keyboard().press("ArrowDown");
        found.addAll(violations(theme + " " + width + " palette"));
      }
    }
    assertThat(found).isEmpty();
  }

  private List<String> violations(String where) {
    List<String> found = new ArrayList<>();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!Integer.valueOf(0).equals(overflow)) {
      found.add(where + ": scrolls sideways by " + overflow);
    }
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(rule ->
            rule.getNodes()
                .forEach(node -> found.add(where + ": " + rule.getId() + ": " + node.getHtml())));
    return found;
  }
}
