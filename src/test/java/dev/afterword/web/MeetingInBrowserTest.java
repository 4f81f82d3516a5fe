package dev.afterword.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meetings in real browsers, several at once. */
class MeetingInBrowserTest {
  @TempDir static Path folder;
  private static HostedLibrary hosted;
  private static Chromium chromium;

  private String meeting = "";

  @BeforeAll
  static void start() throws Exception {
    Chromium.assumeInstalled();
    hosted = new HostedLibrary(folder);
    var clone = hosted.clone("clone");
    clone.run("checkout", "-q", "-B", "main");
    clone.commit("pool.md", MeetingPagesTest.POOL);
    clone.run("push", "-q", "origin", "main");
    hosted.library().update();
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (hosted != null) {
      chromium.close();
      hosted.close();
    }
  }

  @BeforeEach
  void begin() throws Exception {
    meeting =
        hosted
            .post("/review/meetings", MeetingPagesTest.BEGIN)
            .headers()
            .firstValue("Location")
            .orElseThrow();
  }

  private Page open(BrowserContext context, String rest) {
    Page page = context.newPage();
    page.navigate(hosted.address(meeting + rest).toString());
    return page;
  }

  private static Locator notes(Page page) {
    return page.getByLabel("Notes", new Page.GetByLabelOptions().setExact(true));
  }

