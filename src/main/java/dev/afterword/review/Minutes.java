package dev.afterword.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Moment;
import dev.afterword.git.LibraryException;
import dev.afterword.git.TextPatch;
import dev.afterword.git.hosted.FileEdit;
import dev.afterword.ingest.Library;
import dev.afterword.markdown.ActionAdder;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.NotesText;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import dev.afterword.markdown.TypedText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What finishing a meeting writes, made of the newest files. For one plan. */
final class Minutes {
  private static final String FOLDER = "reviews";
  private static final String ENDING = ".md";

  /** A meeting may be called by another day than that on which it is. */
  private static final String OTHER_DAY = "contradicting-dates";

  private final Library library;
  private final Newest newest;
  private final Agenda agenda;
  private final MeetingNotes meeting;
  private final Taken taken;

  /** Tells which names cannot be used, beside those of files that are there. */
  @FunctionalInterface
  interface Taken {
    /**
     * Whether the name with that ending is.
     *
     * @param suffix empty, {@code -2}, and so on
     */
    boolean is(String suffix) throws LibraryException;
  }

  Minutes(Library library, Newest newest, Agenda agenda, MeetingNotes meeting, Taken taken) {
    this.library = library;
    this.newest = newest;
    this.agenda = agenda;
    this.meeting = meeting;
    this.taken = taken;
  }

  /**
   * A plan, and what the commit says of it.
   *
   * @param suffix of the name of the minutes: empty, {@code -2}, and so on
   * @param actions new action items, as trailers name them
   */
  record Made(MinutesPlan plan, String suffix, int documents, List<String> actions) {
    Made {
      actions = List.copyOf(actions);
    }
  }

  Made made() throws LibraryException {
    DocumentEdits documents = new DocumentEdits(library, newest);
    List<Outcome> outcomes = new ArrayList<>();
    for (AgendaItem item : agenda.items()) {
      outcomes.add(documents.of(item, meeting));
    }
    String suffix = suffix();
    String path = name() + suffix + ENDING;
    List<String> refusals = new ArrayList<>();
    outcomes.forEach(
        outcome -> outcome.refusals().forEach(why -> refusals.add(told(outcome, why))));
    Optional<Written> written = written(path, outcomes);
    if (written.isEmpty()) {
      refusals.add(
          "The minutes would not be read as they are meant, or are more than %d bytes long (expected shorter notes)."
              .formatted(library.limits().fileBytes()));
      return new Made(plan(path, List.of(), "", refusals), suffix, 0, List.of());
    }
    List<FileEdit> edits = new ArrayList<>();
    StringBuilder patch = new StringBuilder();
    edits.add(FileEdit.put(path, written.get().text().getBytes(UTF_8)));
    patch.append(TextPatch.of(path, null, written.get().text()));
    for (Map.Entry<String, DocumentEdits.Version> changed : documents.changed().entrySet()) {
      byte[] after = changed.getValue().after();
      edits.add(FileEdit.put(changed.getKey(), after));
      String before = new String(changed.getValue().before(), UTF_8);
      patch.append(TextPatch.of(changed.getKey(), before, new String(after, UTF_8)));
    }
    return new Made(
        plan(path, edits, patch.toString(), refusals),
        suffix,
        (int) outcomes.stream().filter(outcome -> outcome.document() != null).count(),
        actions(path, outcomes, written.get().actions()));
  }

  private static String told(Outcome outcome, String why) {
    return outcome.document() == null ? outcome.item().name() + ": " + why : why;
  }

  private static List<String> actions(String path, List<Outcome> outcomes, int own) {
    List<String> ids = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Outcome.Discussed document = outcome.document();
      if (document != null) {
        outcome.actions().forEach(action -> ids.add(document.id() + "/" + action.id()));
      }
    }
    for (int i = 1; i <= own; i++) {
      ids.add(DocumentReader.idOf(path) + "/A" + i);
    }
    return ids;
  }

  /** In the first folder that the library has for reviews. */
  private String name() {
    String folder =
        library.taxonomy().folders().entrySet().stream()
            .filter(entry -> entry.getValue() == Kind.REVIEW)
            .map(Map.Entry::getKey)
            .filter(name -> FileEdit.isSafe(name + "/x.md"))
            .findFirst()
            .orElse(FOLDER);
    return folder + "/" + agenda.date();
  }

  private String suffix() throws LibraryException {
    String suffix = "";
    for (int i = 2; taken.is(suffix) || newest.has(name() + suffix + ENDING); i++) {
      suffix = "-" + i;
    }
    return suffix;
  }

  private record Written(String text, int actions) {}

  /** The first way to write it in which it reads as it is meant. */
  private Optional<Written> written(String path, List<Outcome> outcomes) {
    for (MinutesText.Form form : MinutesText.Form.values()) {
      MinutesText minutes =
          new MinutesText(
              path,
              new ActionAdder(library.taxonomy(), library.limits()),
              new NotesText(library.taxonomy(), library.limits()),
              form);
      String text = minutes.of(agenda, meeting, outcomes);
      if (isMeant(path, text, minutes.actions())) {
        return Optional.of(new Written(text, minutes.actions()));
      }
    }
    return Optional.empty();
  }

  private boolean isMeant(String path, String text, int actions) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > library.limits().fileBytes()) {
      return false;
    }
    ParsedFile file = ParsedFile.of(new SourceFile(path, bytes, null), library.limits());
    Document read = new DocumentReader(library.taxonomy(), library.limits()).read(file);
    long points = read.sections().stream().filter(section -> section.level() <= 2).count();
    int expected = 1 + agenda.items().size() + (actions > 0 ? 1 : 0);
    return read.problems().stream().allMatch(problem -> problem.code().equals(OTHER_DAY))
        && read.frontMatter().equals(file.frontMatter().values())
        && read.kind() == Kind.REVIEW
        && read.title().equals(TypedText.oneLine(agenda.title()))
        && new Moment.Day(agenda.date()).equals(read.date())
        && points == expected
        && read.actionItems().size() == actions
        && read.status() == null
        && read.severity() == null
        && read.timeline().isEmpty()
        && read.fiveWhys() == null
        && read.fishbone() == null;
  }

  private static MinutesPlan plan(
      String path, List<FileEdit> edits, String patch, List<String> refusals) {
    return new MinutesPlan(path, edits, patch, refusals, mark(path, edits, refusals));
  }

  private static String mark(String path, List<FileEdit> edits, List<String> refusals) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((path + "\n" + String.join("\n", refusals)).getBytes(UTF_8));
      for (FileEdit edit : edits) {
        byte[] bytes = edit.bytes().orElseGet(() -> new byte[0]);
        digest.update(("\n" + edit.path() + "\n" + bytes.length + "\n").getBytes(UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing (expected in every JDK)", e);
    }
  }
}
