package dev.afterword.review;

import dev.afterword.config.WrittenTo;
import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.LibraryWriter.Change;
import dev.afterword.git.hosted.Person;
import dev.afterword.git.hosted.Written;
import dev.afterword.ingest.Library;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was said in a meeting, as one commit: the minutes, and what they say of documents
 * into the documents. Thread-safe.
 */
public final class MinutesWriting {
  private static final String BRANCHES = "proposal/review-";

  /** Only others than this writer can come in between: pushes, and what else pages write. */
  private static final int TRIES = 20;

  private final Library library;
  private final @Nullable LibraryWriter writer;
  private final String main;
  private final Clock clock;
  private final Lock turn = new ReentrantLock(true);

  /**
   * @param writer null where pages may not write: minutes are given as patches
   * @param main the branch that is served
   */
  private MinutesWriting(
      Library library, @Nullable LibraryWriter writer, String main, Clock clock) {
    this.library = library;
    this.writer = writer;
    this.main = main;
    this.clock = clock;
  }

  /**
   * One that writes to a repository.
   *
   * @param main the branch that is served
   */
  public static MinutesWriting to(Library library, LibraryWriter writer, String main, Clock clock) {
    return new MinutesWriting(library, writer, main, clock);
  }

  /** One for a library that pages may not write to: it gives patches. */
  public static MinutesWriting readOnly(Library library, Clock clock) {
    return new MinutesWriting(library, null, "", clock);
  }

  /** Whether minutes become commits. */
  public boolean isWritable() {
    return writer != null;
  }

  /**
   * Just what finishing now would write; nothing is written.
   *
   * @throws LibraryException when the repository cannot be read
   */
  public MinutesPlan plan(Agenda agenda, MeetingNotes notes) throws LibraryException {
    LibraryWriter to = writer;
    return made(agenda, notes, to == null ? null : to.tip(main)).plan();
  }

  private Minutes.Made made(Agenda agenda, MeetingNotes notes, @Nullable String tip)
      throws LibraryException {
    LibraryWriter to = writer;
    Minutes.Taken proposed =
        suffix -> to != null && proposes(tip) && to.tip(branch(agenda) + suffix) != null;
    return new Minutes(library, new Newest(library, tip), agenda, notes, proposed).made();
  }

  private boolean proposes(@Nullable String tip) {
    return library.settings().actions() == WrittenTo.PROPOSAL && tip != null;
  }

  private static String branch(Agenda agenda) {
    return BRANCHES + agenda.date();
  }

  /**
   * Writes it all, if it is still what was shown.
   *
   * @param mark of the plan that was shown
   * @throws LibraryException when the repository cannot be read or written
   */
  public MinutesWritten finish(Agenda agenda, MeetingNotes notes, String mark, Person author)
      throws LibraryException {
    LibraryWriter to = writer;
    if (to == null) {
      MinutesPlan plan = plan(agenda, notes);
      return objection(plan, mark)
          .orElseGet(() -> new MinutesWritten.Patch(plan.patch(), plan.path()));
    }
    turn.lock();
    try {
      for (int i = 0; i < TRIES; i++) {
        String tip = to.tip(main);
        Minutes.Made made = made(agenda, notes, tip);
        Optional<MinutesWritten> objection = objection(made.plan(), mark);
        Optional<MinutesWritten> written =
            objection.isPresent() ? objection : commit(agenda, made, tip, author, to);
        if (written.isPresent()) {
          return written.get();
        }
      }
      return new MinutesWritten.Refused(
          List.of(
              "The library changes too fast just now (tried %d times): try again."
                  .formatted(TRIES)));
    } finally {
      turn.unlock();
    }
  }

  private static Optional<MinutesWritten> objection(MinutesPlan plan, String mark) {
    if (!plan.mark().equals(mark)) {
      return Optional.of(new MinutesWritten.Overtaken(plan));
    }
    return plan.edits().isEmpty()
        ? Optional.of(new MinutesWritten.Refused(plan.refusals()))
        : Optional.empty();
  }

  /** Empty when the branch has moved, so that it has to be tried again. */
  private Optional<MinutesWritten> commit(
      Agenda agenda, Minutes.Made made, @Nullable String tip, Person author, LibraryWriter to)
      throws LibraryException {
    boolean proposes = proposes(tip);
    String branch = proposes ? branch(agenda) + made.suffix() : main;
    Written written =
        to.commit(
            new Change(
                branch,
                proposes ? null : tip,
                proposes ? tip : null,
                made.plan().edits(),
                author,
                message(agenda, made),
                clock.instant()));
    return switch (written) {
      case Written.Done done ->
          Optional.of(
              new MinutesWritten.Done(done.commit(), made.plan().path(), proposes ? branch : null));
      case Written.Moved _ -> Optional.empty();
      case Written.Refused refused -> Optional.of(new MinutesWritten.Refused(refused.reasons()));
      case Written.Conflicts _ -> throw new IllegalStateException("a commit merges nothing");
    };
  }

  private static String message(Agenda agenda, Minutes.Made made) {
    String told =
        count(made.documents(), "document") + ", " + count(made.actions().size(), "action item");
    String trailers =
        made.actions().stream()
            .map(action -> "\nAction: " + action)
            .collect(Collectors.joining("", made.actions().isEmpty() ? "" : "\n", ""));
    return "Review of " + agenda.date() + ": " + told + trailers + "\n";
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
