package dev.afterword.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.afterword.testing.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed in a meeting while the network is slow, gone, or the server refuses it. */
class MeetingSavesInBrowserTest {
  @TempDir static Path folder;
  private static HostedLibrary hosted;
  private static Chromium chromium;

  private final List<Route> held = new ArrayList<>();
  private String meeting = "";
  private BrowserContext context;
  private Page page;

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
  void open() throws Exception {
    meeting =
        hosted
            .post("/review/meetings", MeetingPagesTest.BEGIN)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    context = chromium.browser().newContext();
    page = context.newPage();
    page.navigate(hosted.address(meeting).toString());
  }

  @AfterEach
  void close() {
    context.close();
  }

  private Locator notes() {
    return page.getByLabel("Notes", new Page.GetByLabelOptions().setExact(true));
  }

  private Locator decision() {
    return page.locator("form[data-save=decide]").getByLabel("Decision");
  }

  private Locator decisions() {
    return page.locator("#aw-decisions");
  }

  private Locator state() {
    return page.locator("[data-state]");
  }

  private void decide(String text) {
    decision().fill(text);
    decision().press("Enter");
  }

  /** What is saved from now on is held up. */
  private void slow() {
    page.route(
        "**" + meeting,
        route -> {
          if (route.request().method().equals("POST")) {
            held.add(route);
          } else {
            route.resume();
          }
        });
  }

  private void fast() {
    page.waitForCondition(() -> !held.isEmpty());
    page.unroute("**" + meeting);
    held.forEach(Route::resume);
  }

  @Test
  void whoFinishesAtOnceFindsTheLastWordInTheMinutes() {
    slow();
    notes().pressSequentially("The last word.");
    page.getByText("Finish…").click();
    page.waitForCondition(() -> !held.isEmpty());
    assertThat(page).hasURL(hosted.address(meeting).toString());
    fast();
    assertThat(page.locator(".source-lines")).containsText("The last word.");
  }

  @Test
  void whoLeavesThePageAtOnceHasSaved() throws Exception {
    notes().pressSequentially("Said in passing.");
    page.navigate("about:blank");
    page.waitForCondition(() -> body().contains("Said in passing."));
  }

  private String body() {
    try {
      return hosted.get(meeting).body();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoFinishesWithoutNetworkIsToldAndStays() {
    context.setOffline(true);
    notes().pressSequentially("Not yet there.");
    page.getByText("Finish…").click();
    assertThat(state()).containsText("Not saved yet: no connection");
    assertThat(page).hasURL(hosted.address(meeting).toString());
    context.setOffline(false);
    assertThat(state()).hasText("Saved.");
    assertThat(page).hasURL(hosted.address(meeting).toString());
  }

  @Test
  void anAnswerThatComesLateLeavesWhatWasTypedSince() {
    slow();
    decide("First");
    decision().pressSequentially("Second");
    fast();
    assertThat(decisions()).containsText("First");
    assertThat(decision()).hasValue("Second");
    page.reload();
    assertThat(decision()).hasValue("Second");
    decision().press("Enter");
    assertThat(decisions()).containsText("Second");
    assertThat(state()).hasText("Saved.");
  }

  @Test
  void twoDecisionsWithoutNetworkAreTwo() {
    context.setOffline(true);
    decide("First");
    decide("Second");
    assertThat(state()).containsText("Not saved yet");
    context.setOffline(false);
    assertThat(decisions().locator("li")).hasCount(2);
    assertThat(decisions()).containsText("First");
    assertThat(decisions()).containsText("Second");
    assertThat(state()).hasText("Saved.");
  }

  @Test
  void aDraftDoesNotUndoWhatOthersSavedMeanwhile() throws Exception {
    String item = "&item=document:pool";
    hosted.post(meeting, "do=decide&id=d&seen=0&text=Wait" + item);
    hosted.post(meeting, "do=review&reviewed=yes&was=&reviewers=edge" + item);
    assertThat(page.getByLabel("By which teams")).hasValue("edge");
    decisions().locator("summary").click();
    decisions().getByLabel("Decision").fill("Wait a day");
    page.getByLabel("By which teams").fill("edge, search");
    page.getByLabel("Reviewed in this meeting").uncheck();
    hosted.post(meeting, "do=decide&id=d&seen=1&text=Wait+a+week" + item);
    hosted.post(meeting, "do=review&reviewed=yes&was=edge&reviewers=edge,+dba" + item);
    page.reload();
    assertThat(decisions().getByLabel("Decision")).hasValue("Wait a day");
    assertThat(page.getByLabel("Reviewed in this meeting")).not().isChecked();
    decisions().getByLabel("Decision").press("Enter");
    assertThat(state()).containsText("Somebody else wrote in the same place");
    assertThat(decisions()).containsText("Wait a week");
    assertThat(decisions()).containsText("Wait a day");
    page.getByLabel("By which teams").press("Enter");
    page.waitForCondition(() -> body().contains("edge, dba") && body().contains("search"));
  }

  @Test
  void whatIsRefusedStaysInItsFieldAndHoldsUpNothing() {
    page.route(
        "**" + meeting,
        route -> {
          String sent = String.valueOf(route.request().postData());
          if (sent.contains("bad")) {
            route.fulfill(new Route.FulfillOptions().setStatus(422));
          } else {
            route.resume();
          }
        });
    notes().pressSequentially("bad");
    assertThat(state()).containsText("Not saved: it is too long");
    decide("bad too");
    assertThat(decision()).hasValue("bad too");
    decide("Good");
    assertThat(decisions()).containsText("Good");
    assertThat(notes()).hasValue("bad");
    assertThat(state()).containsText("Not saved: it is too long");
    notes().fill("better");
    assertThat(state()).hasText("Saved.");
    page.reload();
    assertThat(notes()).hasValue("better");
  }
}
