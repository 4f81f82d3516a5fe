package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of an action item, over HTTP and looked at with the git command. */
class ActionPagesTest {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");
  private static final String PATH = "postmortems/2026/pool.md";
  private static final String TEXT =
      "---\ntitle: Pool empty\nservices: [checkout]\n---\n\nText.\n\n## Action items\n\n"
          + "- [ ] A1: Alert on the pool \u2014 @payments, P1\n"
          + "- [ ] A2: Limit retries\n"
          + "- [ ] Say it in the runbook\n";
  private static final String A1 = "/actions/postmortems/2026/pool/A1";

  @TempDir private Path folder;
  private HostedLibrary hosted;

  @BeforeEach
  void serve() throws Exception {
    hosted = new HostedLibrary(folder);
    push(PATH, TEXT);
  }

  @AfterEach
  void stop() {
    hosted.close();
  }

  private int clones;

  private void push(String path, String text) throws Exception {
    var clone = hosted.clone("clone-" + ++clones);
    clone.run("checkout", "-q", "-B", "main");
    clone.commit(path, text);
    clone.run("push", "-q", "origin", "main");
  }

  private String git(String... arguments) {
    return hosted.inside().run(arguments);
  }

  private String text() {
    return git("show", "main:" + PATH) + "\n";
  }

  private HttpResponse<String> act(String address, String what, String... pairs) throws Exception {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("do", what);
    form.put("name", "Ana Berg");
    form.put("email", "ana@example.org");
    for (int i = 0; i < pairs.length; i += 2) {
      form.put(pairs[i], pairs[i + 1]);
    }
    String body =
        form.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return hosted.post(address, body);
  }

