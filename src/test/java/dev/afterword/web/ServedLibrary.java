package dev.afterword.web;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.improvement.IssueStates;
import dev.afterword.improvement.Ledger;
import dev.afterword.improvement.Trackers;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A library of a test behind a server on a free port; its index is empty until {@link #update}. */
final class ServedLibrary implements AutoCloseable {
  private final Library library;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  ServedLibrary(Path folder, Path cache) throws Exception {
    this(folder, cache, Clock.systemUTC());
  }

  ServedLibrary(Path folder, Path cache, Clock clock) throws Exception {
    this(folder, cache, clock, Trackers.none());
  }

  ServedLibrary(Path folder, Path cache, Clock clock, Trackers trackers) throws Exception {
    this(folder, cache, clock, trackers, trackers.states());
  }

  ServedLibrary(Path folder, Path cache, Clock clock, Trackers trackers, IssueStates issues)
      throws Exception {
    GitLibrary git =
        GitLibrary.open(
            new LibraryLocation.Folder(folder),
            null,
            cache.resolve("clones"),
            SnapshotRules.DEFAULT);
    ReadingLimits limits = ReadingLimits.DEFAULT;
    this.library =
        new Library(
            git,
            SettingsFile.read(git, git.head().orElse(null), limits),
            cache.resolve("index"),
            limits,
            clock);
    this.server =
        new Server(
            library,
            new Ledger(library, issues, List::of, clock),
            new ServerOptions("127.0.0.1", 0, List.of("wiki.example.org")),
            clock,
            Optional.empty(),
            trackers);
  }

  static void write(Path folder, String path, String text) throws IOException {
    write(folder, path, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path folder, String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  ServedLibrary update() throws Exception {
    library.update();
    return this;
  }

  Library library() {
    return library;
  }

  URI address(String path) {
    return URI.create(server.address()).resolve(path);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** The head of the answer to a request that no client library would send. */
  String raw(String request) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.shutdownOutput();
      StringBuilder all = new StringBuilder();
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        all.append(line).append('\n');
      }
      return all.toString();
    }
  }

  /** The status of the answer to a GET whose target is sent as it is. */
  int status(String target) throws IOException {
    String answer =
        raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    return Integer.parseInt(answer.substring(9, 12));
  }

  @Override
  public void close() {
    server.close();
    library.close();
  }
}
