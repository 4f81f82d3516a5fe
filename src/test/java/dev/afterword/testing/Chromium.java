package dev.afterword.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, without a window, that asks no host by itself. */
public final class Chromium implements AutoCloseable {
  private static final Path PATH = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(List<String> options) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    List<String> all = new ArrayList<>(List.of("--no-sandbox", "--disable-background-networking"));
    all.addAll(options);
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(PATH).setArgs(all));
  }

  /** Starts it with further options of its command line. */
  public static Chromium start(String... options) {
    return new Chromium(List.of(options));
  }

  public static boolean isInstalled() {
    return Files.isExecutable(PATH);
  }

  /** Skips the test where there is none. */
  public static void assumeInstalled() {
    Assumptions.assumeTrue(isInstalled(), "there is no Chromium at " + PATH);
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
