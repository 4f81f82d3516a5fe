package dev.afterword.improvement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.author.Slug;
import dev.afterword.config.WrittenTo;
import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.git.Content;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.TextPatch;
import dev.afterword.git.hosted.FileEdit;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.LibraryWriter.Change;
import dev.afterword.git.hosted.Written;
import dev.afterword.ingest.Library;
import dev.afterword.markdown.ActionEdited;
import dev.afterword.markdown.ActionEditor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes commits of what people do with action items. Each is made of the newest text: of two who
 * change two items of one document at once both are in git. Thread-safe.
 */
public final class ActionWriting {
  private static final String BRANCHES = "proposal/";

  /** Only others than this writer can come in between: pushes, and merges of proposals. */
  private static final int TRIES = 20;

  private final Library library;
  private final @Nullable LibraryWriter writer;
  private final String main;
  private final Clock clock;
  private final Lock turn = new ReentrantLock(true);

  /**
   * @param writer null where pages may not write: changes are given as patches
   * @param main the branch that is served
   */
  private ActionWriting(Library library, @Nullable LibraryWriter writer, String main, Clock clock) {
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
  public static ActionWriting to(Library library, LibraryWriter writer, String main, Clock clock) {
    return new ActionWriting(library, writer, main, clock);
  }

  /** One for a library that pages may not write to: it gives patches. */
  public static ActionWriting readOnly(Library library, Clock clock) {
    return new ActionWriting(library, null, "", clock);
  }

  /** Whether changes become commits. */
  public boolean isWritable() {
    return writer != null;
  }

  /**
   * Makes a change.
   *
   * @throws LibraryException when the repository cannot be read or written
   */
  public ActionWritten write(ActionChange change) throws LibraryException {
    Optional<DocumentSummary> document = library.index().byId(change.document());
    if (document.isEmpty()) {
      return new ActionWritten.Gone();
    }
    String path = document.get().path();
    LibraryWriter to = writer;
    if (to == null) {
      return patch(change, path);
    }
    turn.lock();
    try {
      for (int i = 0; i < TRIES; i++) {
        Optional<ActionWritten> written = once(change, path, to);
        if (written.isPresent()) {
          return written.get();
        }
      }
      return new ActionWritten.Refused(
          List.of(
              "The library changes too fast just now (tried %d times): try again."
                  .formatted(TRIES)));
    } finally {
      turn.unlock();
    }
  }

  /**
   * What stands against a change, without making it; empty when nothing does.
   *
   * @throws LibraryException when the repository cannot be read
   */
  public Optional<ActionWritten> objection(ActionChange change) throws LibraryException {
    Optional<DocumentSummary> document = library.index().byId(change.document());
    String tip = writer == null ? null : writer.tip(main);
    Optional<byte[]> bytes =
        document.isEmpty() || tip == null ? Optional.empty() : newest(tip, document.get().path());
    if (document.isEmpty() || bytes.isEmpty()) {
      return Optional.of(new ActionWritten.Gone());
    }
    return edited(change, document.get().path(), bytes.get()) instanceof Edit.Not(var why)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** Empty when the branch has moved, so that it has to be tried again. */
  private Optional<ActionWritten> once(ActionChange change, String path, LibraryWriter to)
      throws LibraryException {
    String tip = to.tip(main);
    Optional<byte[]> bytes = tip == null ? Optional.empty() : newest(tip, path);
    if (tip == null || bytes.isEmpty()) {
      return Optional.of(new ActionWritten.Gone());
    }
    return switch (edited(change, path, bytes.get())) {
      case Edit.Made(byte[] after) -> commit(change, path, tip, after, to);
      case Edit.Not(ActionWritten why) -> Optional.of(why);
    };
  }

  /** What is left to be written. */
  private sealed interface Edit {
    record Made(byte[] after) implements Edit {}

    record Not(ActionWritten why) implements Edit {}
  }

  private Edit edited(ActionChange change, String path, byte[] before) {
    ActionEditor editor = new ActionEditor(library.taxonomy(), library.limits());
    Optional<ActionItem> item = editor.find(path, before, change.action());
    if (item.isEmpty()) {
      return new Edit.Not(new ActionWritten.Gone());
    }
    if (change.seen() != null && !change.seen().equals(Seen.mark(item.get()))) {
      return new Edit.Not(new ActionWritten.Overtaken(item.get()));
    }
    return switch (editor.edit(path, before, change.action(), change.edits())) {
      case ActionEdited.Changed(byte[] after, ActionItem _) -> new Edit.Made(after);
      case ActionEdited.Same(ActionItem same) -> new Edit.Not(new ActionWritten.Same(same));
      case ActionEdited.Gone _ -> new Edit.Not(new ActionWritten.Gone());
      case ActionEdited.Refused(String why) ->
          new Edit.Not(new ActionWritten.Refused(List.of(why)));
    };
  }

  /** The document as that commit has it; empty when it is not there, or not for everyone. */
  private Optional<byte[]> newest(String commit, String path) throws LibraryException {
    Optional<Content> content =
        library.git().file(new Head(commit), path, library.limits().fileBytes());
    if (content.orElse(null) instanceof Content.Whole whole) {
      return library.documents().version(path, whole.blob()).map(_ -> whole.bytes());
    }
    return Optional.empty();
  }

  private Optional<ActionWritten> commit(
      ActionChange change, String path, String tip, byte[] after, LibraryWriter to)
      throws LibraryException {
    List<FileEdit> edits = new ArrayList<>(change.also());
    for (FileEdit also : change.also()) {
      if (library.git().has(new Head(tip), also.path())) {
        return Optional.of(
            new ActionWritten.Refused(
                List.of("\"" + also.path() + "\" is there already (expected a free name).")));
      }
    }
    edits.add(FileEdit.put(path, after));
    boolean proposes = library.settings().actions() == WrittenTo.PROPOSAL;
    String branch = proposes ? free(change, to) : main;
    Written written =
        to.commit(
            new Change(
                branch,
                proposes ? null : tip,
                proposes ? tip : null,
                edits,
                change.author(),
                message(change),
                clock.instant()));
    return switch (written) {
      case Written.Done done ->
          Optional.of(new ActionWritten.Done(branch, done.commit(), proposes));
      case Written.Moved _ -> Optional.empty();
      case Written.Refused refused -> Optional.of(new ActionWritten.Refused(refused.reasons()));
      case Written.Conflicts _ -> throw new IllegalStateException("a commit merges nothing");
    };
  }

  private static String free(ActionChange change, LibraryWriter to) throws LibraryException {
    String document = change.document().substring(change.document().lastIndexOf('/') + 1);
    String name = BRANCHES + Slug.of(document + " " + change.action(), "action");
    String branch = name;
    for (int i = 2; to.tip(branch) != null; i++) {
      branch = name + "-" + i;
    }
    return branch;
  }

  private static String message(ActionChange change) {
    String summary = change.summary().replaceAll("\\p{Cntrl}+", " ").strip();
    return summary + "\n\nAction: " + change.document() + "/" + change.action() + "\n";
  }

  private ActionWritten patch(ActionChange change, String path) throws LibraryException {
    Optional<byte[]> before = library.documents().file(path);
    if (before.isEmpty()) {
      return new ActionWritten.Gone();
    }
    return switch (edited(change, path, before.get())) {
      case Edit.Not(ActionWritten why) -> why;
      case Edit.Made(byte[] after) -> {
        StringBuilder text = new StringBuilder();
        for (FileEdit also : change.also()) {
          also.bytes()
              .ifPresent(
                  bytes -> text.append(TextPatch.of(also.path(), null, new String(bytes, UTF_8))));
        }
        text.append(TextPatch.of(path, new String(before.get(), UTF_8), new String(after, UTF_8)));
        yield new ActionWritten.Patch(path, text.toString());
      }
    };
  }
}
