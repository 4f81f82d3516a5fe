package dev.afterword.web;

import dev.afterword.ingest.IngestStatus;
import dev.afterword.ingest.Library;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.web.page.ActionRow;
import dev.afterword.web.page.Assets;
import dev.afterword.web.page.Frame;
import dev.afterword.web.page.LedgerUrls;
import dev.afterword.web.page.Page;
import dev.afterword.web.page.PageRenderer;
import dev.afterword.web.page.Site;
import dev.afterword.web.page.Theme;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** What every page needs: its frame, and the way onto the wire. */
final class Pages {
  static final String THEME_COOKIE = "theme";

  /** How long a page is kept that shows the age of what trackers said. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Library library;
  private final Clock clock;
  private final PageRenderer renderer = new PageRenderer();
  private final Assets assets = Assets.load();

  Pages(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /** Where links between documents lead. */
  LinkTargets links() {
    return new LibraryLinks(library.documents());
  }

  Assets assets() {
    return assets;
  }

  /** Today in the library's time zone: by it due dates are judged. */
  LocalDate today() {
    return LocalDate.now(clock.withZone(library.taxonomy().zone()));
  }

  Instant now() {
    return clock.instant();
  }

  /** What trackers said is shown with its age: it may be wrong by as much as a page is kept. */
  Instant lately() {
    long step = KEPT.toSeconds();
    return Instant.ofEpochSecond(now().getEpochSecond() / step * step);
  }

  /** By what rows of action items are shown. */
  ActionRow.Light light() {
    return new ActionRow.Light(library.taxonomy(), links(), now(), today());
  }

  Frame frame(Context context) {
    String cookie = context.cookie(THEME_COOKIE);
    Theme theme = cookie == null ? Theme.SYSTEM : Theme.of(cookie).orElse(Theme.SYSTEM);
    String query = Objects.requireNonNullElse(context.queryString(), "");
    String address = query.isEmpty() ? context.path() : context.path() + "?" + query;
    return new Frame(site(), theme, address, hasSearch(context.path()) ? "" : query(context));
  }

  /** Whether what is asked for there is said in a search field of the page's own. */
  private static boolean hasSearch(String path) {
    return path.equals(LedgerUrls.actions()) || path.equals(LedgerUrls.improvements());
  }

  private static String query(Context context) {
    return Objects.requireNonNullElse(context.queryParam("q"), "");
  }

  private Site site() {
    IngestStatus status = library.status();
    return new Site(
        library.taxonomy().title(),
        status.indexedRevision(),
        Objects.requireNonNullElseGet(status.searchableAt(), clock::instant),
        library.documentCount(),
        library.problemCount(),
        assets);
  }

  String html(Page page) {
    return renderer.render(page);
  }

  /** What stands in its middle, the same for whoever asks. */
  String main(Page page) {
    return renderer.renderMain(page);
  }

  void show(Context context, Page page) {
    context.html(html(page));
  }
}
