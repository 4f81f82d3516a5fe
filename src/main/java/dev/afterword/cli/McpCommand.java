package dev.afterword.cli;

import dev.afterword.config.Environment;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.Watch;
import dev.afterword.mcp.McpStdio;
import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers a program that speaks the Model Context Protocol. */
@Command(
    name = "mcp",
    description = {
      "Give a library as tools to an MCP client, which starts this command and speaks the Model"
          + " Context Protocol on standard input and output, until the input ends.",
      "The tools only read: search_postmortems, get_document, similar_incidents, list_actions."
    },
    mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
  private final LibraryOpener opener;
  private final LedgerOpener ledgers;
  private final Environment environment;
  private final Clock clock;

  @Mixin private LibraryOptions library;

  McpCommand(LibraryOpener opener, LedgerOpener ledgers, Environment environment, Clock clock) {
    this.opener = opener;
    this.ledgers = ledgers;
    this.environment = environment;
    this.clock = clock;
  }

  /** Whatever else prints to standard output would break the protocol. */
  @Override
  public Integer call() throws Exception {
    PrintStream protocol = System.out;
    System.setOut(System.err);
    try (Library served = opener.open(library);
        Watch _ =
            served.watch(
                environment.pollEvery(),
                environment.fetchEvery(),
                environment.checkEvery(),
                () -> {})) {
      McpStdio.serve(served, ledgers.of(served), clock, System.in, protocol);
    } finally {
      System.setOut(protocol);
    }
    return ExitCode.FINE;
  }
}
