package dev.afterword.proof;

import dev.afterword.markdown.CommonMarkCommand;
import dev.afterword.proof.fuzz.FuzzCommand;
import dev.afterword.proof.kill.KillCommand;
import dev.afterword.proof.meeting.MeetingCommand;
import dev.afterword.proof.pathology.PathologiesCommand;
import dev.afterword.proof.push.MinutesCommand;
import dev.afterword.proof.push.PushesCommand;
import dev.afterword.proof.push.TicksCommand;
import dev.afterword.proof.soak.SoakCommand;
import dev.afterword.proof.speed.SpeedCommand;
import dev.afterword.proof.xss.XssCommand;
import dev.afterword.search.RelevanceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The proofs as commands: {@code mvn -q -Pproof test -Dproof="COMMAND"}. */
@Command(
    name = "proof",
    description = "Measures what docs/performance.md and docs/reliability.md report.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GenerateCommand.class,
      SpeedCommand.class,
      FuzzCommand.class,
      PathologiesCommand.class,
      CommonMarkCommand.class,
      QueriesCommand.class,
      XssCommand.class,
      KillCommand.class,
      PushesCommand.class,
      TicksCommand.class,
      MeetingCommand.class,
      MinutesCommand.class,
      SoakCommand.class,
      RelevanceCommand.class
    })
final class Proof {
  private Proof() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Proof()).execute(arguments));
  }
}
