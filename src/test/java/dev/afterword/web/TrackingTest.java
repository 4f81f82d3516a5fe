package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.git.LibraryException;
import dev.afterword.improvement.ActionWritten;
import dev.afterword.improvement.IssueOpener;
import dev.afterword.improvement.Ledger;
import dev.afterword.search.LedgerAction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issue is opened once somebody has seen what it will say, and is never lost. */
class TrackingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String TEXT = "# Pool\n\n## Action items\n\n- [ ] A1: Alert on it\n";

  @TempDir private Path folder;
  private HostedLibrary hosted;
  private final List<String> opened = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  @BeforeEach
  void serve() throws Exception {
    hosted = new HostedLibrary(folder);
    push("first", TEXT);
  }

  @AfterEach
  void stop() {
    hosted.close();
  }

  private void push(String clone, String text) {
    var tree = hosted.clone(clone);
    tree.run("checkout", "-q", "-B", "main");
    tree.commit("pool.md", text);
    tree.run("push", "-q", "origin", "main");
  }

  private Tracking tracking() {
    return new Tracking(hosted.library(), hosted.hosting().actions(), new Opener());
  }

  private final class Opener implements IssueOpener {
    @Override
    public List<Place> places() {
      return List.of(new Place("jira", "PAY"));
    }

    @Override
    public Issue open(Place place, String title, String body) throws LibraryException {
      if (title.equals("Fail")) {
        throw LibraryException.repository("the tracker is down");
      }
      opened.add(place.project() + " " + title + "\n" + body);
      meanwhile.run();
      return new Issue("PAY-77", "https://tracker.example.org/browse/PAY-77");
    }
  }

  private LedgerAction action() {
    return new Ledger(hosted.library(), Clock.systemUTC()).action("pool", "A1").orElseThrow();
  }

  private static ActionForm form(String title) {
    return new ActionForm(
        Map.of("place", "jira PAY", "title", title, "name", "Ana", "email", "ana@example.org"),
        true);
  }

  private String text() {
    return hosted.inside().run("show", "main:pool.md");
  }

  @Test
  void aPreviewOpensNothing() {
    assertThat(tracking().preview(action(), form("Alert"), TODAY).text())
        .contains("Alert on it", "Action: pool/A1");
    assertThat(opened).isEmpty();
  }

  @Test
  void anIssueIsOpenedAndLinkedByACommit() throws Exception {
    Tracking.Opened done = tracking().open(action(), form("Alert"));

    assertThat(opened).hasSize(1);
    assertThat(done.written()).isInstanceOf(ActionWritten.Done.class);
    assertThat(text())
        .endsWith("A1: Alert on it \u2014 [PAY-77](https://tracker.example.org/browse/PAY-77)");
  }

  @Test
  void anIssueThatCannotBeLinkedIsTold() throws Exception {
    meanwhile = () -> push("second", TEXT.replace("A1", "A2"));

    Tracking.Opened done = tracking().open(action(), form("Alert"));

    assertThat(done.issue().url()).endsWith("PAY-77");
    assertThat(done.why()).contains("not in the library any more");
  }

  @Test
  void whatCannotBeLinkedIsNotOpened() throws Exception {
    LedgerAction seen = action();
    push("second", TEXT.replace("A1", "A2"));

    assertThat(tracking().objection(seen, form("Alert")))
        .get()
        .isInstanceOf(ActionWritten.Gone.class);
    assertThatThrownBy(() -> tracking().open(seen, form("Fail"))).hasMessageContaining("is down");
    assertThat(opened).isEmpty();
  }
}
