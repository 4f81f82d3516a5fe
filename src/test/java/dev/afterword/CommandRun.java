package dev.afterword;

import dev.afterword.config.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;

/** The program in this process: arguments go in, what it prints and its exit code come out. */
final class CommandRun {
  final Map<String, String> variables = new HashMap<>();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  /**
   * @param cache a folder of its own
   */
  CommandRun(Path cache) {
    variables.put("AFTERWORD_CACHE", cache.toString());
  }

  int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine line = new Wiring(new Environment(variables), Clock.systemUTC()).commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  /** Of the last run. */
  String out() {
    return out.toString();
  }

  /** Of the last run. */
  String err() {
    return err.toString();
  }
}
