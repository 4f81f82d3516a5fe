package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.afterword.git.OutsideGit;
import dev.afterword.git.hosted.PushLimits;
import dev.afterword.proof.SharedInput;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GitRemoteTest {
  @TempDir private Path folder;
  private HostedLibrary hosted;
  private OutsideGit clone;

  @BeforeEach
  void serve() throws Exception {
    serve(PushLimits.DEFAULT);
  }

  private void serve(PushLimits limits) throws Exception {
    hosted = new HostedLibrary(folder, limits);
    clone = hosted.clone("clone-" + System.nanoTime());
    clone.run("checkout", "-q", "-B", "main");
  }

  @AfterEach
  void stop() {
    hosted.close();
  }

  private String push(String... arguments) {
    return clone.run(
        Stream.concat(Stream.of("push", "origin"), Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  private String refused(String... arguments) {
    String before = refs();
    Throwable failure = catchThrowable(() -> push(arguments));
    assertThat(failure).isNotNull();
    assertThat(refs()).isEqualTo(before);
    return String.valueOf(failure.getMessage());
  }

  private String refs() {
    return hosted.inside().run("for-each-ref");
  }

  @Test
  void aPushIsSearchableWhenItReturns() throws Exception {
    clone.commit("postmortems/a.md", "# Checkout answered 502\n\nThe pool was empty.\n");

    assertThat(push("main")).contains("remote: Searchable now: " + hosted.address("/"));
    assertThat(hosted.get("/api/v1/search?q=pool").body())
        .contains("\"total\":1", "Checkout answered 502");
    assertThat(hosted.clone("another").run("log", "-1", "--format=%s"))
        .isEqualTo("Write postmortems/a.md");
  }

  @Test
  void aBranchIsAProposalAndThePushNamesItsPage() throws Exception {
    clone.commit("a.md", "# A\n");
    push("main");
    clone.run("checkout", "-q", "-b", "pool/post mortem".replace(' ', '-'));
    clone.commit("b.md", "# B\n");

    assertThat(push("HEAD"))
        .contains("remote: Proposal: " + hosted.address("/proposals/pool/post-mortem"));
    assertThat(hosted.get("/api/v1/documents").body()).contains("\"total\":1");
  }

  @Test
  void theServedBranchIsNeverRewrittenNorDeletedAndOthersMayBe() {
    clone.commit("a.md", "# A\n");
    clone.commit("a.md", "# A, better\n");
    push("main", "main:draft");

    assertThat(refused("--delete", "main")).contains("main is served: it cannot be deleted");
    clone.run("reset", "-q", "--hard", "HEAD^");
    clone.commit("a.md", "# Another A\n");
    assertThat(refused("--force", "main")).contains("its history is kept");
    push("--force", "main:draft");
    push("--delete", "draft");
  }

  @Test
  void anErrorOfLintKeepsAPushOffTheServedBranchAndSaysWhere() {
    clone.commit(".afterword/settings.yml", "lint:\n  levels:\n    blame/human-error: error\n");
    push("main");
    clone.commit("a.md", "# A\n\nThe cause was human error.\n");

    assertThat(refused("main")).contains("a.md:3:", "blame/human-error", "1 error to mend first");
    push("main:draft");
    clone.commit("a.md", "# A\n\nThe cause was a missing check.\n");
    push("main");
  }

  @Test
  void whatWasThereBeforeIsNoObstacle() {
    clone.commit("a.md", "# A\n\nThe cause was human error.\n");
    push("main");
    clone.commit(".afterword/settings.yml", "lint:\n  levels:\n    blame/human-error: error\n");
    push("main");
    clone.commit("b.md", "# B\n\nThe pool was empty.\n");

    push("main");
  }

  @ParameterizedTest
  @CsvSource({
    "120000, link.md, a symbolic link",
    "160000, module, another repository",
    "100644, .git, '.git'",
    "100644, .GiT, '.GiT'",
    "100644, git~1, 'git~1'",
    "100644, aux.md, 'AUX'",
  })
  void aTreeThatHarmsWhoChecksItOutIsRefused(String mode, String name, String why) {
    clone.commit("a.md", "# A\n");
    push("main");
    String target =
        mode.equals("160000")
            ? clone.head().commit()
            : clone.store("blob", "/etc/passwd".getBytes());
    commitTree(tree(mode, name, target));

    assertThat(refused("evil")).contains(why);
  }

  @Test
  void everyHostileTreeEntryIsRefusedOrHarmless() throws Exception {
    Assumptions.assumeTrue(SharedInput.isThere(), "the collection of hostile input is absent");
    clone.commit("a.md", "# A\n");
    push("main");
    String blob = clone.store("blob", "text".getBytes(UTF_8));
    String empty = clone.run("hash-object", "-t", "tree", "-w", "/dev/null");
    List<String> taken = new ArrayList<>();
    for (JsonNode entry : SharedInput.list("git/evil_tree_entries.json")) {
      byte[] name =
          entry.has("name")
              ? entry.path("name").asString().getBytes(UTF_8)
              : Base64.getDecoder().decode(entry.path("name_b64").asString());
      String mode = entry.path("mode").asString();
      commitTree(tree(mode, name, mode.startsWith("04") ? empty : blob));
      boolean accepted = catchThrowable(() -> push("--force", "evil")) == null;
      String expected = entry.path("expect").asString();
      if (accepted && (expected.startsWith("reject") || mode.startsWith("12"))) {
        taken.add(entry.toString());
      }
    }

    assertThat(taken).isEmpty();
    assertThat(hosted.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(hosted.get("/proposals").statusCode()).isEqualTo(200);
  }

  @Test
  void everyHostileRefNameIsRefusedOrShownAsText() throws Exception {
    Assumptions.assumeTrue(SharedInput.isThere(), "the collection of hostile input is absent");
    clone.commit("a.md", "# A\n");
    push("main");
    clone.commit("b.md", "# B\n");
    int refused = 0;
    for (JsonNode ref : SharedInput.list("git/evil_refs.json")) {
      String name = ref.asString();
      if (name.indexOf('\0') < 0 && catchThrowable(() -> push("main:" + name)) != null) {
        refused++;
      }
    }

    assertThat(refused).isPositive();
    assertThat(hosted.get("/proposals").statusCode()).isEqualTo(200);
    assertThat(hosted.inside().run("for-each-ref", "--format=%(refname)", "refs/heads").lines())
        .contains("refs/heads/main")
        .doesNotContain("refs/heads/-x", "refs/heads/HEAD");
  }

  private String tree(String mode, String name, String id) {
    return tree(mode, name.getBytes(UTF_8), id);
  }

  private String tree(String mode, byte[] name, String id) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    entry.writeBytes((mode.replaceFirst("^04", "4") + " ").getBytes(UTF_8));
    entry.writeBytes(name);
    entry.write(0);
    entry.writeBytes(HexFormat.of().parseHex(id));
    return clone.store("tree", entry.toByteArray());
  }

  private void commitTree(String tree) {
    String commit = clone.run("commit-tree", "-m", "evil", tree);
    clone.run("update-ref", "refs/heads/evil", commit);
  }

  @Test
  void aTreeThatUnfoldsToMoreFilesThanAnyDiskHasIsRefusedAtOnce() {
    clone.commit("a.md", "# A\n");
    push("main");
    String id = clone.store("blob", "boom".getBytes());
    String mode = "100644";
    for (int depth = 0; depth < 10; depth++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 10; i++) {
        String type = depth == 0 ? "blob" : "tree";
        lines.append(mode + " " + type + " " + id + "\tf" + i + "\n");
      }
      id = clone.run(lines.toString().getBytes(), "mktree");
      mode = "040000";
    }
    commitTree(id);

    assertThat(refused("evil")).contains("more than 500000 files");
  }

  @Test
  void aBranchNameThatReadsAsAnOptionAndARefOfAfterwordsOwnAreRefused() {
    clone.commit("a.md", "# A\n");
    push("main");

    assertThat(refused("main:refs/heads/-x")).contains("does not read as an option");
    assertThat(refused("main:refs/notes/afterword/approvals")).contains("a branch or a tag");
    assertThat(refused("main:refs/afterword/x")).contains("a branch or a tag");
    assertThat(refused("main:refs/pull/1/head")).contains("a branch or a tag");
    String blob = clone.store("blob", "x".getBytes());
    assertThat(refused(blob + ":refs/tags/blob")).contains("expected a commit");
  }

  @Test
  void whatIsTooLargeIsRefusedAndSoIsWhatIsTooMuch() throws Exception {
    hosted.close();
    serve(new PushLimits(200_000, 1 << 20, 1 << 30, 50, 4, 3, 20));
    clone.commit("a.md", "# A\n");
    push("main");

    clone.commit("large.txt", "x".repeat(300_000));
    assertThat(refused("main:large")).contains("limit");
    clone.run("reset", "-q", "--hard", "origin/main");

    byte[] noise = new byte[190_000];
    for (int i = 0; i < 7; i++) {
      new Random(i).nextBytes(noise);
      Files.write(clone.folder().resolve("noise" + i), noise);
    }
    clone.commitAll("noise");
    assertThat(refused("main:noise")).contains("limit");
    clone.run("reset", "-q", "--hard", "origin/main");

    for (int i = 0; i < 60; i++) {
      clone.write("many/" + i + ".md", "# " + i + "\n");
    }
    clone.commitAll("many");
    assertThat(refused("main:many")).contains("more than 50 files");
    clone.run("reset", "-q", "--hard", "origin/main");

    for (int i = 0; i < 25; i++) {
      clone.commit("a.md", "# A " + i + "\n");
    }
    assertThat(refused("main:long")).contains("more than 20 new commits");
    clone.run("reset", "-q", "--hard", "origin/main");

    assertThat(refused("main:b1", "main:b2", "main:b3", "main:b4")).contains("in one push");
    push("main:b1", "main:b2", "main:b3");
    assertThat(refused("main:b4")).contains("branches and tags");
  }

  @Test
  void aFullLibrarySaysSoAndRefusedObjectsDoNotFillIt() throws Exception {
    hosted.close();
    serve(new PushLimits(1 << 20, 1 << 20, 600_000, 50, 10, 3, 20));
    clone.commit("a.md", "# A\n");
    push("main");
    byte[] noise = new byte[300_000];
    new Random(1).nextBytes(noise);
    Files.write(clone.folder().resolve("noise"), noise);
    clone.store("blob", noise);
    clone.commitAll("noise");
    for (int i = 0; i < 4; i++) {
      refused("main:-x");
    }
    push("main:draft");
    new Random(2).nextBytes(noise);
    Files.write(clone.folder().resolve("noise2"), noise);
    clone.commitAll("noise2");
    assertThat(refused("main:draft")).contains("Pack exceeds the limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example.org",
        "Origin: https://evil.example.org",
        "Sec-Fetch-Site: cross-site"
      })
  void aPageOfAnotherSiteReadsNothing(String header) {
    clone.commit("a.md", "# A\n");
    push("main");

    assertThatThrownBy(
            () -> clone.run("-c", "http.extraHeader=" + header, "ls-remote", hosted.remote()))
        .hasMessageMatching("(?s).*(421|403).*");
  }

  @Test
  void onlyTheLibraryIsThere() throws Exception {
    assertThat(hosted.get("/git/other.git/info/refs?service=git-upload-pack").statusCode())
        .isEqualTo(404);
    assertThat(hosted.get("/git/library.git/config").statusCode()).isEqualTo(404);
    assertThat(hosted.get("/git/library.git/HEAD").body()).doesNotContain("ref:");
    assertThat(hosted.get("/git/../etc/passwd").statusCode()).isGreaterThanOrEqualTo(400);
  }
}
