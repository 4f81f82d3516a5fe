package dev.afterword.cli;

import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.insight.Figures;
import dev.afterword.insight.InsightRequest;
import dev.afterword.insight.Insights;
import dev.afterword.web.api.InsightsJson;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints figures over many incidents. */
@Command(
    name = "insights",
    description =
        "Print figures over the incidents of a library, each with how many it is of and what was"
            + " left out: how long phases took, causes, what came back, action items, detection,"
            + " citations. Values of one option mean or, options mean and.",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true)
final class InsightsCommand implements Callable<Integer> {
  private final LibraryOpener opener;
  private final LedgerOpener ledgers;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;
  @Mixin private InsightOptions wanted;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  InsightsCommand(LibraryOpener opener, LedgerOpener ledgers, Clock clock) {
    this.opener = opener;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    request(LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC"))); // before anything is read
    try (Library opened = opener.open(library)) {
      opened.update();
      Ledger ledger = ledgers.of(opened);
      print(new Figures(opened, ledger).of(request(ledger.today())));
    }
    return ExitCode.FINE;
  }

  private InsightRequest request(LocalDate today) {
    try {
      return wanted.request(today);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(Insights insights) {
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case json -> Printing.json(spec, InsightsJson.of(insights));
      case text -> new InsightText(insights).lines().forEach(out::println);
    }
    out.flush();
  }
}
