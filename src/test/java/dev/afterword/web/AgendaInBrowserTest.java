package dev.afterword.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import dev.afterword.testing.Chromium;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agenda that is changed in a real browser. */
class AgendaInBrowserTest {
  @Test
  void enterInAFieldTakesOverTheChangesAndMovesNothing(@TempDir Path temporary) throws Exception {
    Chromium.assumeInstalled();
    Path folder = temporary.resolve("library");
    ServedLibrary.write(folder, "a.md", "# A\n");
    try (ServedLibrary served = new ServedLibrary(folder, temporary.resolve("cache")).update();
        Chromium chromium = Chromium.start()) {
      Page page = chromium.browser().newPage();
      page.navigate(
          served
              .address("/review/agenda?title=R&date=2026-11-20&item=5+topic+a&item=5+topic+b")
              .toString());

      page.locator("input[name='minutes.1']").fill("7");
      page.locator("input[name='minutes.1']").press("Enter");

      assertThat(page).hasURL(Pattern.compile("&item=7\\+topic\\+a&item=5\\+topic\\+b$"));
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
  }
}
