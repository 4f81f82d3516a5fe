package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.GitFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proposals, seen through a running server over a real repository. */
class ProposalPagesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String POOL =
      """
      ---
      title: The pool ran dry
      severity: SEV2
      started: 2026-10-03T14:02Z
      services: [checkout]
      ---
      ## Summary

      The pool of postgres connections was exhausted for many people.

      | what | how many |
      | --- | --- |
      | users | some |

      ## Timeline

      - 14:02 deploy
      - 14:09 detected
      """;

  @TempDir private Path temporary;
  private GitFolder git;
  private ServedLibrary served;

  @BeforeEach
  void aServedRepository() throws Exception {
    git = GitFolder.init(temporary.resolve("library"));
    git.write("2026/pool.md", POOL).write("other.md", "# Other\n\n[next](missing.md)\n");
    git.commit("Begin");
    served = new ServedLibrary(git.folder(), temporary.resolve("cache")).update();
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private void onBranch(String name, Runnable work) {
    git.run("checkout", "-q", "-B", name, "main");
    work.run();
    git.run("checkout", "-q", "main");
  }

  private void change() {
    onBranch(
        "team/mend",
        () ->
            git.write(
                    "2026/pool.md",
                    POOL.replace("many people", "12,400 people")
                            .replace("| some |", "| 12,400 |")
                            .replace("SEV2", "SEV1")
                        + "\nThe engineer failed to check.\n")
                .commit("Say how many"));
  }

  private String page(String path) throws Exception {
    var answer = served.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private int status(String path) throws Exception {
    return served.get(path).statusCode();
  }

  @Test
  void withoutAnyTheListTellsHowToPropose() throws Exception {
    assertThat(page("/proposals"))
        .contains("Nothing is proposed")
        .contains("git push -u origin my-postmortem");
    assertThat(page("/")).doesNotContain("Proposals (");
  }

  @Test
  void aProposalIsListedWithItsFindingsOnThePagesAndAtHome() throws Exception {
    change();
    assertThat(page("/proposals"))
        .contains("The pool ran dry")
        .contains("href=\"/proposals/team/mend\"")
        .contains("1 document")
        .containsPattern("2 advice");
    assertThat(page("/")).contains("Proposals (1)").contains(": 1 with findings");
  }

  @Test
  void thePreviewIsTheDocumentAsItWouldBeWithItsDrawings() throws Exception {
    change();
    assertThat(page("/proposals/team/mend"))
        .contains("12,400 people")
        .contains("SEV1")
        .contains("<svg")
        .contains("aria-current=\"page\">Preview")
        .contains("Say how many");
    assertThat(page("/postmortems/2026/pool")).contains("many people").doesNotContain("12,400");
  }

  @Test
  void theDifferenceMarksWordsTablesAndFrontMatter() throws Exception {
    change();
    assertThat(page("/proposals/team/mend?view=difference"))
        .contains("<del>many</del>")
        .contains("<ins>12,400</ins>")
        .contains("<del>SEV2</del>")
        .contains("<ins>SEV1</ins>")
        .contains("<td><del>some</del></td>")
        .contains("<td><ins>12,400</ins></td>");
    assertThat(page("/proposals/team/mend?view=side-by-side"))
        .contains("class=\"before\"")
        .contains("class=\"after\"");
  }

  @Test
  void theSourceIsShownLineByLineWithTheFindingsAtTheirLines() throws Exception {
    change();
    assertThat(page("/proposals/team/mend?view=source"))
        .contains("id=\"L3\"")
        .containsPattern("<tr class=\"removed\">.*SEV2")
        .containsPattern("<tr class=\"remark\">.*blame/");
    assertThat(page("/proposals/team/mend?view=findings"))
        .contains("The engineer <mark>failed to</mark> check")
        .contains("#L20\"");
  }

  @Test
  void aNewDocumentBringsItsImageAndCitesWhatIsLikeIt() throws Exception {
    onBranch(
        "again",
        () -> {
          try {
            Files.write(git.folder().resolve("2026/graph.png"), PNG);
          } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
          }
          git.write(
                  "2026/again.md",
                  POOL.replace("ran dry", "ran dry again")
                      + "\n![graph](graph.png) and [before](pool.md) and [x](../other.md)\n")
              .commit("Again");
        });
    String preview = page("/proposals/again");
    assertThat(preview)
        .contains("You may want to cite these")
        .contains("same service: checkout")
        .contains("src=\"/raw/2026/graph.png?proposal&#61;again\"")
        .contains("href=\"/postmortems/2026/pool\"");
    assertThat(
            served.get("/raw/2026/graph.png?proposal=again").headers().firstValue("Content-Type"))
        .contains("image/png");
    assertThat(status("/raw/2026/graph.png")).isEqualTo(404);
    assertThat(status("/raw/2026/again.md?proposal=again")).isEqualTo(404);
    assertThat(status("/raw/.git/config?proposal=again")).isEqualTo(404);
    assertThat(page("/proposals/again?view=difference")).contains("<ins>");
  }

  @Test
  void aRemovedAndAMovedDocumentAreCalledSo() throws Exception {
    onBranch(
        "tidy",
        () -> {
          git.run("rm", "-q", "other.md");
          git.run("mv", "2026/pool.md", "2026/2026-10-03-pool.md");
          git.commit("Tidy");
        });
    assertThat(page("/proposals/tidy?document=other.md")).contains("would be removed");
    assertThat(page("/proposals/tidy?view=difference&document=2026/2026-10-03-pool.md"))
        .contains("<del>2026/pool.md</del>")
        .contains("The two versions read the same");
  }

  @Test
  void aConflictNamesItsPathsAndWhatToDo() throws Exception {
    change();
    git.write("2026/pool.md", POOL.replace("many people", "few people")).commit("Few");
    served.update();
    assertThat(page("/proposals/team/mend"))
        .contains("It conflicts with the library")
        .contains("<code>2026/pool.md</code>")
        .contains("<code>git merge</code> the main branch");
    assertThat(page("/proposals")).contains("1 conflict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/proposals/no-such",
        "/proposals/main",
        "/proposals/team%2Fmend?document=nothing.md",
        "/raw/x.png?proposal=no-such"
      })
  void whatIsNotProposedIsNotFound(String address) throws Exception {
    change();
    assertThat(status(address)).isEqualTo(404);
  }

  @Test
  void anUnknownViewIsRefused() throws Exception {
    change();
    assertThat(status("/proposals/team/mend?view=nothing")).isEqualTo(400);
    assertThat(status("/proposals/team%2Fmend")).isEqualTo(200);
  }

  @Test
  void whatAForkWritesIsTextInEveryView() throws Exception {
    String evil = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    git.run("checkout", "-q", "-b", "x/'<script>alert(1)</script>");
    git.write(
        "evil/" + evil.replace("/", "") + ".md",
        "---\ntitle: '"
            + evil.replace("'", "''")
            + "'\nservices: ['<b>x']\n---\n## "
            + evil
            + "\n\n"
            + evil
            + " [a](javascript:alert(1)) {{7*7}}\n");
    git.run("add", "-A");
    git.run(evil, new String[] {"commit", "-q", "-m", evil});
    git.run("checkout", "-q", "main");
    String branch = "/proposals/x/%27%3Cscript%3Ealert%281%29%3C/script%3E";
    for (String address :
        new String[] {
          "/",
          "/proposals",
          branch,
          branch + "?view=difference",
          branch + "?view=side-by-side",
          branch + "?view=source",
          branch + "?view=findings"
        }) {
      assertThat(page(address))
          .as(address)
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>alert", "<img src=x", "href=\"javascript", "<b>x");
    }
  }

  @Test
  void theApiGivesProposalsAsDescribed() throws Exception {
    change();
    JsonNode answer = JSON.readTree(page("/api/v1/proposals"));
    assertThat(new Schemas().faults("Proposals", answer)).isEmpty();
    JsonNode one = answer.get("proposals").get(0);
    assertThat(one.get("id").asString()).isEqualTo("team/mend");
    assertThat(one.get("branch").asString()).isEqualTo("team/mend");
    assertThat(one.get("title").asString()).isEqualTo("The pool ran dry");
    assertThat(one.get("author").asString()).isEqualTo("Author");
    assertThat(one.get("documents").get(0).asString()).isEqualTo("2026/pool.md");
    assertThat(one.get("findings").valueStream().map(it -> it.get("rule").asString()))
        .anyMatch(rule -> rule.startsWith("blame/"));
    assertThat(one.get("conflicts").asBoolean()).isFalse();
  }

  @Test
  void similarIncidentsAreGivenAsDescribed() throws Exception {
    git.write("2026/pool-2.md", POOL).commit("Another");
    served.update();
    JsonNode answer = JSON.readTree(page("/api/v1/similar/2026/pool"));
    assertThat(new Schemas().faults("SimilarDocuments", answer)).isEmpty();
    assertThat(answer.get("similar").get(0).get("id").asString()).isEqualTo("2026/pool-2");
    assertThat(answer.get("similar").get(0).get("reasons").get(0).asString())
        .isEqualTo("same service: checkout");
    assertThat(page("/postmortems/2026/pool")).contains("Similar incidents");
    assertThat(status("/api/v1/similar/no-such")).isEqualTo(404);
  }
}
