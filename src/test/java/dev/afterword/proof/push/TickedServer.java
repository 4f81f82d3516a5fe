package dev.afterword.proof.push;

import dev.afterword.proof.Git;
import dev.afterword.proof.ServerProcess;
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
import java.util.BitSet;

/** A server whose library is one document of boxes that people tick in the page. */
final class TickedServer implements AutoCloseable {
  private final Hosted hosted;
  private final Boxes boxes;
  private final HttpClient http;
  private ServerProcess server;
  private int starts;

  TickedServer(Path folder, Boxes boxes, HttpClient http) throws Exception {
    this.hosted = Hosted.make(folder);
    this.boxes = boxes;
    this.http = http;
    this.server = hosted.serve(starts++);
    Path tree = folder.resolve("tree");
    String remote = server.address().resolve("/git/library.git").toString();
    new Git(folder, 1_790_000_000L).run("clone", "-q", remote, tree.toString());
    Git git = new Git(tree, 1_790_000_000L);
    Files.write(tree.resolve(Boxes.PATH), boxes.bytes(new BitSet()));
    Files.writeString(tree.resolve("other.md"), "# Another\n");
    git.run("checkout", "-q", "-B", "main");
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "Begin");
    git.run("push", "-q", "origin", "main");
    hosted.differences(server);
  }

  Hosted hosted() {
    return hosted;
  }

  /** The status of the answer to somebody who ticks a box, or opens it again. */
  int tick(int box, boolean ticked) throws IOException, InterruptedException {
    String form =
        "do=%s&name=%s&email=person-%d%%40example.org"
            .formatted(
                ticked ? "tick" : "untick",
                URLEncoder.encode("Person " + box, StandardCharsets.UTF_8),
                box);
    URI address = server.address().resolve("/actions/" + Boxes.ID + "/A" + box);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    return answer.statusCode();
  }

  /** The blob of the document that git serves now. */
  String blob() throws IOException {
    return hosted.repository().run("rev-parse", "refs/heads/main:" + Boxes.PATH);
  }

  /** Everything that git serves but that document. */
  String others() throws IOException {
    return hosted
        .repository()
        .run("ls-tree", "-r", "refs/heads/main")
        .lines()
        .filter(line -> !line.endsWith("\t" + Boxes.PATH))
        .toList()
        .toString();
  }

  String blob(BitSet ticked) {
    return boxes.blob(ticked);
  }

  int commits() throws IOException {
    return Integer.parseInt(
        hosted.repository().run("rev-list", "--count", "refs/heads/main", "--", Boxes.PATH));
  }

  void kill() throws InterruptedException {
    server.kill();
    server.close();
  }

  void start() throws IOException, InterruptedException {
    server = hosted.serve(starts++);
  }

  @Override
  public void close() {
    server.close();
  }
}
