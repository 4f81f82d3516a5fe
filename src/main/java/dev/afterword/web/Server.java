package dev.afterword.web;

import dev.afterword.config.ConfigurationException;
import dev.afterword.improvement.ActionWriting;
import dev.afterword.improvement.Effects;
import dev.afterword.improvement.Ledger;
import dev.afterword.improvement.TrackerIssues;
import dev.afterword.improvement.Trackers;
import dev.afterword.ingest.Library;
import dev.afterword.insight.Figures;
import dev.afterword.mcp.McpEndpoint;
import dev.afterword.proposal.Proposals;
import dev.afterword.review.Meetings;
import dev.afterword.review.MinutesWriting;
import dev.afterword.review.Reviews;
import dev.afterword.search.FacetField;
import dev.afterword.web.ServerOptions.Writes;
import dev.afterword.web.page.Urls;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/** The web server over one library. All routes stand in {@link #routes}. */
public final class Server implements AutoCloseable {
  private static final int MAX_REQUEST_BYTES = 16 << 10;

  /** Of a text or an image that is written in the page, and of all of them together. */
  private static final long MAX_PART_BYTES = 8L << 20;

  private static final long MAX_FORM_BYTES = 100L << 20;

  private final Ledger ledger;
  private final ServerOptions options;
  private final Optional<Hosting> hosting;
  private final Trackers trackers;
  private final Meetings meetings;
  private final Javalin javalin;

  /** A server that only reads. */
  public Server(Library library, ServerOptions options, Clock clock) {
    this(library, options, clock, Optional.empty());
  }

  /** A server that hears of no tracker. */
  public Server(Library library, ServerOptions options, Clock clock, Optional<Hosting> hosting) {
    this(library, new Ledger(library, clock), options, clock, hosting, Trackers.none());
  }

  /** A server whose meetings end with it. */
  public Server(
      Library library,
      Ledger ledger,
      ServerOptions options,
      Clock clock,
      Optional<Hosting> hosting,
      Trackers trackers) {
    this(library, ledger, options, clock, hosting, trackers, Meetings.inMemory(clock));
  }

  /**
   * Starts listening at once; the library may still be indexing.
   *
   * @param ledger with what trackers say
   * @param hosting what it can write; empty when it only reads
   * @param trackers whose webhooks are taken
   * @param meetings those that go on; closed with this
   * @throws ConfigurationException when it cannot listen there
   */
  public Server(
      Library library,
      Ledger ledger,
      ServerOptions options,
      Clock clock,
      Optional<Hosting> hosting,
      Trackers trackers,
      Meetings meetings) {
    this.meetings = meetings;
    this.ledger = ledger;
    this.options = options;
    this.hosting = hosting;
    this.trackers = trackers;
    this.javalin = Javalin.create(config -> configure(config, library, clock));
    try {
      this.javalin.start(options.host(), options.port());
    } catch (JavalinBindException e) {
      throw new ConfigurationException(
          "%s port %d: %s (expected an address of this machine and a free port)"
              .formatted(options.host(), options.port(), e.getMessage()));
    }
  }

  public String address() {
    String host = options.listensEverywhere() ? "localhost" : options.host();
    boolean isBareIpv6 = host.contains(":") && !host.startsWith("[");
    return "http://" + (isBareIpv6 ? "[" + host + "]" : host) + ":" + javalin.port() + "/";
  }

  @Override
  public void close() {
    meetings.stop();
    javalin.stop();
    meetings.close();
  }

