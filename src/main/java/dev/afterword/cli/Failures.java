package dev.afterword.cli;

import dev.afterword.config.ConfigurationException;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.CacheUnusable;
import dev.afterword.search.QueryLimitExceeded;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one line for a person and an exit code for a script. */
final class Failures {
  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private Failures() {}

  static int report(Exception failure, PrintWriter err) {
    int code =
        switch (failure) {
          case LibraryException library ->
              library.kind() == LibraryException.Kind.NETWORK
                  ? ExitCode.NETWORK
                  : ExitCode.CONFIGURATION;
          case ConfigurationException _, CacheUnusable _ -> ExitCode.CONFIGURATION;
          case QueryLimitExceeded _ -> ExitCode.USAGE;
          default -> ExitCode.INTERNAL;
        };
    if (code == ExitCode.INTERNAL) {
      LOG.log(Level.DEBUG, "internal error", failure);
      err.println("afterword: internal error: " + Printing.plain(failure.toString()));
    } else {
      err.println("afterword: " + Printing.plain(String.valueOf(failure.getMessage())));
    }
    err.flush();
    return code;
  }

  /** Arguments that cannot be understood; what they hold may come from anywhere. */
  static int report(ParameterException failure) {
    PrintWriter err = failure.getCommandLine().getErr();
    err.println("afterword: " + Printing.plain(String.valueOf(failure.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      failure.getCommandLine().usage(err);
    }
    err.flush();
    return ExitCode.USAGE;
  }
}
