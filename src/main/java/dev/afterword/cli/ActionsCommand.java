package dev.afterword.cli;

import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import dev.afterword.search.QueryLimitExceeded;
import dev.afterword.web.api.ActionsCsv;
import dev.afterword.web.api.ActionsJson;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the action items of all documents. */
@Command(
    name = "actions",
    description =
        "List the action items of all documents: overdue ones first, then those due soonest, what"
            + " is settled last. Values of one option mean or, options mean and.",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true)
final class ActionsCommand implements Callable<Integer> {
  private static final int USUAL = 20;

  private final LibraryOpener opener;
  private final LedgerOpener ledgers;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;
  @Mixin private LedgerOptions wanted;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, json or csv (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = {"-n", "--size"},
      description = "Actions to print (default: 20; of csv as many as there are, up to 20000).")
  private @Nullable Integer size;

  @Option(names = "--page", defaultValue = "1", description = "The page of actions, from 1.")
  private int page;

  enum Format {
    text,
    json,
    csv
  }

  ActionsCommand(LibraryOpener opener, LedgerOpener ledgers, Clock clock) {
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
      print(ledger.actions(request(ledger.today())), opened, ledger.today());
    } catch (QueryLimitExceeded e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return ExitCode.FINE;
  }

  private LedgerRequest request(LocalDate today) {
    int usual = format == Format.csv ? LedgerRequest.MOST_REACHED : USUAL;
    try {
      return wanted.request(today, page, size == null ? usual : size);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(LedgerPage found, Library opened, LocalDate today) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    found.warnings().forEach(warning -> err.println("note: " + Printing.plain(warning)));
    ZoneId zone = opened.taxonomy().zone();
    switch (format) {
      case json -> Printing.json(spec, ActionsJson.of(found, clock.instant(), zone));
      case csv -> out.print(Printing.lines(ActionsCsv.of(found.actions(), clock.instant(), zone)));
      case text -> ActionText.lines(found.actions(), today).forEach(out::println);
    }
    err.println(
        found.actions().size()
            + " of "
            + found.total()
            + (found.total() == 1 ? " action" : " actions")
            + ", "
            + found.count(LedgerField.DUE, "overdue")
            + " overdue");
    out.flush();
    err.flush();
  }
}
