package dev.afterword;

import dev.afterword.config.Environment;
import java.time.Clock;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Environment environment = new Environment(System.getenv());
    System.exit(new Wiring(environment, Clock.systemUTC()).commandLine().execute(arguments));
  }
}