  /** A field of the form that adds. */
  private static Locator added(Page page, String label) {
    return page.locator("form[data-save=decide], form[data-save=promise]").getByLabel(label);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator state(Page page) {
    return page.locator("[data-state]");
  }

  private String text() throws Exception {
    return hosted.get(meeting + "?view=projector&item=1").body();
  }

  @Test
  void twoBrowsersGoThroughAMeetingAndOneReloadsInItsMiddle() throws Exception {
    try (BrowserContext first = chromium.browser().newContext();
        BrowserContext second = chromium.browser().newContext()) {
      Page presenter = open(first, "");
      Page viewer = open(second, "?view=projector");
      button(presenter, "Start the timer").click();
      assertThat(viewer.locator("[data-clock]")).containsText("9:5");
      notes(presenter).pressSequentially("The pool was sized once.");
      assertThat(viewer.locator("#aw-text")).hasText("The pool was sized once.");
      assertThat(state(presenter)).hasText("Saved.");
      Locator decision = added(presenter, "Decision");
      decision.fill("Size it each quarter");
      decision.press("Enter");
      assertThat(viewer.locator("#aw-decisions")).containsText("Size it each quarter");
      assertThat(decision).hasValue("");
      added(presenter, "What is to be done").fill("Write a playbook");
      added(presenter, "What is to be done").press("Enter");
      assertThat(viewer.locator("#aw-new-actions")).containsText("Write a playbook");
      presenter.getByLabel("Team", new Page.GetByLabelOptions().setExact(true)).fill("payments");
      presenter.getByLabel("People").fill("3");
      button(presenter, "Add the team").click();
      assertThat(viewer.locator("#aw-attendance")).containsText("payments: 3 people");
      presenter.getByLabel("Reviewed in this meeting").check();
      presenter.locator("#aw-reviewed").getByRole(AriaRole.BUTTON).click();
      assertThat(viewer.locator("#aw-reviewed")).containsText("Reviewed");

      presenter.locator("h1").click();
      presenter.keyboard().press("j");
      assertThat(viewer.locator("h1")).hasText("Overdue and undecided actions");
      assertThat(presenter.locator("h1")).hasText("Overdue and undecided actions");
      assertThat(viewer.locator("[data-clock]")).containsText("4:5");
      presenter.reload();
      assertThat(presenter.locator("h1")).hasText("Overdue and undecided actions");
      viewer.keyboard().press("ArrowRight");
      assertThat(presenter.locator("h1")).hasText("Retries");
      assertThat(presenter.title()).startsWith("3/3 Retries");
      presenter.keyboard().press("k");
      assertThat(presenter.locator("h1")).hasText("Overdue and undecided actions");
      presenter.keyboard().press("ArrowLeft");
      assertThat(viewer.locator("h1")).hasText("Pool empty");
      assertThat(viewer.locator("#aw-text")).hasText("The pool was sized once.");

      presenter.getByText("Finish…").click();
      assertThat(presenter.locator(".source-lines")).containsText("Size it each quarter");
      presenter.getByLabel("Your name").fill("Ana Berg");
      presenter.getByLabel("Your e-mail").fill("ana@example.org");
      button(presenter, "Write the minutes").click();
      assertThat(presenter.locator("main")).containsText("The pool was sized once.");
      assertThat(presenter.url()).contains("/postmortems/reviews/");
      assertThat(state(viewer)).hasText("The meeting is over.");
      assertThat(hosted.inside().run("show", "main:pool.md"))
          .contains("status: reviewed", "Write a playbook");
    }
  }

  @Test
  void twoWhoTypeAtOnceLoseNoWord() throws Exception {
    try (BrowserContext first = chromium.browser().newContext();
        BrowserContext second = chromium.browser().newContext()) {
      Page one = open(first, "");
      Page other = open(second, "");
      for (int i = 0; i < 12; i++) {
        notes(one).pressSequentially("one" + i + " ");
        notes(other).pressSequentially("other" + i + " ");
        Thread.sleep(150);
      }
      assertThat(state(one)).containsText("Saved.");
      assertThat(state(other)).containsText("Saved.");
      assertThat(notes(one)).hasValue(Pattern.compile("other11"));
      one.waitForCondition(() -> notes(one).inputValue().equals(notes(other).inputValue()));
      String both = notes(one).inputValue();
      for (int i = 0; i < 12; i++) {
        assertThat(both.split("\\s+")).containsOnlyOnce("one" + i, "other" + i);
      }
    }
  }

  @Test
  void whoLosesTheNetworkWhileTypingLosesNothing() throws Exception {
    try (BrowserContext first = chromium.browser().newContext();
        BrowserContext second = chromium.browser().newContext()) {
      Page one = open(first, "");
      Page other = open(second, "");
      notes(one).pressSequentially("Before. ");
      assertThat(state(one)).hasText("Saved.");
      first.setOffline(true);
      notes(one).pressSequentially("Without network. ");
      added(one, "Decision").fill("Decided offline");
      added(one, "Decision").press("Enter");
      added(one, "Decision").fill("Typed after it");
      assertThat(state(one)).containsText("Not saved yet: no connection");
      assertThat(notes(other)).hasValue("Before. ");
      notes(other).fill("First. Before. ");
      assertThat(state(other)).hasText("Saved.");
      first.setOffline(false);
      assertThat(state(one)).containsText("Saved.");
      assertThat(notes(one)).hasValue("First. Before. Without network. ");
      assertThat(one.locator("#aw-decisions")).containsText("Decided offline");
      assertThat(added(one, "Decision")).hasValue("Typed after it");
      assertThat(notes(other)).hasValue("First. Before. Without network. ");
    }
  }

  @Test
  void aBrowserThatIsClosedKeepsWhatTheServerHasNot() throws Exception {
    Path profile = folder.resolve("profile");
    try (BrowserContext context = chromium.persistent(profile)) {
      Page page = open(context, "");
      notes(page).waitFor();
      context.setOffline(true);
      notes(page).pressSequentially("Typed before the crash.");
      added(page, "What is to be done").fill("Half a promise");
      assertThat(state(page)).containsText("Not saved yet");
    }
    assertThat(text()).doesNotContain("Typed before the crash.");
    try (BrowserContext context = chromium.persistent(profile)) {
      Page page = open(context, "");
      assertThat(state(page)).hasText("Saved.");
      assertThat(notes(page)).hasValue("Typed before the crash.");
      assertThat(added(page, "What is to be done")).hasValue("Half a promise");
      assertThat(text()).contains("Typed before the crash.");
    }
  }

  @Test
  void whoLooksAroundStaysAndComesBack() {
    try (BrowserContext first = chromium.browser().newContext();
        BrowserContext second = chromium.browser().newContext()) {
      Page presenter = open(first, "");
      Page viewer = open(second, "?item=3");
      assertThat(viewer.locator("h1")).hasText("Retries");
      button(presenter, "Next").click();
      assertThat(viewer.locator("#aw-place")).containsText("the meeting is at item 2");
      assertThat(viewer.locator("h1")).hasText("Retries");
      viewer.getByText("Follow it").click();
      assertThat(viewer.locator("h1")).hasText("Overdue and undecided actions");
    }
  }

  @Test
  void keysAreToldAndCanBeTurnedOff() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = open(context, "");
      page.keyboard().press("?");
      assertThat(page.getByText("Keys can be turned off.")).isVisible();
      page.keyboard().press("?");
      assertThat(page.getByText("Keys can be turned off.")).isHidden();
      notes(page).press("j");
      assertThat(page.locator("h1")).hasText("Pool empty");
      assertThat(notes(page)).hasValue("j");
      page.evaluate("localStorage.setItem('afterword-keys', 'off')");
      page.locator("h1").click();
      page.keyboard().press("j");
      button(page, "+2 min").click();
      assertThat(page.locator("[data-clock]")).containsText("12:00");
      assertThat(page.locator("h1")).hasText("Pool empty");
    }
  }

  @Test
  void allOfItWorksWithoutAScript() {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = open(context, "");
      notes(page).fill("Said plainly");
      page.locator("button[value=text]").press("Enter");
      assertThat(notes(page)).hasValue("Said plainly");
      added(page, "Decision").fill("Wait");
      added(page, "Decision").press("Enter");
      assertThat(page.locator("#aw-decisions")).containsText("Wait");
      button(page, "Next").press("Enter");
      assertThat(page.locator("h1")).hasText("Overdue and undecided actions");
      button(page, "+2 min").press("Enter");
      assertThat(page.locator("[data-clock]")).hasText("7:00 left, paused");
    }
  }

  @Test
  void thePagesAreAccessibleInBothThemesWideAndNarrow() throws Exception {
    hosted.post(meeting, "do=text&was=&text=We+agree&item=document:pool");
    hosted.post(
        meeting, "do=decide&id=d&seen=0&text=Size+it&owner=edge&due=2026-12-01&item=document:pool");
    hosted.post(meeting, "do=attend&id=t&seen=0&team=edge&people=2");
    List<String> found = new ArrayList<>();
    for (String theme : List.of("light", "dark")) {
      for (int width : List.of(1280, 320)) {
        for (String rest :
            List.of("?item=1", "?item=2", "?item=3&view=projector", "/..", "/finish")) {
          look(theme, width, rest, found);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private void look(String theme, int width, String rest, List<String> found) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
      context.addCookies(
          List.of(new Cookie(Pages.THEME_COOKIE, theme).setUrl(hosted.address("/").toString())));
      Page page = open(context, rest);
      String where = theme + width + rest + ": ";
      page.onConsoleMessage(message -> found.add(where + message.text()));
      page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
      Number overflow =
          (Number)
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (overflow.intValue() > 0) {
        found.add(where + "scrolls sideways by " + overflow);
      }
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(rule ->
              rule.getNodes()
                  .forEach(node -> found.add(where + rule.getId() + ": " + node.getHtml())));
      String shots = System.getProperty("afterword.screenshots");
      if (shots != null) {
        String name = (theme + width + rest).replaceAll("[^a-z0-9]", "-");
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = false)");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(shots, "meeting-" + name + ".png")));
      }
    }
  }
}
