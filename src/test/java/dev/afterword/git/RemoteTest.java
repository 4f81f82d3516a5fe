package dev.afterword.git;

import static dev.afterword.git.OutsideGit.blob;
import static dev.afterword.git.OutsideGit.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteTest {
  @TempDir Path temp;
  private OutsideGit origin;
  private Head first;

  @BeforeEach
  void aRemote() {
    origin = OutsideGit.init(temp.resolve("origin"));
    first = origin.commit("a.md", "1");
  }

  private GitLibrary open(@Nullable String ref) throws LibraryException {
    return open("file://" + origin.folder(), ref);
  }

  private GitLibrary open(String url, @Nullable String ref) throws LibraryException {
    return GitLibrary.open(
        LibraryLocation.of(url), ref, temp.resolve("cache"), SnapshotRules.DEFAULT);
  }

  private Path cloned() throws Exception {
    try (Stream<Path> clones = Files.list(temp.resolve("cache/remotes"))) {
      return clones.filter(path -> path.toString().endsWith(".git")).findFirst().orElseThrow();
    }
  }

  @Test
  void aRemoteIsClonedAndReadAtItsHead() throws Exception {
    origin.run("branch", "-m", "trunk");
    try (GitLibrary library = open(null)) {
      assertThat(library.head()).contains(first);
      assertThat(text(library.read(blob(library.tree(first), "a.md"), 10))).isEqualTo("1");
      assertThat(library.problems()).isEmpty();
      assertThat(library.uncommitted(first)).isEqualTo(Uncommitted.NONE);
    }
  }

  @Test
  void fetchBringsPushesForcedPushesAndDeletedBranches() throws Exception {
    origin.run("branch", "old");
    try (GitLibrary library = open(null)) {
      Head second = origin.commit("a.md", "2");
      assertThat(library.head()).contains(first);
      library.fetch();
      assertThat(library.head()).contains(second);
      origin.run("reset", "-q", "--hard", first.commit());
      Head forced = origin.commit("a.md", "3");
      origin.run("branch", "-D", "old");
      origin.run("branch", "old/below");
      library.fetch();
      assertThat(library.head()).contains(forced);
      assertThat(library.rewritten(second, forced)).containsExactly(second.commit());
    }
    try (GitLibrary library = open("old/below")) {
      assertThat(library.head()).isPresent();
    }
    assertThatThrownBy(() -> open("old")).hasMessageContaining("old/below");
  }

  @Test
  void theRemotesHeadIsFollowedWhenItsBranchChangesOrIsDetached() throws Exception {
    try (GitLibrary library = open(null)) {
      origin.run("checkout", "-q", "-b", "next");
      Head next = origin.commit("a.md", "next");
      origin.run("branch", "-D", "main");
      library.fetch();
      assertThat(library.head()).contains(next);
      origin.run("checkout", "-q", "--detach");
      Head detached = origin.commit("a.md", "detached");
      library.fetch();
      assertThat(library.head()).contains(detached);
    }
  }

  @Test
  void aPullRequestsRefCanBeServed() throws Exception {
    origin.run("checkout", "-q", "--detach");
    Head proposed = origin.commit("b.md", "b");
    origin.run("update-ref", "refs/pull/1/head", proposed.commit());
    origin.run("checkout", "-q", "main");
    try (GitLibrary library = open("refs/pull/1/head")) {
      assertThat(library.head()).contains(proposed);
    }
    assertThatThrownBy(() -> open("refs/pull/2/head"))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.REPOSITORY))
        .hasMessageContaining("refs/pull/2/head")
        .hasMessageContaining("main");
  }

  @Test
  void requestsForMergingAreFetchedWithTheirDeletionsAndAreProposals() throws Exception {
    for (String ref : new String[] {"refs/pull/1/head", "refs/merge-requests/2/head"}) {
      origin.run("checkout", "-q", "--detach", first.commit());
      origin.run("update-ref", ref, origin.commit("b.md", ref).commit());
    }
    origin.run("checkout", "-q", "main");
    try (GitLibrary library = open(null)) {
      assertThat(library.proposals().branches())
          .extracting(ProposedBranch::name)
          .containsExactlyInAnyOrder("pull/1", "merge-requests/2");
      origin.run("update-ref", "-d", "refs/pull/1/head");
      library.fetch();
      assertThat(library.proposals().branches())
          .extracting(ProposedBranch::name)
          .containsExactly("merge-requests/2");
      assertThat(library.problems()).isEmpty();
    }
  }

  @Test
  void aRemoteOutOfReachIsServedFromItsLastCloneAndSaysSo() throws Exception {
    open(null).close();
    Files.move(origin.folder(), temp.resolve("away"));
    try (GitLibrary library = open(null)) {
      assertThat(library.head()).contains(first);
      assertThat(library.tree(first).documents()).containsOnlyKeys("a.md");
      assertThat(library.problems()).extracting("code").containsExactly("git/remote");
      assertThatThrownBy(library::fetch).isInstanceOf(LibraryException.class);
      Files.move(temp.resolve("away"), origin.folder());
      library.fetch();
      assertThat(library.problems()).isEmpty();
    }
  }

  @Test
  void aRemoteThatWasNeverReachedIsANetworkFailure() {
    assertThatThrownBy(() -> open("file://" + temp.resolve("nowhere"), null))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.NETWORK));
    assertThat(temp.resolve("cache/remotes"))
        .isDirectoryNotContaining(path -> path.toString().contains(".git.part-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://bot:s3cr3t@127.0.0.1:1/library.git",
        "http://s3cr3t@127.0.0.1:1/library.git",
        "http://bot:s3cr3t%21@127.0.0.1:1/library.git",
        "ssh://bot:s3cr3t@127.0.0.1:1/library.git",
        "git://bot:s3cr3t@127.0.0.1:1/library.git",
        "ftp://bot:s3cr3t@127.0.0.1:1/library.git"
      })
  void credentialsAreInNoMessage(String url) {
    assertThatThrownBy(() -> open(url, null))
        .isInstanceOf(LibraryException.class)
        .satisfies(e -> {
          for (Throwable at = e; at != null; at = at.getCause()) {
            assertThat(at.toString()).doesNotContain("s3cr3t");
          }
        })
        .hasMessageContaining("127.0.0.1");
  }

  @Test
  void whatAKilledProcessLeftBehindIsCleared() throws Exception {
    open(null).close();
    Path clone = cloned();
    Files.createFile(clone.resolve("refs/heads/main.lock"));
    Files.createFile(clone.resolve("packed-refs.lock"));
    Files.createFile(clone.resolve("HEAD.lock"));
    Path part = Files.createDirectory(clone.resolveSibling(clone.getFileName() + ".part-1"));
    Files.createFile(part.resolve("HEAD"));
    Head second = origin.commit("a.md", "2");
    try (GitLibrary library = open(null)) {
      assertThat(library.head()).contains(second);
    }
    assertThat(part).doesNotExist();
  }

  @Test
  void aSecondReaderUsesTheCloneThatTheFirstOwns() throws Exception {
    try (GitLibrary owner = open(null);
        GitLibrary reader = open(null)) {
      Head second = origin.commit("a.md", "2");
      reader.fetch();
      assertThat(reader.head()).contains(first);
      owner.fetch();
      reader.fetch();
      assertThat(reader.head()).contains(second);
    }
  }

  @Test
  void whoTakesACloneOverClearsWhatItsOwnerLeftBehind() throws Exception {
    GitLibrary owner = open(null);
    try (GitLibrary reader = open(null)) {
      owner.close();
      Files.createFile(cloned().resolve("refs/heads/main.lock"));
      Head second = origin.commit("a.md", "2");
      reader.fetch();
      assertThat(reader.head()).contains(second);
    }
  }

  @Test
  void anOwnerClearsALockThatIsInItsWay() throws Exception {
    try (GitLibrary owner = open(null)) {
      Files.createFile(cloned().resolve("refs/heads/main.lock"));
      Head second = origin.commit("a.md", "2");
      owner.fetch();
      assertThat(owner.head()).contains(first);
      owner.fetch();
      assertThat(owner.head()).contains(second);
    }
  }

  @Test
  void whoComesWhileAnotherProcessClonesWaitsForIt() throws Exception {
    open(null).close();
    Path clone = cloned();
    OwnerLock.delete(clone);
    OwnerLock other =
        OwnerLock.tryToBe(clone.resolveSibling(clone.getFileName() + ".lock")).orElseThrow();
    var opening = new FutureTask<>(() -> open(null));
    Thread thread = Thread.ofPlatform().start(opening);
    while (thread.getState() != Thread.State.TIMED_WAITING && !opening.isDone()) {
      Thread.sleep(10);
    }
    other.close();
    try (GitLibrary library = opening.get()) {
      assertThat(library.head()).contains(first);
    }
  }

  @Test
  void anEmptyRemoteHasNoHeadUntilItIsPushedTo() throws Exception {
    OutsideGit.init(temp.resolve("empty.git"), "--bare");
    try (GitLibrary library = open("file://" + temp.resolve("empty.git"), null)) {
      assertThat(library.head()).isEmpty();
      origin.run("push", "-q", "../empty.git", "main");
      library.fetch();
      assertThat(library.head()).contains(first);
    }
  }

  @Test
  void aRemoteOverHttpIsReadWithTheCredentialsOfItsUrl() throws Exception {
    origin.run("clone", "-q", "--bare", ".", "../served.git");
    new OutsideGit(temp.resolve("served.git")).run("update-server-info");
    HttpServer server = serveFilesTo("bot", "s3cr3t");
    try {
      String address = "127.0.0.1:" + server.getAddress().getPort() + "/served.git";
      try (GitLibrary library = open("http://bot:s3cr3t@" + address, null)) {
        assertThat(library.head()).contains(first);
        assertThat(text(library.read(blob(library.tree(first), "a.md"), 10))).isEqualTo("1");
        assertThat(Files.readString(cloned().resolve("config"))).doesNotContain("s3cr3t");
      }
      assertThatThrownBy(() -> open("http://bot:wr0ng@" + address + "/", null))
          .isInstanceOf(LibraryException.class)
          .hasMessageNotContaining("wr0ng");
    } finally {
      server.stop(0);
    }
  }

  /** A plain file server, from which git can clone by its "dumb" protocol. */
  private HttpServer serveFilesTo(String user, String password) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    HttpContext files = server.createContext("/", SimpleFileServer.createFileHandler(temp));
    files.setAuthenticator(
        new BasicAuthenticator("library") {
          @Override
          public boolean checkCredentials(String name, String secret) {
            return name.equals(user) && secret.equals(password);
          }
        });
    server.start();
    return server;
  }

  @Test
  void noCredentialsAreKeptInTheClone() throws Exception {
    open(null).close();
    assertThat(Files.readString(cloned().resolve("config"))).doesNotContain("url");
  }
}
