package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.afterword.git.OutsideGit;
import dev.afterword.proof.Launcher;
import dev.afterword.testing.Chromium;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first word to the merge, as authors and reviewers go it. */
class JourneyTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static Chromium chromium;

  @TempDir private Path folder;
  private HostedLibrary hosted;
  private OutsideGit clone;

  @BeforeAll
  static void start() {
    Chromium.assumeInstalled();
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void serve() throws Exception {
    hosted = new HostedLibrary(folder);
    clone = hosted.clone("clone");
    clone.commit(
        ".afterword/settings.yml",
        "folders:\n  postmortems: postmortem\nservices:\n  checkout: payments\n");
    clone.commit(
        "postmortems/2026-01-02-cart-lost.md",
        "---\ntitle: Carts were lost\nseverity: SEV3\nstarted: 2026-01-02T10:00Z\n"
            + "services: [checkout]\n---\n\n## Summary\n\nThe connection pool of checkout was empty.\n");
    clone.run("push", "-q", "origin", "main");
  }

  @AfterEach
  void end() {
    hosted.close();
  }

  /**
   * The program itself, as the launcher starts it.
   *
   * @param expected how it ends; null where that does not matter
   */
  private String afterword(@Nullable Integer expected, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Launcher.java(), "-XX:TieredStopAtLevel=1"));
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    command.addAll(List.of("-cp", classes, "dev.afterword.Main"));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(clone.folder().toFile());
    builder.environment().put("AFTERWORD_CACHE", folder.resolve("cache").toString());
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int code = process.waitFor();
    assertThat(code).as(output).isEqualTo(expected == null ? code : expected);
    return output;
  }

  @Test
  void aPostmortemGoesFromTheTerminalThroughReviewIntoTheLibrary() throws Exception {
    afterword(
        0,
        "new",
        "-C",
        ".",
        "--kind",
        "postmortem",
        "--title",
        "Checkout answered 502",
        "--severity",
        "SEV1",
        "--services",
        "checkout",
        "--start",
        "2026-10-03T14:02Z",
        "--branch",
        "checkout-502");
    Path file = clone.folder().resolve("postmortems/2026-10-03-checkout-answered-502.md");
    String begun = Files.readString(file);
    String blameful = "The cause was human error: the engineer failed to check the pool.";
    Files.writeString(file, begun.replace("## Impact", blameful + "\n\n## Impact"));
    assertThat(linted(file)).contains("blame/person", "blame/human-error");

    String better = "A deploy doubled the workers, and nothing compared them with the pool.";
    Files.writeString(file, Files.readString(file).replace(blameful, better));
    assertThat(linted(file)).doesNotContain("blame/");
    clone.commitAll("Postmortem: checkout answered 502");
    String pushed = clone.run("push", "origin", "HEAD");
    String address = hosted.address("/proposals/checkout-502").toString();
    assertThat(pushed).contains("remote: Proposal: " + address);

    try (BrowserContext context = chromium.browser().newContext();
        Page page = context.newPage()) {
      page.navigate(address);
      assertThat(page.locator("h1").textContent()).isEqualTo("Checkout answered 502");
      assertThat(page.locator(".preview").textContent()).contains("A deploy doubled the workers");
      assertThat(page.locator("#aw-similar").textContent()).contains("Carts were lost");
      page.locator(".views >> text=Difference").click();
      assertThat(page.locator("ins").first().isVisible()).isTrue();
      page.locator(".views >> text=Discussion").click();
      var place = page.locator(".place", new Page.LocatorOptions().setHasText("A deploy doubled"));
      place.locator("summary").click();
      place.locator("textarea").fill("Which deploy was it?");
      signed(place, "A reviewer", "reviewer@example.org");
      place.locator("button").click();
      assertThat(page.locator(".comment").textContent()).contains("Which deploy was it?");
      page.locator("button[value=approve]").click();
      assertThat(page.locator(".approvals").textContent()).contains("A reviewer approved this");
      page.locator("button[value=merge]").click();
      assertThat(page.url()).contains("/postmortems/2026-10-03-checkout-answered-502");
      assertThat(page.locator("#aw-history").textContent())
          .contains("Author", "reviewed by A reviewer");

      page.navigate(hosted.address("/search?q=workers").toString());
      assertThat(page.locator("main").textContent()).contains("Checkout answered 502");
    }
    assertThat(clone.run("fetch", "origin")).isNotNull();
    assertThat(
            clone.run("log", "-1", "--format=%(trailers:key=Reviewed-by,valueonly)", "origin/main"))
        .isEqualTo("A reviewer <reviewer@example.org>");
  }

  private String linted(Path file) throws Exception {
    return afterword(null, "lint", file.toString());
  }

  private static void signed(Locator form, String name, String email) {
    form.locator("input[name=name]").fill(name);
    form.locator("input[name=email]").fill(email);
  }

  @Test
  void whoNeverUsesGitWritesWithALivePreviewAndAnImage() throws Exception {
    try (BrowserContext context = chromium.browser().newContext();
        Page page = context.newPage()) {
      page.navigate(hosted.address("/write").toString());
      page.locator("input[name=title]").fill("Search was slow");
      page.locator("select[name=severity]").selectOption("SEV2");
      page.locator("text=Begin").click();
      String text = page.locator("[data-text]").inputValue();
      page.locator("[data-text]")
          .fill(text.replace("## Impact", "The engineer should have known.\n\n## Impact"));
      page.locator("#aw-live .findings >> text=blame/counterfactual").waitFor();
      assertThat(page.locator("#aw-live .preview").textContent())
          .contains("The engineer should have known.");

      page.reload();
      page.locator("[data-restore]").click();
      assertThat(page.locator("[data-text]").inputValue()).contains("should have known");
      page.locator("[data-text]")
          .fill(text.replace("## Impact", "The pool was empty.\n\n## Impact"));
      page.evaluate(
          "bytes => { const file = new File([new Uint8Array(bytes)], 'Pool graph.png', {type: 'image/png'});"
              + " const data = new DataTransfer(); data.items.add(file);"
              + " document.querySelector('[data-text]').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); }",
          ints(PIXEL));
      assertThat(page.locator("[data-text]").inputValue())
          .contains("![pool graph](images/pool-graph.png)");
      signed(page.locator("form.editor"), "A support lead", "support@example.org");
      page.locator("button.primary").click();
      page.waitForURL("**/proposals/**");

      assertThat(page.locator(".preview img").count()).isEqualTo(1);
      assertThat(page.evaluate("document.querySelector('.preview img').naturalWidth")).isEqualTo(1);
      assertThat(
              page.evaluate(
                  "Object.keys(localStorage).filter(k => k.startsWith('afterword-draft')).length"))
          .isEqualTo(0);
    }
  }

  private static List<Integer> ints(byte[] bytes) {
    List<Integer> all = new ArrayList<>();
    for (byte one : bytes) {
      all.add(one & 0xff);
    }
    return all;
  }

  @Test
  void writingAndDiscussingAreAccessibleAndFitNarrowScreens() throws Exception {
    clone.run("checkout", "-q", "-b", "topic");
    clone.commit(
        "postmortems/2026-10-03-x.md",
        "---\ntitle: X\n---\n\n## Summary\n\nThe engineer failed to check.\n\n## Timeline\n\n"
            + "| Time (UTC) | Event |\n|---|---|\n| 2026-10-03 14:02 | "
            + "a_very_long_name_without_a_break_".repeat(6)
            + " |\n");
    clone.run("push", "-q", "origin", "HEAD");
    List<String> found = new ArrayList<>();
    for (String theme : List.of("light", "dark")) {
      for (int width : List.of(1280, 320)) {
        try (BrowserContext context =
                chromium
                    .browser()
                    .newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
            Page page = context.newPage()) {
          context.addCookies(
              List.of(
                  new Cookie(Pages.THEME_COOKIE, theme).setUrl(hosted.address("/").toString())));
          page.onConsoleMessage(message -> found.add(page.url() + ": " + message.text()));
          for (String path :
              List.of(
                  "/write",
                  "/write?title=A&severity=SEV1",
                  "/write?path=postmortems/2026-10-03-x.md&branch=topic",
                  "/proposals/topic",
                  "/proposals/topic?view=discussion")) {
            page.navigate(hosted.address(path).toString());
            Object wide =
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (!Integer.valueOf(0).equals(wide)) {
              found.add(width + " " + path + ": scrolls sideways by " + wide);
            }
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
}
