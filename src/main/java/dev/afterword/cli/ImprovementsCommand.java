package dev.afterword.cli;

import dev.afterword.domain.Progress;
import dev.afterword.improvement.Ledger;
import dev.afterword.improvement.LedgerValues;
import dev.afterword.ingest.Library;
import dev.afterword.search.ImprovementPage;
import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerRequest;
import dev.afterword.web.api.ImprovementsJson;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what action items lead to. */
@Command(
    name = "improvements",
    description =
        "List the tracked improvements that action items lead to, those of most incidents first.",
    mixinStandardHelpOptions = true)
final class ImprovementsCommand implements Callable<Integer> {
  private final LibraryOpener opener;
  private final LedgerOpener ledgers;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words of titles, or a key.")
  private List<String> words = List.of();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "open, in-progress, closed or dropped (default: all, unknown ones too).")
  private List<String> states = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Option(
      names = {"-n", "--size"},
      defaultValue = "20",
      description = "Improvements to print (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(names = "--page", defaultValue = "1", description = "The page of improvements, from 1.")
  private int page;

  ImprovementsCommand(LibraryOpener opener, LedgerOpener ledgers, Clock clock) {
    this.opener = opener;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    ImprovementRequest request = request();
    try (Library opened = opener.open(library)) {
      opened.update();
      Ledger ledger = ledgers.of(opened);
      ImprovementPage found = ledger.improvements(request);
      switch (format) {
        case json -> Printing.json(spec, ImprovementsJson.of(found, use -> leading(ledger, use)));
        case text -> print(found);
      }
    }
    return ExitCode.FINE;
  }

  private ImprovementRequest request() {
    try {
      return new ImprovementRequest(
          String.join(" ", words), LedgerValues.progress(states), page, size);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static List<LedgerAction> leading(Ledger ledger, ImprovementUse use) {
    LedgerRequest all = LedgerRequest.all(ledger.today(), LedgerRequest.MAX_SIZE);
    return ledger.actions(all.to(use.improvement().id())).actions();
  }

  private void print(ImprovementPage found) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int widest =
        found.improvements().stream()
            .mapToInt(use -> Printing.plain(use.improvement().id()).length())
            .max()
            .orElse(0);
    for (ImprovementUse use : found.improvements()) {
      Progress progress = use.improvement().progress();
      out.printf(
          "%-11s  %3d %-9s  %8s of impact  %-" + Math.max(1, widest) + "s  %s%n",
          progress == null ? "" : progress.label(),
          use.incidents(),
          use.incidents() == 1 ? "incident" : "incidents",
          impact(use.impact()),
          Printing.plain(use.improvement().id()),
          Printing.bold(use.improvement().title()));
    }
    err.println(
        found.improvements().size()
            + " of "
            + found.total()
            + (found.total() == 1 ? " improvement" : " improvements"));
    out.flush();
    err.flush();
  }

  private static String impact(@Nullable Duration impact) {
    return impact == null ? "?" : impact.toHours() + "h %02dm".formatted(impact.toMinutesPart());
  }
}
