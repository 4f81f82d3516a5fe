package dev.afterword.proof.push;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.git.hosted.HostedRepository;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.Person;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.proposal.LintGate;
import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaItem;
import dev.afterword.review.AgendaItem.Subject;
import dev.afterword.review.MeetingNotes;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.ItemNotes;
import dev.afterword.review.MeetingNotes.NewAction;
import dev.afterword.review.MinutesWriting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

/** A process of its own that finishes a meeting for each day that it is given on a line. */
final class FinishingProcess {
  private static final Person ANA = new Person("Ana", "ana@example.org");

  private FinishingProcess() {}

  /** What a meeting said of each of that many documents. */
  record Meeting(Agenda agenda, MeetingNotes notes) {
    static Meeting of(LocalDate day, int documents) {
      List<AgendaItem> items = new ArrayList<>();
      Map<String, ItemNotes> notes = new HashMap<>();
      for (int i = 1; i <= documents; i++) {
        AgendaItem item = new AgendaItem(Subject.DOCUMENT, "d" + i, 5);
        NewAction action = new NewAction("Promised on " + day, "edge", "P1", null, null);
        items.add(item);
        notes.put(item.key(), new ItemNotes("Said.", List.of(), List.of(action), true, List.of()));
      }
      return new Meeting(
          new Agenda("Review of " + day, day, null, "", items),
          new MeetingNotes(List.of(new Attendance("edge", 2)), notes));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int documents = Integer.parseInt(arguments[1]);
    Path repository = folder.resolve("library.git");
    GitLibrary git =
        GitLibrary.open(
            new LibraryLocation.Folder(repository), null, folder, SnapshotRules.DEFAULT);
    ReadingLimits limits = ReadingLimits.DEFAULT;
    try (HostedRepository hosted = HostedRepository.open(repository);
        Library library =
            new Library(
                git,
                SettingsFile.read(git, git.head().orElse(null), limits),
                folder.resolve("index"),
                limits,
                Clock.systemUTC())) {
      library.update();
      LibraryWriter writer = new LibraryWriter(hosted, LintGate.ofNewErrors(library));
      MinutesWriting minutes = MinutesWriting.to(library, writer, hosted.main(), Clock.systemUTC());
      say("ready");
      Scanner days = new Scanner(System.in);
      while (days.hasNextLine()) {
        Meeting meeting = Meeting.of(LocalDate.parse(days.nextLine()), documents);
        String mark = minutes.plan(meeting.agenda(), meeting.notes()).mark();
        say("planned");
        say(minutes.finish(meeting.agenda(), meeting.notes(), mark, ANA).toString());
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
