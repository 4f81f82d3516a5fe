package dev.afterword.review;

import static dev.afterword.review.OneMeeting.AGENDA;
import static dev.afterword.review.OneMeeting.ANA;
import static dev.afterword.review.OneMeeting.BOXES;
import static dev.afterword.review.OneMeeting.MINUTES;
import static dev.afterword.review.OneMeeting.NOTES;
import static dev.afterword.review.OneMeeting.OF_LOAD;
import static dev.afterword.review.OneMeeting.POOL;
import static dev.afterword.review.OneMeeting.agenda;
import static dev.afterword.review.OneMeeting.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.git.hosted.LibraryWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do between the plan that was shown and the commit. */
class MinutesMeanwhileTest {
  @TempDir private Path folder;
  private MeetingLibrary library;

  @BeforeEach
  void open() throws Exception {
    library = new MeetingLibrary(folder);
    library.push("postmortems/2026/pool.md", POOL).push("b.md", BOXES).updated();
  }

  @AfterEach
  void close() throws Exception {
    library.close();
  }

  private MinutesWritten finished(Agenda agenda, MeetingNotes notes) throws Exception {
    MinutesWriting writing = library.writing();
    return writing.finish(agenda, notes, writing.plan(agenda, notes).mark(), ANA);
  }

  @Test
  void anotherMeetingOfTheDayTakesTheNextName() throws Exception {
    done(finished(AGENDA, NOTES));
    library.updated();

    MinutesWritten.Done second = done(finished(agenda(OF_LOAD), MeetingNotes.NONE));

    assertThat(second.path()).isEqualTo("reviews/2026-11-20-2.md");
  }

  @Test
  void ofTwoMeetingsThatFinishAtOnceTheLaterOneIsShownWhatIsThereNow() throws Exception {
    MinutesWriting writing = library.writing();
    String mark = writing.plan(AGENDA, NOTES).mark();
    List<MinutesWritten> written = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<MinutesWritten> finish = () -> writing.finish(AGENDA, NOTES, mark, ANA);
      for (Future<MinutesWritten> one : threads.invokeAll(List.of(finish, finish))) {
        written.add(one.get());
      }
    }

    assertThat(written).filteredOn(MinutesWritten.Done.class::isInstance).hasSize(1);
    MinutesPlan now =
        written.stream()
            .filter(MinutesWritten.Overtaken.class::isInstance)
            .map(one -> ((MinutesWritten.Overtaken) one).now())
            .findFirst()
            .orElseThrow();
    assertThat(now.path()).isEqualTo("reviews/2026-11-20-2.md");
    assertThat(now.patch()).contains("+- [ ] A3: Limit the workers").doesNotContain("+status");
    assertThat(library.inside().run("rev-list", "--count", "main")).isEqualTo("4");
  }

  @Test
  void aPushOfOtherFilesInBetweenIsNoMatter() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    LibraryWriter writer =
        library.writer((_, _) -> {
          if (looks.incrementAndGet() < 3) {
            library.push("c" + looks.get() + ".md", "# C\n");
          }
          return List.of();
        });
    MinutesWriting writing =
        MinutesWriting.to(library.library(), writer, "main", MeetingLibrary.CLOCK);

    done(writing.finish(AGENDA, NOTES, writing.plan(AGENDA, NOTES).mark(), ANA));

    assertThat(looks).hasValue(3);
    assertThat(library.inside().run("ls-tree", "-r", "--name-only", "main").lines())
        .containsExactly("b.md", "c1.md", "c2.md", "postmortems/2026/pool.md", MINUTES);
  }

  @Test
  void aPushOfADocumentInBetweenIsShownFirst() throws Exception {
    MinutesWriting writing = library.writing();
    MinutesPlan before = writing.plan(AGENDA, NOTES);
    library.push("postmortems/2026/pool.md", POOL.replace("Many.", "More than many."));
    String tip = library.inside().run("rev-parse", "main");

    MinutesWritten written = writing.finish(AGENDA, NOTES, before.mark(), ANA);

    assertThat(library.inside().run("rev-parse", "main")).isEqualTo(tip);
    MinutesPlan now = ((MinutesWritten.Overtaken) written).now();
    assertThat(now.mark()).isEqualTo(writing.plan(AGENDA, NOTES).mark());
    done(writing.finish(AGENDA, NOTES, now.mark(), ANA));
    assertThat(library.served("postmortems/2026/pool.md"))
        .contains("More than many.", "A2: Limit the workers");
  }

  @Test
  void aDocumentThatIsRenamedIsWrittenWhereItIsNow() throws Exception {
    library.author().run("mv", "b.md", "postmortems/boxes.md");
    library.push("c.md", "# C\n").updated();

    done(finished(AGENDA, NOTES));

    assertThat(library.served("postmortems/boxes.md")).contains("reviewers: [edge]", "Tie them");
    assertThat(library.served(MINUTES)).contains("[Boxes fell](../postmortems/boxes.md)");
  }

  @Test
  void whatWasPromisedForADocumentThatIsGoneIsKeptInTheMinutes() throws Exception {
    library.author().run("rm", "-q", "b.md");
    library.push("c.md", "# C\n").updated();

    MinutesPlan plan = library.writing().plan(AGENDA, NOTES);
    done(finished(AGENDA, NOTES));

    assertThat(plan.refusals()).singleElement().asString().startsWith("b: It is no longer");
    assertThat(library.served(MINUTES))
        .contains("documents: [pool]", "### Not written into the document\n\n- It is no longer in")
        .contains("- [ ] A1: Tie them");
  }

  @Test
  void ofADocumentThatIsWithheldMeanwhileNothingIsToldAndNothingIsWritten() throws Exception {
    String secret = POOL.replace("id: pool", "id: pool\nvisibility: security");
    library.push("postmortems/2026/pool.md", secret);

    MinutesPlan plan = library.writing().plan(AGENDA, NOTES);
    library.updated();

    assertThat(library.writing().plan(AGENDA, NOTES).mark()).isEqualTo(plan.mark());
    assertThat(plan.edits()).extracting(edit -> edit.path()).containsExactly(MINUTES, "b.md");
    assertThat(plan.patch()).contains("A document that is not shown").doesNotContain("Pool");
    assertThat(plan.patch()).contains("Limit the workers").doesNotContain("[pool");
  }
}
