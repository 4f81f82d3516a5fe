package dev.afterword.review;

import static dev.afterword.review.OneMeeting.AGENDA;
import static dev.afterword.review.OneMeeting.ANA;
import static dev.afterword.review.OneMeeting.BOXES;
import static dev.afterword.review.OneMeeting.DAY;
import static dev.afterword.review.OneMeeting.MINUTES;
import static dev.afterword.review.OneMeeting.NOTES;
import static dev.afterword.review.OneMeeting.OF_POOL;
import static dev.afterword.review.OneMeeting.POOL;
import static dev.afterword.review.OneMeeting.agenda;
import static dev.afterword.review.OneMeeting.done;
import static dev.afterword.review.OneMeeting.read;
import static dev.afterword.review.OneMeeting.said;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Moment;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.Formatted;
import dev.afterword.markdown.Formatter;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.Decision;
import dev.afterword.review.MeetingNotes.ItemNotes;
import dev.afterword.review.MeetingNotes.NewAction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a meeting said, in git: the minutes, and the documents that it was about. */
class MinutesWritingTest {
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
    assertThat(List.of(first.path(), second.path()))
        .containsExactly(MINUTES, "reviews/2026-11-20-2.md");
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
        "Incident review 2026-11-13",
        "2026-11-13",
        "20.11.2026",
        "Summary",
        "Timeline",
        "Action items",
        "SEV1",
        ": - [a](b) #c",
        "status: closed",
        "'",
        "🦆",
      })
  void aMeetingOfAnyTitleIsFinished(String title) throws Exception {
    done(finished(new Agenda(title, DAY, null, "", List.of(OF_POOL)), NOTES));

    Document read = read(MINUTES, library.served(MINUTES) + "\n");
    assertThat(read.title()).isEqualTo(title);
    assertThat(read.date()).isEqualTo(new Moment.Day(DAY));
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
