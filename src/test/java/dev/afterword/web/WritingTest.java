package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing, discussing and merging in the page, over HTTP and looked at with the git command. */
class WritingTest {
  private static final byte[] PNG =
      HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452" + "00".repeat(32));

  @TempDir private Path folder;
  private HostedLibrary hosted;

  @BeforeEach
  void serve() throws Exception {
    hosted = new HostedLibrary(folder);
  }

  @AfterEach
  void stop() {
    hosted.close();
  }

  private static Map<String, String> form(String... pairs) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "An author");
    form.put("email", "author@example.org");
    for (int i = 0; i < pairs.length; i += 2) {
      form.put(pairs[i], pairs[i + 1]);
    }
    return form;
  }

  private HttpResponse<String> send(String path, Map<String, String> form) throws Exception {
    return send(path, form, Map.of());
  }

  /** Sends a form as browsers do, with files. */
  private HttpResponse<String> send(
      String path, Map<String, String> form, Map<String, byte[]> images) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : form.entrySet()) {
      part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(UTF_8));
    }
    for (Map.Entry<String, byte[]> image : images.entrySet()) {
      part(body, "name=\"images\"; filename=\"" + image.getKey() + "\"", image.getValue());
    }
    body.write("--edge--\r\n".getBytes(UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(hosted.address(path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            BodyHandlers.ofString());
  }

  private static void part(ByteArrayOutputStream body, String name, byte[] content)
      throws IOException {
    body.write(("--edge\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(UTF_8));
  }

  private HttpResponse<String> propose(String... pairs) throws Exception {
    return send("/write/propose", form(pairs));
  }

  private String proposed(String path, String text) throws Exception {
    HttpResponse<String> answer = propose("path", path, "new", "true", "text", text);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String git(String... arguments) {
    return hosted.inside().run(arguments);
  }

  @Test
  void answersGiveAPageToWriteOnByTheTemplate() throws Exception {
    String page =
        hosted
            .get(
                "/write?kind=near-miss&title=Disk%20%3Cfull%3E&severity=SEV3&started=2026-10-03%2014:02")
            .body();

    assertThat(page)
        .contains("kind: near-miss", "severity: SEV3", "2026-10-03T14:02Z")
        .contains("Disk &lt;full&gt;")
        .contains("2026-10-03-disk-full.md\" required")
        .contains("id=\"aw-live\"");
  }

  @Test
  void anAnswerThatCannotBeUsedIsAskedAgainAndNothingIsLost() throws Exception {
    HttpResponse<String> answer =
        hosted.get("/write?kind=postmortem&title=A%20title&severity=HUGE&services=a,b");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "severity: &quot;HUGE&quot; (expected one of", "value=\"A title\"", "value=\"a,b\"");
  }

  @Test
  void aPreviewShowsTheDocumentAndWhatWouldMakeItBetter() throws Exception {
    String page =
        send(
                "/write",
                form(
                    "path",
                    "a.md",
                    "new",
                    "true",
                    "text",
                    "# Pool empty\r\n\r\nThe engineer failed to check.<script>x</script>"))
            .body();

    assertThat(page)
        .contains("blame/person", "data-line=\"3\"", "Pool empty")
        .doesNotContain("<script>x");
    assertThat(git("for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/main");
  }

  @Test
  void aProposalIsACommitOfItsAuthorOnABranch() throws Exception {
    String address = proposed("2026/pool-empty.md", "# Pool empty\r\n\r\nIt was.");

    assertThat(address).isEqualTo("/proposals/proposal/pool-empty");
    assertThat(git("show", "proposal/pool-empty:2026/pool-empty.md"))
        .isEqualTo("# Pool empty\n\nIt was.");
    assertThat(git("log", "--format=%an <%ae> %s", "main..proposal/pool-empty"))
        .isEqualTo("An author <author@example.org> Write 2026/pool-empty.md");
  }

  @Test
  void twoProposalsOfOneNameGetTwoBranches() throws Exception {
    assertThat(proposed("a.md", "# One")).isEqualTo("/proposals/proposal/a");
    assertThat(proposed("a.md", "# Two")).isEqualTo("/proposals/proposal/a-2");
  }

  /** The second of two who edit the same proposal. */
  private HttpResponse<String> second(String first, String yours) throws Exception {
    String text = "# A\n\none\n\ntwo\n\nthree\n";
    proposed("a.md", text);
    String base = git("rev-parse", "proposal/a");
    String[] same = {"path", "a.md", "branch", "proposal/a", "base", base, "text"};
    propose(with(same, text.replace("one", first)));
    return propose(with(same, yours));
  }

  private static String[] with(String[] pairs, String text) {
    String[] all = Arrays.copyOf(pairs, pairs.length + 1);
    all[pairs.length] = text;
    return all;
  }

  @Test
  void theSecondOfTwoIsShownBothTextsJoinedAndProposesAgain() throws Exception {
    HttpResponse<String> answer = second("ONE", "# A\n\none\n\ntwo\n\nTHREE\n");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Somebody else changed this document", "ONE\n\ntwo\n\nTHREE", "<ins>THREE</ins>");
    assertThat(git("show", "proposal/a:a.md")).contains("ONE").doesNotContain("THREE");

    String tip = git("rev-parse", "proposal/a");
    assertThat(answer.body()).contains("name=\"base\" value=\"" + tip + "\"");
    propose(
        "path",
        "a.md",
        "branch",
        "proposal/a",
        "base",
        tip,
        "text",
        "# A\n\nONE\n\ntwo\n\nTHREE\n");
    assertThat(git("show", "proposal/a:a.md")).contains("ONE", "THREE");
  }

  @Test
  void whereBothChangedTheSameLineBothStandInTheText() throws Exception {
    HttpResponse<String> answer = second("ONE", "# A\n\nuno\n\ntwo\n\nthree\n");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains(
            "&lt;&lt;&lt;&lt;&lt;&lt;&lt; theirs",
            "ONE",
            "uno",
            "&gt;&gt;&gt;&gt;&gt;&gt;&gt; yours");
    assertThat(git("show", "proposal/a:a.md")).contains("ONE").doesNotContain("uno");
  }

  @Test
  void aDocumentOfTheLibraryIsEditedOnABranchFromWhereTheWriterSawIt() throws Exception {
    proposed("a.md", "# A\n\none\n");
    merge("proposal/a");
    String seen = git("rev-parse", "main");
    assertThat(hosted.get("/write?path=a.md").body())
        .contains("# A", "name=\"base\" value=\"" + seen + "\"");

    propose("path", "a.md", "base", seen, "text", "# A\n\nUNO\n", "summary", "Tell it better");

    assertThat(git("log", "--format=%s", "main..proposal/a")).isEqualTo("Tell it better");
  }

  @Test
  void theFileKeepsItsLineEnds() throws Exception {
    var clone = hosted.clone("clone");
    clone.run("checkout", "-q", "-B", "main");
    clone.commit("a.md", "# A\r\n\r\none\r\n");
    clone.run("push", "-q", "origin", "main");

    propose("path", "a.md", "base", git("rev-parse", "main"), "text", "# A\r\n\r\ntwo\r\n");

    assertThat(git("diff", "--stat", "main", "proposal/a")).contains("1 insertion", "1 deletion");
  }

  @Test
  void imagesAreCommittedBesideTheDocumentAndShownInThePreview() throws Exception {
    HttpResponse<String> answer =
        send(
            "/write/propose",
            form("path", "2026/a.md", "new", "true", "text", "# A\n\n![pool](images/pool.png)\n"),
            Map.of("Pool.PNG", PNG));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(git("ls-tree", "-r", "--name-only", "proposal/a").lines())
        .containsExactly("2026/a.md", "2026/images/pool.png");
    String page = hosted.get("/proposals/proposal/a").body();
    assertThat(page).contains("<img", "pool.png");
  }

  @ParameterizedTest
  @CsvSource({
    "evil.svg, 3c737667206f6e6c6f61643d616c6572742831293e, 'expected PNG, JPEG, GIF, WebP or AVIF'",
    "page.png, 3c68746d6c3e, 'expected PNG, JPEG, GIF, WebP or AVIF'",
  })
  void whatIsNoImageIsRefusedAndTheTextStays(String name, String hex, String why) throws Exception {
    HttpResponse<String> answer =
        send(
            "/write/propose",
            form("path", "a.md", "new", "true", "text", "# My text"),
            Map.of(name, HexFormat.of().parseHex(hex)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(why, "# My text", "Choose these images again: " + name);
    assertThat(git("for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/main");
  }

  @Test
  void anImageNeverTakesThePlaceOfAnother() throws Exception {
    send("/write/propose", form("path", "a.md", "text", "# A"), Map.of("pool.png", PNG));
    byte[] other = PNG.clone();
    other[20] = 7;

    HttpResponse<String> answer =
        send(
            "/write/propose",
            form(
                "path",
                "a.md",
                "branch",
                "proposal/a",
                "base",
                git("rev-parse", "proposal/a"),
                "text",
                "# A, again"),
            Map.of("pool.png", other));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("another of that name is there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.md",
        ".afterword/settings.yml",
        "a.sh",
        "/etc/a.md",
        "a\\b.md",
        "",
        ".git/x.md"
      })
  void aPathThatIsNoDocumentIsRefusedAndTheTextStays(String path) throws Exception {
    HttpResponse<String> answer = propose("path", path, "new", "true", "text", "# My text");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("# My text", "expected a document such as");
    assertThat(git("for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/main");
  }

  @Test
  void theServedBranchIsNotWrittenToAndANewDocumentReplacesNone() throws Exception {
    proposed("a.md", "# A");
    merge("proposal/a");

    assertThat(propose("path", "b.md", "branch", "main", "text", "# B").statusCode())
        .isEqualTo(422);
    HttpResponse<String> again = propose("path", "a.md", "new", "true", "text", "# Another A");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("is there already", "# Another A");
  }

  @Test
  void aDocumentThatIsNotForEveryoneCannotBeReadByEditingIt() throws Exception {
    var clone = hosted.clone("clone");
    clone.run("checkout", "-q", "-B", "main");
    clone.commit("secret.md", "---\nvisibility: security\n---\n# Hush\n");
    clone.run("push", "-q", "origin", "main");

    for (String address :
        new String[] {"/write?path=secret.md", "/write?path=secret.md&branch=main"}) {
      HttpResponse<String> answer = hosted.get(address);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("Hush");
    }
    HttpResponse<String> over = propose("path", "secret.md", "new", "true", "text", "# Mine");
    assertThat(over.body()).doesNotContain("Hush");
    assertThat(git("show", "main:secret.md")).contains("Hush");
  }

  private HttpResponse<String> act(String branch, String what, String... pairs) throws Exception {
    Map<String, String> form = form(pairs);
    form.put("do", what);
    if (!form.containsKey("commit")) {
      form.put("commit", git("rev-parse", branch));
    }
    return send("/proposals/" + branch, form);
  }

  private void merge(String branch) throws Exception {
    assertThat(act(branch, "merge").statusCode()).isEqualTo(303);
  }

  @Test
  void aMergeIsSearchableWhenItReturnsAndNamesItsReviewers() throws Exception {
    proposed("pool.md", "# Pool empty\n\nConnections were taken.\n");
    act("proposal/pool", "approve", "name", "A reviewer", "email", "reviewer@example.org");

    HttpResponse<String> answer =
        act("proposal/pool", "merge", "name", "A lead", "email", "lead@example.org");

    assertThat(answer.headers().firstValue("Location")).hasValue("/postmortems/pool");
    assertThat(hosted.get("/api/v1/search?q=connections").body()).contains("\"total\":1");
    assertThat(git("log", "-1", "--format=%(trailers:key=Reviewed-by,valueonly)", "main").lines())
        .contains("A reviewer <reviewer@example.org>", "A lead <lead@example.org>");
    assertThat(hosted.get("/proposals").body()).contains("Nothing is proposed");
  }

  @Test
  void whatWasSaidIsKeptInGitAndStandsAtItsParagraph() throws Exception {
    proposed("pool.md", "# Pool empty\n\n## Impact\n\nConnections were taken.\n");

    act(
        "proposal/pool",
        "comment",
        "document",
        "pool.md",
        "quote",
        "Connections were taken.",
        "text",
        "By whom?\n<b>Really</b>",
        "name",
        "A reviewer");

    String page = hosted.get("/proposals/proposal/pool?view=discussion").body();
    assertThat(page).contains("By whom?", "&lt;b&gt;Really&lt;/b&gt;", "A reviewer");
    assertThat(page.indexOf("Connections were taken.")).isLessThan(page.indexOf("By whom?"));
    assertThat(git("notes", "--ref", "afterword/comments", "show", "proposal/pool"))
        .contains("\"text\":\"By whom?");
  }

  @Test
  void anApprovalHoldsForWhatWasLookedAt() throws Exception {
    proposed("pool.md", "# Pool empty\n");
    String seen = git("rev-parse", "proposal/pool");
    act("proposal/pool", "approve");
    assertThat(hosted.get("/proposals/proposal/pool").body()).contains("approved this");

    propose("path", "pool.md", "branch", "proposal/pool", "base", seen, "text", "# Another\n");

    assertThat(hosted.get("/proposals/proposal/pool").body())
        .contains("approved an earlier version");
    assertThat(act("proposal/pool", "merge", "commit", seen).statusCode()).isEqualTo(409);
    assertThat(act("proposal/pool", "approve", "commit", seen).statusCode()).isEqualTo(409);
  }

  @Test
  void anErrorOfLintStopsAMergeAndSaysWhy() throws Exception {
    var clone = hosted.clone("clone");
    clone.run("checkout", "-q", "-B", "main");
    clone.commit(".afterword/settings.yml", "lint:\n  levels:\n    blame/human-error: error\n");
    clone.run("push", "-q", "origin", "main");
    proposed("a.md", "# A\n\nThe cause was human error.\n");

    HttpResponse<String> answer = act("proposal/a", "merge");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("a.md:3", "blame/human-error");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example.org",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
  })
  void aPageOfAnotherSiteWritesNothing(String header, String value) throws Exception {
    HttpResponse<String> answer =
        hosted.post("/write/propose", "path=a.md&text=x&name=a&email=b", header, value);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(git("for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/main");
  }

  @ParameterizedTest
  @CsvSource({
    "comment, 400",
    "approve, 303",
    "destroy, 400",
  })
  void whatAReviewerDoesIsChecked(String what, int status) throws Exception {
    proposed("a.md", "# A\n");

    assertThat(act("proposal/a", what).statusCode()).isEqualTo(status);
    assertThat(act("no/such", what, "commit", "0".repeat(40)).statusCode()).isEqualTo(404);
    assertThat(act("proposal/a", what, "name", " ").statusCode()).isEqualTo(400);
  }
}
