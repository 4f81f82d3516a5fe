package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.OutsideGit;
import dev.afterword.git.SnapshotRules;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that write to a remote: what counts is what the remote has taken. */
class RemoteWritingTest {
  @TempDir private Path folder;
  private OutsideGit remote;
  private OutsideGit author;
  private Library library;
  private Server server;

  @BeforeEach
  void serve() throws Exception {
    remote = OutsideGit.init(folder.resolve("remote.git"), "--bare");
    author = OutsideGit.init(folder.resolve("author"));
    author.run("remote", "add", "origin", remote.folder().toString());
    author.commit("a.md", "# A\n\none\n\ntwo\n");
    author.run("push", "-q", "origin", "main");
    GitLibrary git =
        GitLibrary.open(
            new LibraryLocation.Remote(remote.folder().toUri().toString()),
            null,
            folder.resolve("clones"),
            SnapshotRules.DEFAULT);
    library =
        new Library(
            git,
            SettingsFile.read(git, git.head().orElse(null), ReadingLimits.DEFAULT),
            folder.resolve("index"),
            ReadingLimits.DEFAULT,
            Clock.systemUTC());
    library.update();
    server =
        new Server(
            library,
            new ServerOptions("127.0.0.1", 0, List.of(), ServerOptions.Writes.REMOTE),
            Clock.systemUTC(),
            Optional.of(Hosting.ofRemote(library, Clock.systemUTC())));
  }

  @AfterEach
  void stop() {
    server.close();
    library.close();
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=An+author&email=author@example.org&" + form))
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void aProposalIsABranchOfTheRemoteAndAMergeMovesItsMain() throws Exception {
    HttpResponse<String> proposed = post("/write/propose", "path=b.md&new=true&text=%23+B");

    assertThat(proposed.headers().firstValue("Location")).hasValue("/proposals/proposal/b");
    String tip = remote.run("rev-parse", "refs/heads/proposal/b");
    assertThat(post("/proposals/proposal/b", "do=approve&commit=" + tip).statusCode())
        .isEqualTo(303);
    assertThat(remote.run("notes", "--ref", "afterword/approvals", "show", tip))
        .contains("author@example.org");

    assertThat(post("/proposals/proposal/b", "do=merge&commit=" + tip).statusCode()).isEqualTo(303);
    assertThat(remote.run("show", "main:b.md")).isEqualTo("# B");
    assertThat(library.documentCount()).isEqualTo(2);
  }

  @Test
  void whatSomebodyPushedMeanwhileIsNotOverwritten() throws Exception {
    post("/write/propose", "path=b.md&new=true&text=%23+B");
    String seen = remote.run("rev-parse", "refs/heads/proposal/b");
    author.run("fetch", "-q", "origin");
    author.run("checkout", "-q", "proposal/b");
    author.commit("b.md", "# B, by another\n");
    author.run("push", "-q", "origin", "HEAD");

    HttpResponse<String> answer =
        post("/write/propose", "path=b.md&branch=proposal/b&base=" + seen + "&text=%23+Mine");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("# B, by another", "# Mine");
    assertThat(remote.run("show", "proposal/b:b.md")).isEqualTo("# B, by another");
  }

  @Test
  void aMergeOnAMainThatMovedIsMadeAgainOnWhatIsThere() throws Exception {
    post("/write/propose", "path=b.md&new=true&text=%23+B");
    String tip = remote.run("rev-parse", "refs/heads/proposal/b");
    author.commit("c.md", "# C\n");
    author.run("push", "-q", "origin", "main");

    assertThat(post("/proposals/proposal/b", "do=merge&commit=" + tip).statusCode()).isEqualTo(303);

    assertThat(remote.run("ls-tree", "--name-only", "main").lines())
        .containsExactly("a.md", "b.md", "c.md");
  }

  private static final String ACTIONS =
      "# P\n\n## Action items\n\n- [ ] A1: Alert\n- [ ] A2: Limit\n";

  @Test
  void aTickCountsOnceTheRemoteHasTakenItOnTopOfWhatOthersPushed() throws Exception {
    author.commit("p.md", ACTIONS);
    author.run("push", "-q", "origin", "main");
    library.git().fetch();
    library.update();
    author.commit("p.md", ACTIONS.replace("[ ] A2", "[x] A2"));
    author.run("push", "-q", "origin", "main");

    assertThat(post("/actions/p/A1", "do=tick").statusCode()).isEqualTo(303);
    assertThat(remote.run("show", "main:p.md") + "\n").isEqualTo(ACTIONS.replace("[ ]", "[x]"));

    Files.move(remote.folder(), folder.resolve("elsewhere.git"));
    HttpResponse<String> answer = post("/actions/p/A1", "do=untick");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Nothing was written", "Alert");
    Files.move(folder.resolve("elsewhere.git"), remote.folder());
  }

  @Test
  void whereTheRemoteIsOutOfReachThatIsToldAndTheTextStays() throws Exception {
    Files.move(remote.folder(), folder.resolve("elsewhere.git"));

    HttpResponse<String> answer = post("/write/propose", "path=b.md&new=true&text=%23+My+text");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("# My text", "cannot be reached");
    Files.move(folder.resolve("elsewhere.git"), remote.folder());
    assertThat(remote.run("for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/main");
  }
}
