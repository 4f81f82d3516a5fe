package dev.afterword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.config.ConfigurationException;
import dev.afterword.config.Environment;
import dev.afterword.improvement.Ledger;
import dev.afterword.improvement.digest.Destination;
import dev.afterword.improvement.digest.Digest;
import dev.afterword.improvement.digest.DigestJson;
import dev.afterword.improvement.digest.DigestSending;
import dev.afterword.ingest.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what waits for somebody, or sends it. */
@Command(
    name = "digest",
    description =
        "What waits, team by team: overdue and undecided action items, those that wait for"
            + " verification, contradictions with the tracker, and incidents seen again. Sends"
            + " nothing unless it is told to.",
    mixinStandardHelpOptions = true)
final class DigestCommand implements Callable<Integer> {
  private final LibraryOpener opener;
  private final LedgerOpener ledgers;
  private final Digesting digesting;
  private final Clock clock;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Option(names = "--team", description = "Only what is this team's; may be repeated.")
  private List<String> teams = List.of();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what was written, fell due or began on that day or later.")
  private @Nullable LocalDate since;

  @Option(
      names = "--format",
      defaultValue = "markdown",
      description = "markdown or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--slack",
      description = "Print what would be sent to AFTERWORD_DIGEST_SLACK_URL, or send it.")
  private boolean slack;

  @Option(
      names = "--webhook",
      description =
          "Print what would be sent to AFTERWORD_DIGEST_WEBHOOK_URL, or send it, signed with"
              + " AFTERWORD_DIGEST_WEBHOOK_SECRET.")
  private boolean webhook;

  @Option(
      names = "--send",
      description =
          "Send it, without --slack and --webhook to all destinations that are set. What has not"
              + " changed is not sent again for some days.")
  private boolean send;

  /** What is printed. */
  enum Format {
    markdown,
    json
  }

  DigestCommand(LibraryOpener opener, LedgerOpener ledgers, Environment environment, Clock clock) {
    this.opener = opener;
    this.ledgers = ledgers;
    this.digesting = new Digesting(environment, clock);
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    List<Destination> destinations = send || slack || webhook ? destinations() : List.of();
    try (Library read = opener.open(library)) {
      read.update();
      Ledger ledger = ledgers.of(read);
      if (destinations.isEmpty()) {
        print(digesting.waiting(read, ledger).digest(teams, since));
        return ExitCode.FINE;
      }
      try (DigestSending sending = digesting.sending(read, ledger)) {
        return send ? send(sending, destinations) : preview(sending, destinations);
      }
    }
  }

  private List<Destination> destinations() {
    List<Destination> set = digesting.destinations();
    expect(slack, set, "slack", "AFTERWORD_DIGEST_SLACK_URL");
    expect(webhook, set, "webhook", "AFTERWORD_DIGEST_WEBHOOK_URL");
    List<Destination> wanted =
        set.stream()
            .filter(one -> slack == webhook || one.kind().equals(slack ? "slack" : "webhook"))
            .toList();
    if (wanted.isEmpty()) {
      throw new ConfigurationException(
          "--send: no destination (expected AFTERWORD_DIGEST_SLACK_URL or"
              + " AFTERWORD_DIGEST_WEBHOOK_URL in the environment)");
    }
    return wanted;
  }

  private static void expect(boolean wanted, List<Destination> set, String kind, String variable) {
    if (wanted && set.stream().noneMatch(one -> one.kind().equals(kind))) {
      throw new ConfigurationException(variable + " is not set (expected the webhook's address)");
    }
  }

  private void print(Digest digest) {
    if (format == Format.json) {
      Printing.json(spec, DigestJson.of(digest));
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(Printing.lines(digest.markdown()));
    out.flush();
  }

  private int preview(DigestSending sending, List<Destination> destinations) throws IOException {
    for (Destination to : destinations) {
      Digest digest = sending.next(to, teams, since);
      tell(to, digest.isEmpty() ? "nothing new, nothing would be sent" : "would be sent:");
      if (!digest.isEmpty()) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Printing.lines(new String(to.body(digest), UTF_8)));
        out.flush();
      }
    }
    return ExitCode.FINE;
  }

  private int send(DigestSending sending, List<Destination> destinations)
      throws InterruptedException {
    int code = ExitCode.FINE;
    for (Destination to : destinations) {
      try {
        Digest sent = sending.send(to, teams, since);
        tell(to, sent.isEmpty() ? "nothing new, nothing sent" : "sent " + sent.items() + " things");
      } catch (IOException e) {
        tell(to, "not sent: " + e.getMessage());
        code = ExitCode.NETWORK;
      }
    }
    return code;
  }

  private void tell(Destination to, String what) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(to.kind() + " (" + to.address().origin() + "): " + Printing.plain(what));
    err.flush();
  }
}
