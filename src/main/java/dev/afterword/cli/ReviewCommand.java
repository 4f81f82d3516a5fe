package dev.afterword.cli;

import dev.afterword.config.Environment;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaPlan;
import dev.afterword.review.AgendaText;
import dev.afterword.review.MeetingLinks;
import dev.afterword.review.News;
import dev.afterword.review.NewsSpan;
import dev.afterword.review.NewsText;
import dev.afterword.review.Newsroom;
import dev.afterword.review.ReviewMaterial;
import dev.afterword.review.ReviewRequest;
import dev.afterword.review.ReviewText;
import dev.afterword.review.Reviews;
import dev.afterword.review.Since;
import dev.afterword.review.Suggestion;
import dev.afterword.web.api.NewsJson;
import dev.afterword.web.api.ReviewJson;
import dev.afterword.web.page.PageLinks;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the agenda of a review meeting, or what was new for those who were not there. */
@Command(
    name = "review",
    description =
        "Print an agenda for a review meeting: the severest incidents since the last review first,"
            + " then what has waited longest to be reviewed, and what is overdue. With --digest"
            + " what was new, reviewed and improved instead.",
    mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
  private final LibraryOpener opener;
  private final LedgerOpener ledgers;
  private final Environment environment;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description =
          "The first day, or so many days back: 2026-11-06 or 14d (default: the last review, else"
              + " 14d; of --digest the last week that is over).")
  private @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "WHEN",
      description = "The last day, or so many days back (default: today).")
  private @Nullable String until;

  @Option(names = "--team", paramLabel = "TEAM", description = "Only this team's; may be repeated.")
  private List<String> teams = List.of();

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "Only of this severity; may be repeated.")
  private List<String> severities = List.of();

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only documents that are draft, in-review, reviewed or closed.")
  private List<String> statuses = List.of();

  @Option(
      names = "--length",
      paramLabel = "MINUTES",
      defaultValue = "60",
      description = "How long the meeting is (default: ${DEFAULT-VALUE}).")
  private int length;

  @Option(names = "--digest", description = "What was new, reviewed and improved.")
  private boolean digest;

  @Option(
      names = "--format",
      defaultValue = "markdown",
      description = "markdown or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  /** What is printed. */
  enum Format {
    markdown,
    json
  }

  ReviewCommand(LibraryOpener opener, LedgerOpener ledgers, Environment environment, Clock clock) {
    this.opener = opener;
    this.ledgers = ledgers;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    LocalDate anyDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    checked(() -> asked(anyDay, () -> anyDay.minusDays(Reviews.USUAL_DAYS)));
    if (length < 1) {
      throw new ParameterException(
          spec.commandLine(), "--length: " + length + " (expected 1 or more minutes)");
    }
    try (Library opened = opener.open(library)) {
      opened.update();
      Ledger ledger = ledgers.of(opened);
      if (digest) {
        news(opened, new Newsroom(opened, ledger), ledger.today());
      } else {
        agenda(opened, new Reviews(opened, ledger));
      }
    }
    return ExitCode.FINE;
  }

  private ReviewRequest asked(LocalDate today, Supplier<LocalDate> usualFirst) {
    LocalDate last = until == null ? today : Since.of("--until", until, today);
    LocalDate first = since == null ? usualFirst.get() : Since.of("--since", since, today);
    return new ReviewRequest(
        since == null && first.isAfter(last) ? last : first,
        last,
        teams,
        severities,
        ReviewRequest.statuses("--status", statuses));
  }

  private <T> T checked(Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void agenda(Library opened, Reviews reviews) {
    ReviewMaterial material =
        reviews.material(checked(() -> asked(reviews.today(), reviews::usualFirst)));
    Suggestion suggestion =
        Suggestion.of(material, opened.taxonomy().severities().keySet(), length);
    Agenda agenda = new Agenda(Suggestion.TITLE, reviews.today(), null, "", suggestion.proposed());
    AgendaPlan plan = AgendaPlan.of(agenda, length, opened);
    ZoneId zone = opened.taxonomy().zone();
    MeetingLinks links = links(reviews.today());
    switch (format) {
      case json -> Printing.json(spec, ReviewJson.of(material, plan, clock.instant(), zone));
      case markdown ->
          print(
              AgendaText.markdown(plan, links)
                  + "\n"
                  + ReviewText.markdown(material, links, reviews.today(), zone));
    }
  }

  private void news(Library opened, Newsroom newsroom, LocalDate today) {
    NewsSpan span =
        since == null && until == null
            ? newsroom.lastWeek()
            : checked(() -> {
              ReviewRequest asked = asked(today, () -> today.minusDays(Reviews.USUAL_DAYS));
              return new NewsSpan(asked.first(), asked.last());
            });
    News news = newsroom.of(span);
    switch (format) {
      case json ->
          Printing.json(spec, NewsJson.of(news, clock.instant(), opened.taxonomy().zone()));
      case markdown -> print(NewsText.markdown(news, opened.taxonomy().title(), links(today)));
    }
  }

  private MeetingLinks links(LocalDate today) {
    URI address = environment.publicUrl();
    return address == null ? MeetingLinks.NONE : new PageLinks(address.toString(), today);
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(Printing.lines(text));
    out.flush();
  }
}
