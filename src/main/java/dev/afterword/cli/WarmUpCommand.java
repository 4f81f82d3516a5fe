package dev.afterword.cli;

import dev.afterword.cli.ServerStarter.RunningServer;
import dev.afterword.config.Environment;
import dev.afterword.ingest.Library;
import dev.afterword.web.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Goes once through what a server and the check of documents do; the launcher makes its AOT cache
 * from such a run.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private static final List<String> ADDRESSES =
      List.of(
          "",
          "search?q=pool",
          "documents",
          "help",
          "problems",
          "insights",
          "api/v1/status",
          "api/v1/search?q=pool");

  private final LibraryOpener opener;
  private final ServerStarter starter;
  private final FilesOpener files;
  private final Environment environment;

  @Mixin private LibraryOptions library;

  WarmUpCommand(
      LibraryOpener opener, ServerStarter starter, FilesOpener files, Environment environment) {
    this.opener = opener;
    this.starter = starter;
    this.files = files;
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    ServerOptions options = new ServerOptions(ServerOptions.LOOPBACK, 0, List.of());
    try (Library warmed = opener.open(library);
        RunningServer server = starter.start(warmed, options);
        HttpClient client = HttpClient.newHttpClient()) {
      warmed.update();
      for (String address : ADDRESSES) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(server.address() + address)).build();
        client.send(request, BodyHandlers.discarding());
      }
    }
    try (LintRun lint = new LintRun(files, environment.readingLimits(), null, LintRun.Fixing.OFF)) {
      lint.library(library);
      FindingText.of(lint.findings());
    }
    return ExitCode.FINE;
  }
}
