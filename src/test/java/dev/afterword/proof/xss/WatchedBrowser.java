package dev.afterword.proof.xss;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import dev.afterword.testing.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chromium with a few tabs that open many pages of one server and write down what these do. It can
 * reach no other host. For one thread.
 */
final class WatchedBrowser implements AutoCloseable {
  private static final Group NONE = new Group(List.of());
  private static final int TABS = 6;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String WATCH = script("watch.js");
  private static final String PROVOKE = script("provoke.js");
  private static final String INSPECT = script("inspect.js");

  /** Whether the browser follows the Content-Security-Policy that the server sends. */
  enum Policy {
    OFF,
    ON
  }

  private final Chromium chromium;
  private final BrowserContext context;
  private final String server;
  private final List<Tab> tabs = new ArrayList<>();
  private final Map<Page, Tab> byPage = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> opening = new ArrayList<>();
  private long visits;

  private static final class Tab {
    final Page page;
    Visit visit = Visit.of(NONE, "");
    boolean hasHeaders;
    boolean loaded;

    Tab(Page page) {
      this.page = page;
    }
  }

  /**
   * Starts it.
   *
   * @param server the beginning of the addresses that are not another host's, without a slash
   */
  WatchedBrowser(String server, Policy policy) {
    this.server = server;
    chromium = Chromium.start("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setBypassCSP(policy == Policy.OFF));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.addInitScript(WATCH);
    context.exposeBinding("afterwordSeen", (source, arguments) -> seen(source.page(), arguments));
    context.onRequest(request -> asked(request.url(), request.isNavigationRequest()));
    context.onPage(this::opened);
  }

  /**
   * Opens pages, does in each what a reader may do, and looks at what became of it.
   *
   * @param settleMillis how long a page may go on by itself before that
   */
  void open(List<Visit> pages, int settleMillis) {
    for (int i = 0; i < pages.size(); i += TABS) {
      List<Visit> few = pages.subList(i, Math.min(pages.size(), i + TABS));
      while (tabs.size() < few.size()) {
        tabs.add(newTab());
      }
      for (int tab = 0; tab < few.size(); tab++) {
        depart(tabs.get(tab), few.get(tab));
      }
      List<Tab> used = List.copyOf(tabs.subList(0, few.size()));
      used.forEach(this::arrive);
      used.getFirst().page.waitForTimeout(settleMillis);
      used.forEach(this::inspect);
      visits += few.size();
    }
  }

  /** What was found since the last time. */
  List<Finding> findings() {
    List<Finding> found = List.copyOf(findings);
    findings.clear();
    return found;
  }

  /** How many pages were opened. */
  long visits() {
    return visits;
  }

  private Tab newTab() {
    opening.add("own");
    Tab tab = new Tab(context.newPage());
    opening.clear();
    byPage.put(tab.page, tab);
    tab.page.onDialog(dialog -> {
      add(Finding.Kind.EXECUTED, tab, "dialog " + dialog.message());
      dialog.dismiss();
    });
    return tab;
  }

  private void depart(Tab tab, Visit visit) {
    tab.visit = visit;
    tab.loaded = false;
    try {
      if (tab.hasHeaders || !visit.headers().isEmpty()) {
        tab.page.setExtraHTTPHeaders(visit.headers());
        tab.hasHeaders = !visit.headers().isEmpty();
      }
      tab.page.navigate(
          server + visit.address(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      tab.loaded = true;
    } catch (PlaywrightException e) {
      unanswered(tab, e);
    }
  }

  private void arrive(Tab tab) {
    attempt(tab, () -> tab.page.waitForLoadState(LoadState.LOAD));
  }

  private void inspect(Tab tab) {
    attempt(
        tab,
        () -> {
          look(tab);
          tab.page.evaluate(PROVOKE);
          if (!tab.page.url().startsWith(server)) {
            add(Finding.Kind.EXECUTED, tab, "went to " + tab.page.url());
          }
        });
  }

  private void look(Tab tab) {
    Map<?, ?> seen = (Map<?, ?>) tab.page.evaluate(INSPECT, tab.visit.marks());
    for (Object one : (List<?>) Objects.requireNonNull(seen.get("found"))) {
      add(Finding.Kind.MARKUP, tab, one.toString());
    }
    List<?> missing = (List<?>) Objects.requireNonNull(seen.get("missing"));
    if (!missing.isEmpty()) {
      add(Finding.Kind.HIDDEN, tab, missing.toString());
    }
  }

  private void attempt(Tab tab, Runnable step) {
    if (!tab.loaded) {
      return;
    }
    try {
      step.run();
    } catch (PlaywrightException e) {
      unanswered(tab, e);
    }
  }

  private void unanswered(Tab tab, PlaywrightException failure) {
    tab.loaded = false;
    String message = Objects.requireNonNullElse(failure.getMessage(), "");
    add(Finding.Kind.UNANSWERED, tab, message.lines().findFirst().orElse(""));
    tabs.remove(tab);
    byPage.remove(tab.page);
    tab.page.close();
    while (tabs.size() < TABS) {
      tabs.add(newTab());
    }
  }

  private @Nullable Object seen(Page page, Object... arguments) {
    Tab tab = byPage.get(page);
    Finding.Kind kind = Finding.Kind.valueOf(arguments[0].toString().toUpperCase(Locale.ROOT));
    Group group = tab == null ? NONE : tab.visit.group();
    findings.add(new Finding(kind, group, arguments[2].toString(), arguments[1].toString()));
    return null;
  }

  private void asked(String address, boolean navigation) {
    boolean isOwn = address.startsWith(server + "/");
    boolean isLocal = address.startsWith("data:") || address.startsWith("blob:");
    if (!isOwn && !(isLocal && !navigation)) {
      findings.add(new Finding(Finding.Kind.REQUEST, NONE, address, ""));
    }
  }

  private void opened(Page page) {
    if (opening.isEmpty()) {
      findings.add(new Finding(Finding.Kind.EXECUTED, NONE, page.url(), "a window opened"));
      page.close();
    }
  }

  private void add(Finding.Kind kind, Tab tab, String detail) {
    findings.add(new Finding(kind, tab.visit.group(), tab.visit.address(), detail));
  }

  private static String script(String name) {
    try (InputStream in = WatchedBrowser.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    chromium.close();
  }
}
