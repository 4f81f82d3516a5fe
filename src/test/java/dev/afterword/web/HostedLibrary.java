package dev.afterword.web;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.OutsideGit;
import dev.afterword.git.SnapshotRules;
import dev.afterword.git.hosted.Beginning;
import dev.afterword.git.hosted.HostedRepository;
import dev.afterword.git.hosted.PushLimits;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.web.ServerOptions.Writes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A library of a test that is a git remote, behind a server on a free port. */
final class HostedLibrary implements AutoCloseable {
  private final Path folder;
  private final Library library;
  private final Hosting hosting;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  HostedLibrary(Path folder) throws Exception {
    this(folder, PushLimits.DEFAULT);
  }

  /** What is in {@code folder} already is served again. */
  HostedLibrary(Path folder, PushLimits limits) throws Exception {
    this.folder = folder;
    Path repository = folder.resolve("library.git");
    if (!Files.exists(repository)) {
      HostedRepository.create(repository, new Beginning.Empty(Instant.EPOCH), Instant.EPOCH);
    }
    GitLibrary git =
        GitLibrary.open(
            new LibraryLocation.Folder(repository), null, folder, SnapshotRules.DEFAULT);
    this.library =
        new Library(
            git,
            SettingsFile.read(git, git.head().orElse(null), ReadingLimits.DEFAULT),
            folder.resolve("index"),
            ReadingLimits.DEFAULT,
            Clock.systemUTC());
    this.hosting =
        Hosting.of(library, HostedRepository.open(repository), limits, Clock.systemUTC());
    this.server =
        new Server(
            library,
            new ServerOptions("127.0.0.1", 0, List.of(), Writes.GIT),
            Clock.systemUTC(),
            Optional.of(hosting));
    library.update();
  }

  Library library() {
    return library;
  }

  Hosting hosting() {
    return hosting;
  }

  URI address(String path) {
    return URI.create(server.address()).resolve(path);
  }

  String remote() {
    return address("/git/library.git").toString();
  }

  /** The repository itself, as the {@code git} command sees it. */
  OutsideGit inside() {
    return new OutsideGit(folder.resolve("library.git"));
  }

  /** A work tree whose remote this is. */
  OutsideGit clone(String name) {
    OutsideGit.init(folder.resolve("parent"));
    OutsideGit parent = new OutsideGit(folder.resolve("parent"));
    parent.run("clone", "-q", remote(), folder.resolve(name).toString());
    return new OutsideGit(folder.resolve(name));
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).GET(), headers);
  }

  /** Sends a form as browsers do. */
  HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)),
        headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws Exception {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    library.close();
    hosting.close();
  }
}
