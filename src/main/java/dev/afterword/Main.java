package dev.afterword;

import dev.afterword.config.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.logging.LogManager;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    try (InputStream settings = Main.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    }
    Environment environment = new Environment(System.getenv());
    System.exit(new Wiring(environment, Clock.systemUTC()).commandLine().execute(arguments));
  }
}
