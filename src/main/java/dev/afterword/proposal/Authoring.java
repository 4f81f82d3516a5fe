package dev.afterword.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.author.Slug;
import dev.afterword.git.Content;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.FileEdit;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.LibraryWriter.Change;
import dev.afterword.git.hosted.TextMerge;
import dev.afterword.git.hosted.WritableRepository;
import dev.afterword.git.hosted.Written;
import dev.afterword.ingest.Library;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes commits of what people write in the page, each on the branch of a proposal. Thread-safe.
 */
public final class Authoring {
  /** The folder for images, beside the document. */
  public static final String IMAGES = "images";

  private static final String BRANCHES = "proposal/";
  private static final int MOST_OF_A_NAME = 100;

  private final Library library;
  private final String main;
  private final LibraryWriter writer;
  private final Clock clock;

  public Authoring(Library library, WritableRepository hosted, LibraryWriter writer, Clock clock) {
    this.library = library;
    this.main = hosted.main();
    this.writer = writer;
    this.clock = clock;
  }

  /** The commit of a proposal's branch, or of the served one for null; null when there is none. */
  public @Nullable String tip(@Nullable String branch) throws LibraryException {
    return writer.tip(branch == null ? main : branch);
  }

  /**
   * A document's text at a commit; empty when it is not there, or not for everyone.
   *
   * @throws LibraryException when it cannot be edited: too large, or not UTF-8
   */
  public Optional<String> text(String commit, String path) throws LibraryException {
    Optional<Content> content =
        library.git().file(new Head(commit), path, library.limits().fileBytes());
    return content.isEmpty() ? Optional.empty() : text(path, content.get());
  }

