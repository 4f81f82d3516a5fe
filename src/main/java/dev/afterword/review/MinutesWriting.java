package dev.afterword.review;

import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.Person;
import dev.afterword.ingest.Library;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was said in a meeting, as one commit: the minutes, and what they say of documents
 * into the documents. Thread-safe.
 */
public final class MinutesWriting {
  private final Library library;
  private final @Nullable LibraryWriter writer;
  private final String main;
  private final Clock clock;

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
    throw LibraryException.repository(library.describe() + main + clock + agenda + notes);
  }

  /**
   * Writes it all, if it is still what was shown.
   *
   * @param mark of the plan that was shown
   * @throws LibraryException when the repository cannot be read or written
   */
  public MinutesWritten finish(Agenda agenda, MeetingNotes notes, String mark, Person author)
      throws LibraryException {
    return plan(agenda, notes).mark().equals(mark)
        ? new MinutesWritten.Refused(List.of(author.name()))
        : new MinutesWritten.Overtaken(plan(agenda, notes));
  }
}
