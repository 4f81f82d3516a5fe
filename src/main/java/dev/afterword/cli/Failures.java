package dev.afterword.cli;

import dev.afterword.config.ConfigurationException;
import dev.afterword.git.LibraryException;
import dev.afterword.search.QueryLimitExceeded;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;

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
          case ConfigurationException _ -> ExitCode.CONFIGURATION;
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
}
