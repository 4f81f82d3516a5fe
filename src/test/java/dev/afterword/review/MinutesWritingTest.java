package dev.afterword.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Moment;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.Person;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.Formatted;
import dev.afterword.markdown.Formatter;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.ItemNotes;
import dev.afterword.review.MeetingNotes.NewAction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a meeting said, in git: the minutes, and the documents that it was about. */
class MinutesWritingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String MINUTES = "reviews/2026-11-20.md";
  private static final Person ANA = new Person("Ana", "ana@example.org");
  private static final String POOL =
      """
      ---
      id: pool
      kind: postmortem
      title: Pool exhausted (again)
      status: in-review
      severity: SEV2
      started: 2026-10-03T14:02Z
      ---

      # Pool exhausted

      ## Action items

      - [ ] A1: Alert on it — @payments, P1, detect, due 2026-11-01

      ## Lessons

      Many.
      """;
  private static final String BOXES = "# Boxes fell\n\nThey did.\n";
  private static final AgendaItem OF_POOL = new AgendaItem(Subject.DOCUMENT, "pool", 10);
  private static final AgendaItem OF_BOXES = new AgendaItem(Subject.DOCUMENT, "b", 10);
  private static final AgendaItem OF_LOAD = new AgendaItem(Subject.TOPIC, "On-call load", 10);
  private static final AgendaItem OF_PROMISES = new AgendaItem(Subject.PROMISES, "", 5);
  private static final Agenda AGENDA = agenda(OF_POOL, OF_BOXES, OF_LOAD, OF_PROMISES);
  private static final MeetingNotes NOTES =
      new MeetingNotes(
          List.of(new Attendance("payments", 3), new Attendance("edge", 2)),
          Map.of(
              OF_POOL.key(),
              new ItemNotes(
                  "# Big\n\nWe *liked* it.",
                  List.of(new Decision("Keep the limit", "edge", DAY)),
                  List.of(action("Limit the workers")),
                  true,
                  List.of()),
              OF_BOXES.key(),
              new ItemNotes(
                  "",
                  List.of(),
                  List.of(new NewAction("Tie them", null, null, null, null)),
                  true,
                  List.of("edge")),
              OF_LOAD.key(),
              new ItemNotes(
                  "Much.",
                  List.of(
                      new Decision("Two people a week", "platform", LocalDate.of(2026, 12, 24)),
                      new Decision("We go on", null, null)),
                  List.of(action("Ask around")),
                  false,
                  List.of())));

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

  private static Agenda agenda(AgendaItem... items) {
    return new Agenda("Review of 2026-11-20", DAY, null, "platform-lead", List.of(items));
  }

  private static NewAction action(String text) {
    return new NewAction(text, "payments", "P1", ActionType.PREVENT, LocalDate.of(2026, 12, 1));
  }

  private static MeetingNotes said(AgendaItem item, String text) {
    ItemNotes notes = new ItemNotes(text, List.of(), List.of(), true, List.of("payments"));
    return new MeetingNotes(List.of(), Map.of(item.key(), notes));
  }

  private static Document read(String path, String text) {
    ParsedFile file =
        ParsedFile.of(new SourceFile(path, text.getBytes(UTF_8), null), ReadingLimits.DEFAULT);
    return new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT).read(file);
  }

  private static MinutesWritten.Done done(MinutesWritten written) {
    assertThat(written).isInstanceOf(MinutesWritten.Done.class);
    return (MinutesWritten.Done) written;
  }

  private MinutesWritten finished(Agenda agenda, MeetingNotes notes) throws Exception {
    MinutesWriting writing = library.writing();
    return writing.finish(agenda, notes, writing.plan(agenda, notes).mark(), ANA);
  }

  @Test
  void aWholeMeetingIsOneCommit() throws Exception {
    String before = library.inside().run("rev-parse", "main");

    MinutesWritten.Done done = done(finished(AGENDA, NOTES));

    assertThat(done.path()).isEqualTo(MINUTES);
    assertThat(done.proposal()).isNull();
    assertThat(library.inside().run("rev-parse", "main", "main^"))
        .isEqualTo(done.commit() + "\n" + before);
    assertThat(library.inside().run("log", "-1", "--format=%an <%ae>%n%B"))
        .isEqualTo(
            """
            Ana <ana@example.org>
            Review of 2026-11-20: 2 documents, 4 action items

            Action: pool/A2
            Action: b/A1
            Action: reviews/2026-11-20/A1
            Action: reviews/2026-11-20/A2\
            """);
    assertThat(library.served(MINUTES) + "\n")
        .isEqualTo(
            """
            ---
            kind: review
            title: Review of 2026-11-20
            date: 2026-11-20
            facilitator: platform-lead
            teams: [payments, edge]
            attendance: {payments: 3, edge: 2}
            documents: [pool, b]
            ---

            # Review of 2026-11-20

            ## [Pool exhausted (again)](../postmortems/2026/pool.md)

            Reviewed by payments, edge.

            ### Big

            We *liked* it.

            ### Decisions

            - Keep the limit — @edge, due 2026-11-20

            ### Promised

            - [A2](../postmortems/2026/pool.md#action-items): Limit the workers

            ## [Boxes fell](../b.md)

            Reviewed by edge.

            ### Promised

            - [A1](../b.md#action-items): Tie them

            ## On-call load

            Much.

            ### Decisions

            - Two people a week ([A1](#action-items))
            - We go on

            ### Promised

            - [A2](#action-items): Ask around

            ## Overdue and undecided actions

            Nothing was noted.

            ## Action items

            - [ ] A1: Two people a week — @platform, due 2026-12-24
            - [ ] A2: Ask around — @payments, P1, prevent, due 2026-12-01
            """);
    assertThat(library.served("postmortems/2026/pool.md") + "\n")
        .isEqualTo(
            POOL.replace("in-review", "reviewed")
                .replace("02Z\n", "02Z\nreviewers: [payments, edge]\n")
                .replace(
                    "2026-11-01\n",
                    "2026-11-01\n- [ ] A2: Limit the workers — @payments, P1, prevent, due 2026-12-01\n"));
    assertThat(library.served("b.md") + "\n")
        .isEqualTo(
            "---\nstatus: reviewed\nreviewers: [edge]\n---\n\n"
                + BOXES
                + "\n## Action items\n\n- [ ] A1: Tie them\n");
  }

  @Test
  void theMinutesReadBackAsWhatTheyWereWrittenFrom() throws Exception {
    finished(AGENDA, NOTES);
    library.updated();

    String text = library.served(MINUTES) + "\n";
    Document read = read(MINUTES, text);
    assertThat(read.kind()).isEqualTo(Kind.REVIEW);
    assertThat(read.title()).isEqualTo("Review of 2026-11-20");
    assertThat(read.date()).isEqualTo(new Moment.Day(DAY));
    assertThat(read.teams()).containsExactly("payments", "edge");
    assertThat(read.frontMatter())
        .containsEntry("facilitator", new MetadataValue.Text("platform-lead"))
        .hasEntrySatisfying(
            "attendance", there -> assertThat(there.asText()).isEqualTo("payments: 3, edge: 2"))
        .hasEntrySatisfying(
            "documents", there -> assertThat(there.texts()).containsExactly("pool", "b"));
    assertThat(read.references()).containsExactly("postmortems/2026/pool.md", "b.md");
    assertThat(read.actionItems())
        .extracting(ActionItem::id, ActionItem::text, ActionItem::owner, ActionItem::due)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "A1", "Two people a week", "platform", LocalDate.of(2026, 12, 24)),
            org.assertj.core.groups.Tuple.tuple(
                "A2", "Ask around", "payments", LocalDate.of(2026, 12, 1)));
    assertThat(read.problems()).isEmpty();
    Formatter formatter = new Formatter(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
    assertThat(formatter.format(MINUTES, text.getBytes(UTF_8))).isInstanceOf(Formatted.Same.class);
    assertThat(library.library().index().byPath(MINUTES)).isPresent();
    assertThat(library.library().index().byId("pool").orElseThrow().status())
        .isEqualTo(Status.REVIEWED);
  }

  @Test
  void theShownPatchIsWhatGitWouldApplyAndWhatIsCommitted() throws Exception {
    MinutesPlan plan = library.writing().plan(AGENDA, NOTES);
    library.author().run(plan.patch().getBytes(UTF_8), "apply", "--index", "-");
    String applied = library.author().run("write-tree");

    done(finished(AGENDA, NOTES));

    assertThat(library.inside().run("rev-parse", "main^{tree}")).isEqualTo(applied);
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

  @Test
  void whatADocumentCannotHoldIsToldAndKeptInTheMinutes() throws Exception {
    library.push("b.md", "# Boxes fell\n\n**Status:** Resolved\n\n" + "> ".repeat(60) + "deep\n");
    library.push("postmortems/2026/pool.md", POOL.replace("in-review", "published")).updated();

    MinutesPlan plan = library.writing().plan(AGENDA, NOTES);

    assertThat(plan.edits()).extracting(edit -> edit.path()).doesNotContain("b.md");
    assertThat(plan.refusals())
        .containsExactly(
            "postmortems/2026/pool.md, line 5: status \"published\" (expected draft, in-review, reviewed or closed).",
            "b.md is shown as plain text (expected Markdown that can be read).",
            "b.md is shown as plain text (expected Markdown that can be read).");
    assertThat(plan.patch()).contains("+- [ ] A1: Tie them");
  }

  @Test
  void whereActionsAreProposedMinutesAreToo() throws Exception {
    library.push(".afterword/settings.yml", "writing: {actions: proposal}\n").updated();
    String main = library.inside().run("rev-parse", "main");

    MinutesWritten.Done first = done(finished(AGENDA, NOTES));
    MinutesWritten.Done second = done(finished(AGENDA, NOTES));

    assertThat(first.proposal()).isEqualTo("proposal/review-2026-11-20");
    assertThat(second.proposal()).isEqualTo("proposal/review-2026-11-20-2");
    assertThat(library.inside().run("rev-parse", "main")).isEqualTo(main);
    assertThat(library.inside().run("rev-parse", "proposal/review-2026-11-20^")).isEqualTo(main);
    assertThat(library.library().git().proposals().branches()).isNotEmpty();
  }

  @Test
  void theFolderIsThatOfTheLibrary() throws Exception {
    library.push(".afterword/settings.yml", "folders: {meetings: review}\n").updated();

    assertThat(library.writing().plan(AGENDA, NOTES).path()).isEqualTo("meetings/2026-11-20.md");
  }

  @Test
  void wordsThatKeepDocumentsOffTheServedBranchKeepMinutesOffToo() throws Exception {
    MinutesWritten written =
        finished(agenda(OF_POOL), said(OF_POOL, "It was ghp_" + "a1B2".repeat(9)));

    assertThat(written).isInstanceOf(MinutesWritten.Refused.class);
    assertThat(((MinutesWritten.Refused) written).reasons())
        .anyMatch(reason -> reason.startsWith(MINUTES + ":"));
    assertThat(library.inside().run("rev-list", "--count", "main")).isEqualTo("3");
  }

  @Test
  void notesThatAreTooLongAreNotCutButRefused() throws Exception {
    MinutesWritten written = finished(agenda(OF_POOL), said(OF_POOL, "word ".repeat(300_000)));

    assertThat(((MinutesWritten.Refused) written).reasons())
        .singleElement()
        .asString()
        .contains("more than 1048576 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nkind: postmortem\ntitle: Mine\n---\n",
        "## Action items\n\n- [ ] A1: Steal it — @edge, P0",
        "```\nnever closed",
        "<!-- never closed",
        "nul\0byte",
        "**Status:** closed",
      })
  void hostileNotesTitlesAndTopicsBecomeTextOfTheMinutes(String typed) throws Exception {
    AgendaItem topic = new AgendaItem(Subject.TOPIC, typed, 1);
    NewAction action = new NewAction(typed, typed, typed, null, null);
    ItemNotes notes =
        new ItemNotes(
            typed, List.of(new Decision(typed, typed, DAY)), List.of(action), true, List.of(typed));
    Agenda agenda = new Agenda(typed, DAY, null, typed, List.of(topic, OF_POOL));
    MeetingNotes meeting =
        new MeetingNotes(
            List.of(new Attendance(typed, 1)), Map.of(topic.key(), notes, OF_POOL.key(), notes));

    done(finished(agenda, meeting));

    Document read = read(MINUTES, library.served(MINUTES) + "\n");
    assertThat(read.kind()).isEqualTo(Kind.REVIEW);
    assertThat(read.date()).isEqualTo(new Moment.Day(DAY));
    assertThat(read.status()).isNull();
    assertThat(read.problems()).isEmpty();
    assertThat(library.served("postmortems/2026/pool.md")).contains("status: reviewed");
  }
}
