package dev.afterword.cli;

import dev.afterword.config.Environment;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself: without a sub-command it says what there is. */
@Command(
    name = "afterword",
    description =
        "A blameless postmortem knowledge base: Markdown in git, found, drawn and followed up.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = HelpCommand.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:findings",
      "2:usage",
      "3:configuration or repository",
      "4:network",
      "70:internal error",
      "130:interrupted"
    })
public final class Afterword implements Runnable {
  @Spec private CommandSpec spec;

  private Afterword() {}

  /** The whole command line, ready to execute. */
  public static CommandLine commandLine(
      LibraryOpener opener,
      LedgerOpener ledgers,
      FilesOpener files,
      LibraryFounder founder,
      ServerStarter starter,
      Environment environment) {
    CommandLine line = new CommandLine(new Afterword());
    line.addSubcommand(new ServeCommand(opener, founder, starter, environment));
    line.addSubcommand(new SearchCommand(opener));
    line.addSubcommand(new ShowCommand(opener, ledgers));
    line.addSubcommand(new ActionsCommand(opener, ledgers, Clock.systemUTC()));
    line.addSubcommand(new ImprovementsCommand(opener, ledgers, Clock.systemUTC()));
    line.addSubcommand(new InsightsCommand(opener, ledgers, Clock.systemUTC()));
    line.addSubcommand(new McpCommand(opener, ledgers, environment, Clock.systemUTC()));
    line.addSubcommand(new NewCommand(environment, Clock.systemUTC(), Questions::atTerminal));
    line.addSubcommand(new LintCommand(files, environment));
    line.addSubcommand(new InitCommand(founder));
    line.addSubcommand(new FmtCommand(files, environment));
    line.addSubcommand(new SchemaCommand(files, environment));
    line.addSubcommand(new CompletionCommand());
    line.addSubcommand(new DiffCommand(files, environment));
    line.addSubcommand(new DigestCommand(opener, ledgers, environment, Clock.systemUTC()));
    line.addSubcommand(new ReviewCommand(opener, ledgers, environment, Clock.systemUTC()));
    line.addSubcommand(new IndexCommand(opener));
    line.addSubcommand(new DoctorCommand(opener, environment));
    line.addSubcommand(new WarmUpCommand(opener, starter, files, environment));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((failure, _) -> Failures.report(failure));
    line.setExecutionExceptionHandler(
        (failure, command, _) -> Failures.report(failure, command.getErr()));
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
