package dev.afterword.git.hosted;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.git.LibraryException;
import dev.afterword.git.Notes;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.Note;
import org.eclipse.jgit.notes.NoteMap;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Adds lines to the notes of commits. Thread-safe. */
public final class NoteWriter {
  private static final int TRIES = 200;

  private final WritableRepository hosted;

  public NoteWriter(WritableRepository hosted) {
    this.hosted = hosted;
  }

  /**
   * Adds a line to a commit's note; what others wrote stays.
   *
   * @param kind names the ref, below {@link Notes#PREFIX}
   * @param commit in full
   */
  public void add(String kind, String commit, String line, Person who, Instant when)
      throws LibraryException {
    Lock lock = hosted.writing();
    lock.lock();
    try {
      for (int i = 0; i < TRIES; i++) {
        if (tryToAdd(kind, ObjectId.fromString(commit), line, who, when)) {
          return;
        }
      }
      throw new IOException("they changed " + TRIES + " times while a line was added");
    } catch (IOException e) {
      throw LibraryException.repository("notes \"" + kind + "\" cannot be written", e);
    } finally {
      lock.unlock();
    }
  }

  private boolean tryToAdd(String kind, ObjectId commit, String line, Person who, Instant when)
      throws IOException, LibraryException {
    Repository repository = hosted.repository();
    Ref ref = repository.exactRef(Notes.PREFIX + kind);
    ObjectId tip = ref == null ? ObjectId.zeroId() : ref.getObjectId();
    try (RevWalk walk = new RevWalk(repository);
        ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder next = new CommitBuilder();
      NoteMap notes = NoteMap.newEmptyMap();
      if (ref != null) {
        RevCommit before = walk.parseCommit(tip);
        notes = NoteMap.read(walk.getObjectReader(), before);
        next.setParentId(before);
      }
      notes.set(commit, text(repository, notes.getNote(commit)) + line + "\n", inserter);
      next.setTreeId(notes.writeTree(inserter));
      next.setAuthor(who.at(when));
      next.setCommitter(who.at(when));
      next.setMessage("Note on " + commit.abbreviate(12).name() + "\n");
      ObjectId id = inserter.insert(next);
      inserter.flush();
      return hosted.move(Notes.PREFIX + kind, tip, id, who.at(when), "note");
    }
  }

  private static String text(Repository repository, @Nullable Note note) throws IOException {
    return note == null
        ? ""
        : new String(repository.open(note.getData(), Constants.OBJ_BLOB).getBytes(), UTF_8);
  }
}
