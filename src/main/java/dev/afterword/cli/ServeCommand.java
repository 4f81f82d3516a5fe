package dev.afterword.cli;

import dev.afterword.cli.ServerStarter.RunningServer;
import dev.afterword.config.Environment;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.Watch;
import dev.afterword.web.ServerOptions;
import dev.afterword.web.ServerOptions.Writes;
import java.io.IOException;
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
  private final LibraryFounder founder;
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

  @Option(
      names = "--host-git",
      description =
          "Be a git remote, /git/library.git, which people clone and push to. What Afterword did"
              + " not make itself is copied below the data folder first, and that copy is the"
              + " truth from then on. This machine only.")
  private boolean hostGit;

  @Option(
      names = "--push",
      description =
          "Let pages write to the remote that is served, with this program's credentials: proposals"
              + " become branches of it. This machine only.")
  private boolean push;

  ServeCommand(
      LibraryOpener opener,
      LibraryFounder founder,
      ServerStarter starter,
      Environment environment) {
    this.opener = opener;
    this.founder = founder;
    this.starter = starter;
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > LARGEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port: " + port + " (expected 0 to " + LARGEST_PORT + ")");
    }
    checkWrites();
    Library served = opener.open(hostGit ? hosted() : library);
    RunningServer server = start(served);
    PrintWriter out = spec.commandLine().getOut();
    out.println(server.address());
    out.flush();
    Watch watch =
        served.watch(
            environment.pollEvery(),
            environment.fetchEvery(),
            environment.checkEvery(),
            server::fetched);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, watch, served), "stop"));
    new CountDownLatch(1).await();
    return ExitCode.FINE;
  }

  private RunningServer start(Library served) throws LibraryException {
    try {
      return starter.start(served, options());
    } catch (LibraryException | RuntimeException e) {
      served.close();
      throw e;
    }
  }

  private ServerOptions options() {
    return new ServerOptions(
        host, port, allowedHosts, hostGit ? Writes.GIT : push ? Writes.REMOTE : Writes.OWN);
  }

  private void checkWrites() {
    if (hostGit && push) {
      throw new ParameterException(
          spec.commandLine(), "--host-git and --push (expected one: a remote is hosted already)");
    }
    if (hostGit && library.ref().isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--host-git and --ref (expected one: the copy serves its own HEAD)");
    }
    if ((hostGit || push) && !options().isLoopback()) {
      throw new ParameterException(
          spec.commandLine(),
          (hostGit ? "--host-git" : "--push")
              + ": --host "
              + host
              + " (expected 127.0.0.1: there is no sign-in)");
    }
  }

  private LibraryOptions hosted() throws LibraryException, IOException {
    PrintWriter err = spec.commandLine().getErr();
    LibraryOptions copy = LibraryOptions.at(founder.hosted(library, err::println));
    err.flush();
    return copy;
  }

  private static void stop(RunningServer server, Watch watch, Library library) {
    server.close();
    watch.close();
    library.close();
  }
}