  private void configure(JavalinConfig config, Library library, Clock clock) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.http.defaultContentType = "text/plain";
    config.jetty.multipartConfig.maxFileSize(MAX_PART_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(MAX_FORM_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize((int) MAX_PART_BYTES, SizeUnit.BYTES);
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(MAX_REQUEST_BYTES);
      // Ids may hold slashes and blanks, percent-encoded; dots and empty segments stay refused.
      http.setUriCompliance(
          UriCompliance.DEFAULT.with(
              "ids", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
    });
    config.jetty.modifyServer(server -> server.setErrorHandler(new RefusedRequests()));
    config.jetty.modifyServletContextHandler(context -> {
      context.getServletHandler().setDecodeAmbiguousURIs(true);
      McpRemote.mount(context, new McpEndpoint(library, ledger, clock), new HostGuard(options));
      if (options.writes() == Writes.GIT) {
        hosting
            .flatMap(Hosting::endpoint)
            .ifPresent(git -> GitRemote.mount(context, git, new HostGuard(options)));
      }
    });
    routes(config.routes, library, clock);
  }

  private void routes(RoutesConfig routes, Library library, Clock clock) {
    Pages pages = new Pages(library, clock);
    Metrics metrics = new Metrics(library);
    HostGuard hosts = new HostGuard(options);
    routes.before(SecurityHeaders::add);
    routes.before(hosts::check);
    routes.before(WriteGuard::check);
    routes.after(metrics::count);
    new Failures(pages).register(routes);

    ShownDocuments shown = new ShownDocuments(library);
    KeptAnswers kept = new KeptAnswers();
    DocumentPages documents = new DocumentPages(library, pages, shown, kept, ledger);
    Proposals proposals = new Proposals(library);
    Reviews reviews = new Reviews(library, ledger);
    LibraryPages overview = new LibraryPages(library, pages, proposals, ledger, reviews);
    routes.get("/", overview::home);
    routes.get("/search", new SearchPages(library, pages)::search);
    routes.get("/postmortems/<id>", documents::show);
    CatalogPages catalog = new CatalogPages(library, pages, ledger);
    for (FacetField field : Urls.CATALOGS) {
      routes.get(Urls.catalog(field), context -> catalog.names(context, field));
      routes.get(Urls.catalog(field) + "/<name>", context -> catalog.show(context, field));
    }
    LedgerPages actions = new LedgerPages(ledger, new Effects(library, ledger), pages);
    routes.get("/actions", actions::actions);
    ActionWriting changes =
        hosting.map(Hosting::actions).orElseGet(() -> ActionWriting.readOnly(library, clock));
    Tracking tracking = new Tracking(library, changes, new TrackerIssues(trackers));
    ActionPages action = new ActionPages(library, pages, ledger, changes, hosting, tracking);
    routes.get("/actions/<id>", action::show);
    routes.post("/actions/<id>", action::act);
    routes.get("/improvements", actions::improvements);
    routes.get("/improvements/<id>", actions::improvement);
    routes.get("/ideas", actions::ideas);
    LedgerFiles files = new LedgerFiles(library, ledger, pages);
    routes.get("/actions.csv", files::csv);
    routes.get("/actions.atom", files::atom);
    routes.get("/actions.ics", files::calendar);
    ReviewPages review = new ReviewPages(library, ledger, reviews, pages, kept);
    routes.get("/review", review::review);
    routes.get("/review/agenda", review::agenda);
    routes.get("/review/agenda.md", review::markdown);
    routes.get("/review/agenda.ics", review::calendar);
    NewsPages news = new NewsPages(library, ledger, pages, kept);
    routes.get("/review/digest", news::show);
    routes.get("/review/digest.md", news::markdown);
    routes.get("/review/digest.atom", news::atom);
    ReplayPages replay = new ReplayPages(library, pages, shown);
    routes.get("/replay/<id>", replay::show);
    routes.post("/replay/<id>", replay::next);
    Figures figures = new Figures(library, ledger);
    InsightPages insights = new InsightPages(library, ledger, figures, pages, kept);
    routes.get("/insights", insights::show);
    routes.get("/api/v1/insights", insights::data);
    routes.get("/difference/<id>", new DifferencePages(library, pages, shown)::show);
    ProposalPages proposed = new ProposalPages(library, pages, shown, proposals, hosting);
    routes.get("/proposals", proposed::list);
    routes.get("/proposals/<id>", proposed::show);
    routes.post("/proposals/<id>", new ProposalActions(proposals, hosting)::act);
    WritePages writing = new WritePages(library, pages, shown, hosting, clock);
    routes.get("/write", writing::show);
    routes.post("/write", writing::preview);
    routes.post("/write/propose", writing::propose);
    meetings(routes, new MeetingPages(library, pages, shown, ledger, meetings), clock);
    MinutesWriting minutes =
        hosting.map(Hosting::minutes).orElseGet(() -> MinutesWriting.readOnly(library, clock));
    FinishPages finish = new FinishPages(library, pages, meetings, minutes, hosting);
    routes.get("/review/meetings/{id}/finish", finish::show);
    routes.post("/review/meetings/{id}/finish", finish::finish);
    routes.get("/review/meetings/{id}/minutes.patch", finish::patch);
    routes.get("/documents", overview::documents);
    routes.get("/problems", overview::problems);
    routes.get("/help", overview::help);
    routes.post("/theme", new ThemeChoice()::choose);

    RawFiles raw = new RawFiles(library, proposals);
    routes.get("/raw/<path>", raw::send);
    routes.get("/assets/{name}", new AssetFiles(pages.assets())::send);
    routes.get("/feed.atom", new Feed(library)::send);

    Api api = new Api(library, shown, kept, proposals, ledger);
    routes.get("/api/v1/status", api::status);
    routes.get("/api/v1/search", api::search);
    routes.get("/api/v1/suggest", api::suggest);
    routes.get("/api/v1/documents", api::documents);
    routes.get("/api/v1/documents/<id>", api::document);
    routes.get("/api/v1/similar/<id>", api::similar);
    routes.post("/api/v1/similar", api::similarToText);
    LedgerApi standing = new LedgerApi(library, ledger, clock);
    routes.get("/api/v1/actions", standing::actions);
    routes.get("/api/v1/improvements", standing::improvements);
    routes.get("/api/v1/proposals", api::proposals);
    routes.get("/api/v1/openapi.yaml", api::description);

    routes.post("/hooks/{tracker}", new Webhooks(trackers)::take);

    routes.get("/health/live", context -> context.result("live\n"));
    routes.get("/health/ready", new Readiness(library)::check);
    routes.get("/metrics", metrics::send);
  }

  private void meetings(RoutesConfig routes, MeetingPages going, Clock clock) {
    routes.get("/review/meetings", going::list);
    routes.post("/review/meetings", going::begin);
    routes.get("/review/meetings/{id}", going::show);
    routes.post("/review/meetings/{id}", going::act);
    routes.get("/review/meetings/{id}/part", going::part);
    routes.get("/review/meetings/{id}/events", new MeetingFeed(meetings, clock)::follow);
  }
}
