package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.Note;
import org.eclipse.jgit.notes.NoteMap;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Lines that were added to commits after these were made: git notes, so that they travel with the
 * repository and need no other store. Thread-safe.
 */
public final class Notes {
  /** Below it stands one ref for each kind of notes. */
  public static final String PREFIX = "refs/notes/afterword/";

  private static final int MOST_NOTES = 20_000;
  private static final int LARGEST = 1 << 20;

  private final Cache<ObjectId, List<Line>> kept = Caffeine.newBuilder().maximumSize(4).build();

  /**
   * A line of a commit's note.
   *
   * @param commit in full
   */
  public record Line(String commit, String text) {}

  /** All lines of a kind, as far as they can be read; those of one commit in their order. */
  List<Line> read(Repository repository, String kind) throws LibraryException {
    try {
      Ref ref = repository.exactRef(PREFIX + kind);
      if (ref == null || ref.getObjectId() == null) {
        return List.of();
      }
      ObjectId tip = ref.getObjectId();
      List<Line> known = kept.getIfPresent(tip);
      if (known == null) {
        known = List.copyOf(lines(repository, tip));
        kept.put(tip, known);
      }
      return known;
    } catch (IOException | RuntimeException e) {
      throw LibraryException.repository("notes \"" + kind + "\" cannot be read", e);
    }
  }

  private static List<Line> lines(Repository repository, ObjectId tip) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      int count = 0;
      for (Note note : NoteMap.read(walk.getObjectReader(), walk.parseCommit(tip))) {
        if (count++ == MOST_NOTES) {
          break;
        }
        ObjectLoader blob = walk.getObjectReader().open(note.getData(), Constants.OBJ_BLOB);
        if (blob.getSize() <= LARGEST) {
          String text = new String(blob.getBytes(), UTF_8);
          text.lines().forEach(line -> lines.add(new Line(note.name(), line)));
        }
      }
    }
    return lines;
  }
}