  private Optional<String> text(String path, Content content) throws LibraryException {
    if (content instanceof Content.Whole whole) {
      if (library.documents().version(path, whole.blob()).isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(whole.bytes())).toString());
      } catch (CharacterCodingException e) {
        throw LibraryException.repository("\"" + path + "\" is not UTF-8: edit it in a clone");
      }
    }
    throw LibraryException.repository(
        "\"" + path + "\" is too large or cannot be read: edit it in a clone");
  }

  /**
   * Commits a draft. A document that somebody changed since the writer began is never overwritten.
   */
  public Proposed propose(Draft draft) throws LibraryException {
    List<String> objections = objections(draft);
    if (!objections.isEmpty()) {
      return new Proposed.Refused(objections);
    }
    return draft.branch() == null ? begin(draft) : goOn(draft, draft.branch());
  }

  private List<String> objections(Draft draft) {
    List<String> all = new ArrayList<>();
    if (!FileEdit.isSafe(draft.path())
        || !library.git().isDocument(draft.path())
        || draft.path().startsWith(".")) {
      all.add("path: \"" + draft.path() + "\" (expected a document such as postmortems/name.md)");
    }
    if (draft.text().isBlank()) {
      all.add("The text is empty.");
    }
    if (draft.text().getBytes(UTF_8).length > library.limits().fileBytes()) {
      all.add(
          "The text is too long (expected at most %d bytes)."
              .formatted(library.limits().fileBytes()));
    }
    if (main.equals(draft.branch())) {
      all.add("branch: \"" + main + "\" is what is served (expected a proposal)");
    }
    if (draft.images().size() > Image.MOST_IMAGES) {
      all.add(
          "%d images (expected at most %d)".formatted(draft.images().size(), Image.MOST_IMAGES));
    }
    draft.images().forEach(image -> image.objection().ifPresent(all::add));
    return all;
  }

  private Proposed begin(Draft draft) throws LibraryException {
    if (draft.base() == null) {
      String served = tip(null);
      if (served != null && isThere(served, draft.path())) {
        return new Proposed.Refused(
            List.of(
                "path: \"%s\" is there already (expected the name of a new document)"
                    .formatted(draft.path())));
      }
    }
    String file = draft.path().substring(draft.path().lastIndexOf('/') + 1);
    String name = BRANCHES + Slug.of(file.replaceFirst("\\.[A-Za-z.]+$", ""), "document");
    for (int i = 1; i <= MOST_OF_A_NAME; i++) {
      String branch = i == 1 ? name : name + "-" + i;
      if (writer.tip(branch) != null) {
        continue;
      }
      Proposed made = commit(draft, branch, null);
      if (!(made instanceof Proposed.Overtaken)) {
        return made;
      }
    }
    return new Proposed.Refused(
        List.of("There are %d proposals of that name already.".formatted(MOST_OF_A_NAME)));
  }

  private Proposed goOn(Draft draft, String branch) throws LibraryException {
    String tip = writer.tip(branch);
    if (tip == null) {
      return new Proposed.Refused(
          List.of("The proposal \"" + branch + "\" is gone: it was merged or deleted."));
    }
    if (!tip.equals(draft.base())) {
      String before = draft.base() == null ? "" : text(draft.base(), draft.path()).orElse("");
      String theirs = text(tip, draft.path()).orElse("");
      if (!theirs.equals(before) && !theirs.equals(stored(draft.text(), theirs))) {
        TextMerge merge = TextMerge.of(before, theirs, stored(draft.text(), theirs));
        return new Proposed.Overtaken(tip, theirs, merge.text(), merge.conflicts());
      }
    }
    return commit(draft, branch, tip);
  }

  private Proposed commit(Draft draft, String branch, @Nullable String expected)
      throws LibraryException {
    @Nullable String from = expected == null ? draft.base() : expected;
    Optional<String> there = from == null ? Optional.empty() : text(from, draft.path());
    if (from != null && there.isEmpty() && isThere(from, draft.path())) {
      return new Proposed.Refused(
          List.of("path: \"" + draft.path() + "\" cannot be written here: edit it in a clone"));
    }
    String before = there.orElse("");
    List<FileEdit> edits = new ArrayList<>();
    edits.add(FileEdit.put(draft.path(), stored(draft.text(), before).getBytes(UTF_8)));
    String folder = draft.path().substring(0, draft.path().lastIndexOf('/') + 1);
    for (Image image : draft.images()) {
      String path = folder + IMAGES + "/" + image.fileName();
      if (isTaken(from, path, image)) {
        return new Proposed.Refused(
            List.of(
                "image \"%s\": another of that name is there (expected a free name)"
                    .formatted(image.fileName())));
      }
      edits.add(FileEdit.put(path, image.bytes()));
    }
    Written written =
        writer.commit(
            new Change(
                branch,
                expected,
                draft.base(),
                edits,
                draft.author(),
                message(draft),
                clock.instant()));
    return switch (written) {
      case Written.Done done -> new Proposed.Committed(branch, done.commit());
      case Written.Moved moved when expected == null ->
          new Proposed.Overtaken(Objects.requireNonNullElse(moved.tip(), ""), "", "", false);
      case Written.Moved _ -> goOn(draft, branch);
      case Written.Refused refused -> new Proposed.Refused(refused.reasons());
      case Written.Conflicts _ -> throw new IllegalStateException("a commit merges nothing");
    };
  }

  private boolean isThere(String commit, String path) throws LibraryException {
    return library.git().file(new Head(commit), path, library.limits().fileBytes()).isPresent();
  }

  private boolean isTaken(@Nullable String commit, String path, Image image)
      throws LibraryException {
    @Nullable String from = commit == null ? tip(null) : commit;
    return from != null
        && library
            .git()
            .file(new Head(from), path, Image.MOST_BYTES)
            .filter(there ->
                !(there instanceof Content.Whole whole
                    && Arrays.equals(whole.bytes(), image.bytes())))
            .isPresent();
  }

  /** Browsers send lines that end as in mail; the file keeps its own ends. */
  private static String stored(String text, String before) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String whole = lines.endsWith("\n") ? lines : lines + "\n";
    return before.contains("\r\n") ? whole.replace("\n", "\r\n") : whole;
  }

  private static String message(Draft draft) {
    String summary = draft.summary().replaceAll("\\p{Cntrl}+", " ").strip();
    return (summary.isEmpty() ? "Write " + draft.path() : summary) + "\n";
  }
}
