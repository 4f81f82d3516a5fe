package dev.afterword.proof.push;

import dev.afterword.proof.Git;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** One person who writes in a clone and in the page. For one thread. */
final class Client {
  private static final int TRIES = 50;

  private final String name;
  private final Git clone;
  private final Ledger ledger;
  private final Map<String, Set<String>> undecided = new ConcurrentHashMap<>();
  private final HttpClient http;
  private final SplittableRandom random;
  private volatile URI server;
  private int written;

  /**
   * @param folder for the clone, which is made from {@code server}
   */
  Client(int number, Path folder, URI server, Ledger ledger, HttpClient http, long seed)
      throws IOException {
    this.name = "client-" + number;
    this.ledger = ledger;
    this.http = http;
    this.random = new SplittableRandom(seed + number);
    this.server = server;
    Path tree = folder.resolve(name);
    new Git(folder, 1_790_000_000L).run("clone", "-q", remote(), tree.toString());
    this.clone = new Git(tree, 1_790_000_000L);
    clone.run("config", "gc.auto", "0");
  }

  private String remote() {
    return server.resolve("/git/library.git").toString();
  }

  /** The server was started again, elsewhere. */
  void now(URI address) throws IOException {
    server = address;
    clone.run("remote", "set-url", "origin", remote());
  }

  /** Commits that were sent, of which nobody said whether they were taken, by branch. */
  Map<String, Set<String>> undecided() {
    return undecided;
  }

  /**
   * Writes once: to a branch of its own, by force at times, to the served one, or in the page.
   *
   * @return whether the server took it; what it did not answer is thrown as an exception
   */
  boolean write() throws IOException, InterruptedException {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> pushToOwnBranch();
      case 4, 5, 6 -> pushToServed();
      case 7, 8 -> proposeInPage(false);
      default -> proposeInPage(true);
    };
  }

  private String path() {
    return name + "-" + ++written + ".md";
  }

  private String text(String path) {
    return "# What happened in " + path + "\n\nThe pool was empty at " + random.nextInt() + ".\n";
  }

  private void commit(String path, String text) throws IOException {
    Files.writeString(clone.folder().resolve(path), text);
    clone.run("add", path);
    clone.run("commit", "-q", "-m", "Write " + path);
  }

  private boolean pushToOwnBranch() throws IOException {
    clone.run("checkout", "-q", "-B", "own-" + name, "HEAD");
    String path = path();
    commit(path, text(path));
    if (random.nextInt(3) == 0) {
      clone.run("commit", "-q", "--amend", "-m", "Write it again " + random.nextInt());
    }
    String tip = clone.run("rev-parse", "HEAD");
    undecided.computeIfAbsent("own-" + name, _ -> ConcurrentHashMap.newKeySet()).add(tip);
    clone.run("push", "-q", "--force", "origin", "HEAD:refs/heads/own-" + name);
    ledger.moved("own-" + name, tip);
    undecided.remove("own-" + name);
    return true;
  }

  private boolean pushToServed() throws IOException {
    String path = path();
    String text = text(path);
    for (int i = 0; i < TRIES; i++) {
      clone.run("fetch", "-q", "origin", "main");
      clone.run("checkout", "-q", "-B", "served", "origin/main");
      commit(path, text);
      try {
        clone.run("push", "-q", "origin", "HEAD:refs/heads/main");
        ledger.file("main", path, text);
        return true;
      } catch (IOException e) {
        if (!String.valueOf(e.getMessage()).matches("(?s).*(rejected|fetch first|lock).*")) {
          throw e;
        }
        ledger.refused();
      }
    }
    return false;
  }

  private boolean proposeInPage(boolean merge) throws IOException, InterruptedException {
    String path = path();
    String text = text(path);
    HttpResponse<String> answer =
        post(
            "/write/propose",
            Map.of(
                "path",
                path,
                "new",
                "true",
                "text",
                text,
                "name",
                name,
                "email",
                name + "@example.org"));
    if (answer.statusCode() != 303) {
      throw new IOException("a proposal: " + answer.statusCode());
    }
    String address = answer.headers().firstValue("Location").orElseThrow();
    String branch = address.substring("/proposals/".length());
    ledger.file(branch, path, text);
    return !merge || merge(address, branch);
  }

  private boolean merge(String address, String branch) throws IOException, InterruptedException {
    clone.run("fetch", "-q", "origin", branch);
    String tip = clone.run("rev-parse", "FETCH_HEAD");
    HttpResponse<String> answer =
        post(
            address,
            Map.of(
                "do",
                random.nextBoolean() ? "merge" : "squash",
                "commit",
                tip,
                "name",
                name,
                "email",
                name + "@example.org"));
    if (answer.statusCode() != 303) {
      throw new IOException("a merge: " + answer.statusCode());
    }
    return true;
  }

  private HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    form.forEach((key, value) ->
        body.append(body.isEmpty() ? "" : "&")
            .append(key)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return http.send(
        HttpRequest.newBuilder(server.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString()))
            .build(),
        BodyHandlers.ofString());
  }
}