  private String seen(String address) throws Exception {
    Matcher seen = SEEN.matcher(hosted.get(address).body());
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  @Test
  void thePageTellsTheItemItsDocumentAndItsHistory() throws Exception {
    String page = hosted.get(A1).body();

    assertThat(page)
        .contains(
            "Alert on the pool", "payments", "Pool empty", "/postmortems/postmortems/2026/pool")
        .contains("Confirm", "Tick as done", "Drop it", "What changed in its document");
    assertThat(hosted.get("/postmortems/postmortems/2026/pool").body())
        .contains("href=\"" + A1 + "\"");
    assertThat(hosted.get("/actions/postmortems/2026/pool/A9").statusCode()).isEqualTo(404);
    assertThat(hosted.get("/actions/A1").statusCode()).isEqualTo(404);
  }

  @Test
  void aTickIsACommitOfItsPersonThatTouchesThatLineAlone() throws Exception {
    HttpResponse<String> answer = act(A1, "tick", "seen", seen(A1));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(A1);
    assertThat(text()).isEqualTo(TEXT.replace("[ ] A1", "[x] A1"));
    assertThat(git("log", "-1", "--format=%an <%ae> %s%n%b", "main"))
        .isEqualTo(
            "Ana Berg <ana@example.org> Done: Alert on the pool\nAction: postmortems/2026/pool/A1");
    assertThat(answer.headers().allValues("Set-Cookie").toString())
        .contains("author-name=Ana+Berg");
    assertThat(hosted.get(A1).body()).contains("Open it again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "start => => [~] A1: Alert on the pool \u2014 @payments, P1",
        "drop => reason=no money => [-] A1: Alert on the pool \u2014 @payments, P1 (dropped: no money)",
        "assign => owner=@edge => [ ] A1: Alert on the pool \u2014 @edge, P1",
        "assign => owner= => [ ] A1: Alert on the pool \u2014 P1",
        "due => due=2026-11-01 => [ ] A1: Alert on the pool \u2014 @payments, P1, due 2026-11-01",
        "classify => priority=P0&type=detect => [ ] A1: Alert on the pool \u2014 @payments, P0, detect",
        "link => link=PAY-7 => [ ] A1: Alert on the pool \u2014 @payments, P1, PAY-7",
        "link => link=https://t.example/browse/PAY-7 => [ ] A1: Alert on the pool \u2014 @payments, P1, [PAY-7](https://t.example/browse/PAY-7)",
        "evidence => evidence=https://e.example/(1) => [ ] A1: Alert on the pool \u2014 @payments, P1, evidence: https://e.example/%281%29",
        "confirm => evidence=https://e.example/1 => [x] A1: Alert on the pool \u2014 @payments, P1, evidence: https://e.example/1",
      })
  void everyChangeIsWrittenIntoTheLine(String what, String fields, String line) throws Exception {
    List<String> pairs = new ArrayList<>();
    for (String field : fields == null ? new String[0] : fields.split("&")) {
      int equals = field.indexOf('=');
      pairs.add(field.substring(0, equals));
      pairs.add(field.substring(equals + 1));
    }

    HttpResponse<String> answer = act(A1, what, pairs.toArray(String[]::new));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(text())
        .isEqualTo(TEXT.replace("[ ] A1: Alert on the pool \u2014 @payments, P1", line));
  }

  @ParameterizedTest
  @CsvSource({
    "destroy, x, y, 400",
    "due, due, tomorrow, 422",
    "drop, reason, '', 422",
    "assign, owner, <script>, 422",
    "classify, priority, P9, 422",
    "classify, type, magic, 422",
    "link, link, javascript:alert(1), 422",
    "link, link, nothing, 422",
    "confirm, evidence, javascript:alert(1), 422",
    "confirm, evidence, '', 422",
    "tick, name, '', 400",
  })
  void whatCannotBeUsedIsSaidAndNothingIsWritten(
      String what, String field, String value, int status) throws Exception {
    String before = git("rev-parse", "main");

    HttpResponse<String> answer = act(A1, what, field, value);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("expected").doesNotContain("<script>");
    assertThat(git("rev-parse", "main")).isEqualTo(before);
  }

  @Test
  void whoDidNotSeeWhatItSaysNowChangesNothing() throws Exception {
    String seen = seen(A1);
    act(A1, "due", "due", "2026-12-01");
    String before = git("rev-parse", "main");

    HttpResponse<String> answer = act(A1, "tick", "seen", seen);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Somebody else has changed this action", "1 Dec 2026");
    assertThat(git("rev-parse", "main")).isEqualTo(before);
    assertThat(act(A1, "tick", "seen", seen(A1)).statusCode()).isEqualTo(303);
  }

  @Test
  void anotherItemOfTheSameDocumentMayHaveChanged() throws Exception {
    String seen = seen(A1);
    act("/actions/postmortems/2026/pool/A2", "tick");

    assertThat(act(A1, "tick", "seen", seen).statusCode()).isEqualTo(303);
    assertThat(text()).isEqualTo(TEXT.replace("[ ] A1", "[x] A1").replace("[ ] A2", "[x] A2"));
  }

  @Test
  void anItemThatIsWordedAnewIsToldToBeGone() throws Exception {
    String address =
        Pattern.compile("/actions/postmortems/2026/pool/[0-9a-f]{8}")
            .matcher(hosted.get("/postmortems/postmortems/2026/pool").body())
            .results()
            .findFirst()
            .orElseThrow()
            .group();
    assertThat(act(address, "tick").statusCode()).isEqualTo(303);
    assertThat(act(address, "untick").statusCode()).isEqualTo(303);
    assertThat(text()).isEqualTo(TEXT);
    assertThat(act(address, "drop", "reason", "it is there").statusCode()).isEqualTo(303);
    assertThat(hosted.get(address).statusCode()).isEqualTo(200);

    push(PATH, TEXT.replace("Say it in", "Write it into"));

    assertThat(act(address, "tick").statusCode()).isIn(404, 409);
  }

  @Test
  void twentyPeopleTickTwentyBoxesOfOneDocumentAtOnce() throws Exception {
    int people = 20;
    String items =
        IntStream.rangeClosed(1, people)
            .mapToObj(i -> "- [ ] A" + i + ": Do thing " + i + "\n")
            .collect(Collectors.joining());
    push("many.md", "# Many\n\n## Action items\n\n" + items);
    List<Callable<Integer>> ticks = new ArrayList<>();
    for (int i = 1; i <= people; i++) {
      int number = i;
      ticks.add(() -> act("/actions/many/A" + number, "tick").statusCode());
    }

    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> tick : pool.invokeAll(ticks)) {
        assertThat(tick.get()).isEqualTo(303);
      }
    }

