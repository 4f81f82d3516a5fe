package dev.afterword.proof.speed;

import picocli.CommandLine.Command;

/** Measures of speed and memory. */
@Command(
    name = "speed",
    description = "Measure speed and memory on large libraries.",
    mixinStandardHelpOptions = true,
    subcommands = {
      BuildCommand.class,
      InsightsCommand.class,
      LedgerCommand.class,
      ReviewCommand.class,
      ServeCommand.class,
      StartCommand.class,
      SuggestCommand.class
    })
public final class SpeedCommand {}
