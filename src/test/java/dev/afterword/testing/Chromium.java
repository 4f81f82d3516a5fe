package dev.afterword.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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
  private final List<String> options;

  private Chromium(List<String> further) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    options = new ArrayList<>(List.of("--no-sandbox", "--disable-background-networking"));
    options.addAll(further);
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(PATH).setArgs(options));
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

  /** Another one, whose storage stays in that folder when it is closed. */
  public BrowserContext persistent(Path profile) {
    return playwright
        .chromium()
        .launchPersistentContext(
            profile,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(PATH)
                .setArgs(options));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