    assertThat(git("show", "main:many.md"))
        .isEqualTo(("# Many\n\n## Action items\n\n" + items).replace("[ ]", "[x]").strip());
    assertThat(git("rev-list", "--count", "main", "--", "many.md")).isEqualTo("21");
    assertThat(git("fsck", "--strict", "--no-dangling")).doesNotContain("error");
  }

  @Test
  void oldErrorsOfADocumentDoNotStandAgainstATick() throws Exception {
    push(PATH, TEXT.replace("Text.", "The cause was human error."));
    push(".afterword/settings.yml", "lint:\n  levels:\n    blame/human-error: error\n");

    assertThat(act(A1, "tick").statusCode()).isEqualTo(303);

    HttpResponse<String> worse = act(A1, "drop", "reason", "it was human error");
    assertThat(worse.statusCode()).isEqualTo(422);
    assertThat(worse.body()).contains("blame/human-error");
  }

  @Test
  void aLibraryMayWantProposals() throws Exception {
    push(".afterword/settings.yml", "writing:\n  actions: proposal\n");

    HttpResponse<String> answer = act(A1, "tick");

    assertThat(answer.headers().firstValue("Location")).hasValue("/proposals/proposal/pool-a1");
    assertThat(text()).isEqualTo(TEXT);
    assertThat(git("show", "proposal/pool-a1:" + PATH)).contains("[x] A1");
    assertThat(hosted.get("/proposals/proposal/pool-a1").statusCode()).isEqualTo(200);
  }

  @Test
  void itLeadsBackToWhereItCameFromOnThisSiteOnly() throws Exception {
    assertThat(act(A1, "tick", "back", "/actions?team=payments").headers().firstValue("Location"))
        .hasValue("/actions?team=payments");
    assertThat(act(A1, "untick", "back", "//evil.example.org").headers().firstValue("Location"))
        .hasValue(A1);
  }

  @Test
  void aPageOfAnotherSiteWritesNothing() throws Exception {
    HttpResponse<String> answer =
        hosted.post(A1, "do=tick&name=a&email=b", "Sec-Fetch-Site", "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void anImprovementIsPreviewedAndThenWrittenWithTheLinkInOneCommit() throws Exception {
    String before = git("rev-parse", "main");
    String query =
        "?track=1&place=document&title=One%20pool%20budget&owner=@platform&due=2027-01-31";
    String preview = hosted.get(A1 + query).body();
    assertThat(preview)
        .contains(
            "improvements/one-pool-budget.md",
            "Before it is written",
            "addresses: [postmortems/2026/pool/A1]");
    assertThat(git("rev-parse", "main")).isEqualTo(before);

    HttpResponse<String> answer =
        act(
            A1,
            "track",
            "place",
            "document",
            "title",
            "One pool budget",
            "owner",
            "@platform",
            "due",
            "2027-01-31");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(git("rev-list", "--count", before + "..main")).isEqualTo("1");
    assertThat(git("show", "main:improvements/one-pool-budget.md"))
        .contains(
            "kind: improvement",
            "owner: \"@platform\"",
            "due: 2027-01-31",
            "addresses: [postmortems/2026/pool/A1]",
            "[Pool empty](../postmortems/2026/pool.md)");
    assertThat(text()).contains("P1, [one-pool-budget](../../improvements/one-pool-budget.md)\n");
    assertThat(hosted.get(A1).body())
        .contains("One pool budget")
        .doesNotContain("Make it a tracked");
    assertThat(hosted.get("/problems").body()).doesNotContain("one-pool-budget");

    HttpResponse<String> again =
        act(
            "/actions/postmortems/2026/pool/A2",
            "track",
            "place",
            "document",
            "title",
            "One pool budget");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("is there already");
  }

  @Test
  void aWorkTreeIsReadOnlyAndGivesThePatch(@TempDir Path tree, @TempDir Path cache)
      throws Exception {
    ServedLibrary.write(tree, "pool.md", TEXT);
    try (ServedLibrary served = new ServedLibrary(tree, cache).update()) {
      HttpResponse<String> answer =
          served.send(
              "POST",
              "/actions/pool/A2",
              "do=tick&name=&email=",
              "Content-Type",
              "application/x-www-form-urlencoded");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body())
          .contains("-- [ ] A2: Limit retries", "+- [x] A2: Limit retries", "git apply");
    }
  }
}
