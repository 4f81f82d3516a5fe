package dev.afterword.cli;

import dev.afterword.cli.ServerStarter.RunningServer;
import dev.afterword.config.Environment;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.Watch;
import dev.afterword.web.ServerOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a library until it is stopped. */
@Command(
    name = "serve",
    description = "Serve a library in the browser and as JSON, and keep up with its repository.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int LARGEST_PORT = 65_535;

  private final LibraryOpener opener;
  private final ServerStarter starter;
  private final Environment environment;

  @Spec private CommandSpec spec;
  @Mixin private LibraryOptions library;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Where to listen (default: ${DEFAULT-VALUE}, this machine only).",
      defaultValue = "${env:AFTERWORD_HOST:-" + ServerOptions.LOOPBACK + "}")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port, 0 for any free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "${env:AFTERWORD_PORT:-" + ServerOptions.PORT + "}")
  private int port;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      split = ",",
      description = "A further name under which browsers may ask; may be repeated.",
      defaultValue = "${env:AFTERWORD_ALLOWED_HOSTS:-" + ServerOptions.LOOPBACK + "}")
  private List<String> allowedHosts;

  ServeCommand(LibraryOpener opener, ServerStarter starter, Environment environment) {
    this.opener = opener;
    this.starter = starter;
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > LARGEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port: " + port + " (expected 0 to " + LARGEST_PORT + ")");
    }
    Library served = opener.open(library);
    RunningServer server = start(served);
    PrintWriter out = spec.commandLine().getOut();
    out.println(server.address());
    out.flush();
    Watch watch =
        served.watch(environment.pollEvery(), environment.fetchEvery(), environment.checkEvery());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, watch, served), "stop"));
    new CountDownLatch(1).await();
    return ExitCode.FINE;
  }

  private RunningServer start(Library served) {
    try {
      return starter.start(served, new ServerOptions(host, port, allowedHosts));
    } catch (RuntimeException e) {
      served.close();
      throw e;
    }
  }

  private static void stop(RunningServer server, Watch watch, Library library) {
    server.close();
    watch.close();
    library.close();
  }
}
