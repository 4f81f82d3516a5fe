package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.testing.SetClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page that was seen before shows at once what has changed since, though the clock stands still:
 * everything that it depends on decides whether it may be sent again.
 */
class KeptPagesTest {
  private static final String PAGE = "/postmortems/alpha";

  @TempDir private Path temporary;
  private Path folder;
  private Path bare;
  private final SetClock clock = new SetClock(Instant.parse("2026-10-01T12:00:00Z"));
  private ServedLibrary served;

  @BeforeEach
  void aLibraryInAWorkTreeAndABareOne() throws Exception {
    folder = Files.createDirectories(temporary.resolve("library"));
    bare = temporary.resolve("bare");
    git("init", "-q", "-b", "main");
    git("init", "-q", "--bare", "-b", "main", bare.toString());
    write("alpha", "Alpha", "2026-03-10", "The [log](log.txt), and [[later]].\n");
    write("omega", "Omega", "2026-06-10", "Text.\n");
    push("First");
    served = open(bare);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void aNeighbourThatComesOrChanges() throws Exception {
    assertThat(page()).contains("<span>Next</span>Omega");
    write("between", "Between", "2026-04-10", "Text.\n");
    push("Another");
    assertThat(updated()).contains("<span>Next</span>Between").doesNotContain("Omega");
    write("between", "Renamed", "2026-04-10", "Text.\n");
    push("Another title");
    assertThat(updated()).contains("<span>Next</span>Renamed");
  }

  @Test
  void aHistoryThatGrowsThoughTheTextIsTheSame() throws Exception {
    assertThat(page()).contains("First").doesNotContain("To and fro");
    Path file = folder.resolve("alpha.md");
    String text = Files.readString(file);
    Files.writeString(file, text + "More.\n");
    push("To and");
    Files.writeString(file, text);
    push("To and fro");
    assertThat(updated()).contains("To and fro").doesNotContain("More.");
  }

  @Test
  void settingsThatChange() throws Exception {
    assertThat(page()).doesNotContain("Our incidents");
    ServedLibrary.write(folder, ".afterword/settings.yml", "title: Our incidents\n");
    push("Settings");
    assertThat(updated()).contains("Our incidents");
    git("rm", "-q", ".afterword/settings.yml");
    push("No settings");
    assertThat(updated()).doesNotContain("Our incidents");
  }

  @Test
  void aLinkThatLeadsSomewhereAtLast() throws Exception {
    assertThat(page()).doesNotContain("href=\"/postmortems/later\"", "href=\"/raw/log.txt\"");
    ServedLibrary.write(folder, "log.txt", "12:00 started\n");
    push("The log, no document");
    assertThat(updated()).contains("href=\"/raw/log.txt\"");
    write("later", "Later", "2026-07-10", "Text.\n");
    push("Later");
    assertThat(updated()).contains("href=\"/postmortems/later\"");
  }

  @Test
  void wordsThatNoCommitHolds() throws Exception {
    serveWorkTree();
    assertThat(page()).doesNotContain("not committed");
    write("alpha", "Alpha", "2026-03-10", "Written, not committed.\n");
    write("omega", "Uncommitted neighbour", "2026-06-10", "Text.\n");
    assertThat(updated())
        .contains("Written, not committed.", "<span>Next</span>Uncommitted neighbour");
    write("omega", "Another neighbour", "2026-06-10", "Text.\n");
    assertThat(updated()).contains("<span>Next</span>Another neighbour");
    git("checkout", "-q", "--", ".");
    assertThat(updated())
        .contains("<span>Next</span>Omega")
        .doesNotContain("Written, not committed.");
  }

  @Test
  void aFileOnDiskThatTheIndexHasNotSeenYet() throws Exception {
    write("alpha", "Alpha", "2026-03-10", "One.\n");
    serveWorkTree();
    write("alpha", "Alpha", "2026-03-10", "Two.\n");
    assertThat(page()).contains("Two.");
    write("alpha", "Alpha", "2026-03-10", "One.\n");
    assertThat(page()).contains("One.");
    assertThat(updated()).contains("One.");
  }

  @Test
  void aFileOnDiskThatIsNoDocument() throws Exception {
    serveWorkTree();
    assertThat(page()).doesNotContain("/raw/log.txt");
    ServedLibrary.write(folder, "log.txt", "12:00 started\n");
    assertThat(page()).contains("href=\"/raw/log.txt\"");
    Files.delete(folder.resolve("log.txt"));
    assertThat(page()).doesNotContain("/raw/log.txt");
  }

  @Test
  void aBlobThatIsLostForAWhile() throws Exception {
    Path away = temporary.resolve("away");
    Path blob = blob("alpha.md");
    Files.move(blob, away);
    assertThat(page()).contains("git/missing-object").doesNotContain("The [log]", "and later");
    Files.move(away, blob);
    assertThat(page()).doesNotContain("git/missing-object").contains("later");
  }

  @Test
  void aLinkedFileThatIsLostForAWhile() throws Exception {
    ServedLibrary.write(folder, "log.txt", "12:00 started\n");
    push("The log");
    served.update();
    Path away = temporary.resolve("away");
    Path blob = blob("log.txt");
    Files.move(blob, away);
    assertThat(page()).doesNotContain("href=\"/raw/log.txt\"");
    Files.move(away, blob);
    assertThat(page()).contains("href=\"/raw/log.txt\"");
  }

  @Test
  void theDayThemeAndQuery() throws Exception {
    write("alpha", "Alpha", "2026-03-10", "## Action items\n\n- [ ] Mend it, due 2026-09-30\n");
    push("An action");
    assertThat(updated()).contains("1 day overdue", "data-theme=\"system\"");
    assertThat(served.get(PAGE, "Cookie", "theme=dark").body()).contains("data-theme=\"dark\"");
    assertThat(served.get(PAGE + "?q=pool").body()).contains("value=\"pool\"");
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    assertThat(page()).contains("2 days overdue", "data-theme=\"system\"", "value=\"\"");
  }

  @Test
  void theDocumentAsData() throws Exception {
    String address = "/api/v1/documents/alpha";
    assertThat(served.get(address).body()).doesNotContain("/postmortems/later");
    write("later", "Later", "2026-07-10", "Text.\n");
    push("Later");
    served.update();
    assertThat(served.get(address).body()).contains("/postmortems/later");
  }

  @Test
  void whoHasThePageIsToldSoUntilItChanges() throws Exception {
    HttpResponse<String> first = served.get(PAGE);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = served.get(PAGE, "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(served.get(PAGE, "If-None-Match", tag, "Cookie", "theme=dark").statusCode())
        .isEqualTo(200);
    write("between", "Between", "2026-04-10", "Text.\n");
    push("Another");
    served.update();
    assertThat(served.get(PAGE, "If-None-Match", tag).body()).contains("Between");
  }

  @Test
  void compressedOrNotThePageIsTheSame() throws Exception {
    HttpResponse<byte[]> compressed = served.bytes(PAGE, "Accept-Encoding", "gzip");
    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    byte[] html = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
    HttpResponse<String> plain = served.get(PAGE);
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(new String(html, UTF_8)).isEqualTo(plain.body()).contains("</html>");
  }

  private ServedLibrary open(Path library) throws Exception {
    Path cache = temporary.resolve("cache of " + library.getFileName());
    return new ServedLibrary(library, cache, clock).update();
  }

  private void serveWorkTree() throws Exception {
    served.close();
    served = open(folder);
  }

  private String updated() throws Exception {
    served.update();
    return page();
  }

  /** Asked for twice, so that the second may be one that was kept. */
  private String page() throws Exception {
    String first = served.get(PAGE).body();
    assertThat(served.get(PAGE).body()).isEqualTo(first);
    return first;
  }

  private void write(String name, String title, String day, String text) throws IOException {
    ServedLibrary.write(
        folder,
        name + ".md",
        "---\nkind: postmortem\nstarted: %s\n---\n# %s\n\n%s".formatted(day, title, text));
  }

  private void push(String subject) throws Exception {
    git("add", "-A");
    git("commit", "-q", "-m", subject);
    git("push", "-q", bare.toString(), "main");
  }

  private Path blob(String path) throws Exception {
    String id = git("rev-parse", "HEAD:" + path);
    return bare.resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "Author");
      builder.environment().put("GIT_" + role + "_EMAIL", "author@example.org");
    }
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    Assumptions.assumeTrue(process.waitFor() == 0, "the git command refuses: " + output);
    return output;
  }
}
