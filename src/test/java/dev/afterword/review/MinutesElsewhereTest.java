package dev.afterword.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.OutsideGit;
import dev.afterword.git.SnapshotRules;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.Person;
import dev.afterword.git.hosted.RemoteRepository;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.proposal.LintGate;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.ItemNotes;
import dev.afterword.review.MeetingNotes.NewAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Minutes of a library that is a remote, or that pages may not write to. */
class MinutesElsewhereTest {
  private static final Person ANA = new Person("Ana", "ana@example.org");
  private static final String DOCUMENT =
      "\uFEFF# Café closed\r\n\r\n**Status:** Draft\r\n\r\n## Actions\r\n\r\n- Open it";
  private static final AgendaItem OF_IT = new AgendaItem(Subject.DOCUMENT, "a b", 5);
  private static final Agenda AGENDA =
      new Agenda("November", LocalDate.of(2026, 11, 20), null, "", List.of(OF_IT));
  private static final MeetingNotes NOTES =
      new MeetingNotes(
          List.of(new Attendance("edge", 2)),
          Map.of(
              OF_IT.key(),
              new ItemNotes(
                  "",
                  List.of(),
                  List.of(new NewAction("Keep it open", "edge", null, null, null)),
                  true,
                  List.of())));

  @TempDir private Path folder;
  private OutsideGit author;

  @BeforeEach
  void begin() {
    author = OutsideGit.init(folder.resolve("author"));
    author.commit("a b.md", DOCUMENT);
  }

  private Library library(LibraryLocation where) throws Exception {
    GitLibrary git = GitLibrary.open(where, null, folder.resolve("clones"), SnapshotRules.DEFAULT);
    Library library =
        new Library(
            git,
            SettingsFile.read(git, git.head().orElse(null), ReadingLimits.DEFAULT),
            folder.resolve("index"),
            ReadingLimits.DEFAULT,
            MeetingLibrary.CLOCK);
    library.update();
    return library;
  }

  private String written() throws Exception {
    return Files.readString(author.folder().resolve("a b.md"));
  }

  @Test
  void whereNothingMayBeWrittenGitAppliesThePatchToWhatIsThere() throws Exception {
    try (Library library = library(new LibraryLocation.Folder(author.folder()))) {
      MinutesWriting writing = MinutesWriting.readOnly(library, MeetingLibrary.CLOCK);
      MinutesPlan plan = writing.plan(AGENDA, NOTES);

      MinutesWritten written = writing.finish(AGENDA, NOTES, plan.mark(), ANA);

      assertThat(writing.isWritable()).isFalse();
      assertThat(written)
          .isEqualTo(new MinutesWritten.Patch(plan.patch(), "reviews/2026-11-20.md"));
      assertThat(written()).isEqualTo(DOCUMENT);
      author.run(plan.patch().getBytes(UTF_8), "apply", "-");
      assertThat(written())
          .isEqualTo(
              "\uFEFF---\r\nreviewers: [edge]\r\n---\r\n\r\n"
                  + DOCUMENT.substring(1).replace("Draft", "Reviewed")
                  + "\r\n- Keep it open — @edge");
      assertThat(plan.edits()).hasSize(2);
      plan.edits()
          .forEach(edit ->
              assertThat(author.folder().resolve(edit.path()))
                  .hasBinaryContent(edit.bytes().orElseThrow()));
      assertThat(writing.finish(AGENDA, NOTES, plan.mark(), ANA))
          .isInstanceOf(MinutesWritten.Overtaken.class);
    }
  }

  @Test
  void aRemoteTakesMinutesOnTopOfWhatOthersPushedThere() throws Exception {
    OutsideGit remote = OutsideGit.init(folder.resolve("remote.git"), "--bare");
    author.run("remote", "add", "origin", remote.folder().toString());
    author.run("push", "-q", "origin", "main");
    String address = remote.folder().toUri().toString();
    try (Library library = library(new LibraryLocation.Remote(address))) {
      RemoteRepository repository = new RemoteRepository(library.git());
      LibraryWriter writer = new LibraryWriter(repository, LintGate.ofNewErrors(library));
      MinutesWriting writing =
          MinutesWriting.to(library, writer, repository.main(), MeetingLibrary.CLOCK);
      String mark = writing.plan(AGENDA, NOTES).mark();
      author.commit("c.md", "# C\n");
      author.run("push", "-q", "origin", "main");

      MinutesWritten written = writing.finish(AGENDA, NOTES, mark, ANA);

      assertThat(written).isInstanceOf(MinutesWritten.Done.class);
      assertThat(remote.run("log", "--format=%s", "main").lines())
          .containsExactly(
              "Review of 2026-11-20: 1 document, 1 action item", "Write c.md", "Write a b.md");
      assertThat(remote.run("show", "main:reviews/2026-11-20.md")).contains("(../a%20b.md)");

      library.update();
      MinutesPlan next = writing.plan(AGENDA, NOTES);
      Files.move(remote.folder(), folder.resolve("elsewhere.git"));
      assertThatThrownBy(() -> writing.finish(AGENDA, NOTES, next.mark(), ANA))
          .isInstanceOf(LibraryException.class);
      Files.move(folder.resolve("elsewhere.git"), remote.folder());
      assertThat(remote.run("rev-list", "--count", "main")).isEqualTo("3");
    }
  }
}
