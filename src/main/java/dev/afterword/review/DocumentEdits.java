package dev.afterword.review;

import dev.afterword.domain.Document;
import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.FileEdit;
import dev.afterword.ingest.Library;
import dev.afterword.markdown.ActionAdder;
import dev.afterword.markdown.DocumentEdited;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.MetadataEditor;
import dev.afterword.markdown.NewActionItem;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import dev.afterword.markdown.TypedText;
import dev.afterword.review.MeetingNotes.Attendance;
import dev.afterword.review.MeetingNotes.ItemNotes;
import dev.afterword.review.MeetingNotes.NewAction;
import dev.afterword.review.Outcome.Discussed;
import dev.afterword.review.Outcome.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a meeting says of documents into them. For one plan. */
final class DocumentEdits {
  private final Library library;
  private final Newest newest;
  private final MetadataEditor metadata;
  private final ActionAdder adder;
  private final Map<String, Version> versions = new LinkedHashMap<>();

  /** A document as it is, and as it will be. */
  record Version(byte[] before, byte[] after) {
    boolean changes() {
      return before != after;
    }
  }

  DocumentEdits(Library library, Newest newest) {
    this.library = library;
    this.newest = newest;
    this.metadata = new MetadataEditor(library.taxonomy(), library.limits());
    this.adder = new ActionAdder(library.taxonomy(), library.limits());
  }

  /** Those that change, by path, in the order of the agenda. */
  Map<String, Version> changed() {
    Map<String, Version> changed = new LinkedHashMap<>(versions);
    changed.values().removeIf(version -> !version.changes());
    return changed;
  }

  /** What becomes of one point of the agenda. */
  Outcome of(AgendaItem item, MeetingNotes meeting) throws LibraryException {
    ItemNotes notes = meeting.of(item);
    List<NewAction> actions =
        notes.actions().stream().filter(action -> !action.text().isBlank()).toList();
    if (item.subject() != AgendaItem.Subject.DOCUMENT) {
      return new Outcome(item, notes, null, List.of(), actions, List.of());
    }
    Optional<Newest.Text> found = newest.document(item.name());
    if (found.isEmpty()) {
      String why =
          "It is no longer in the library, or not for everyone: nothing is written into it.";
      return new Outcome(item, notes, null, List.of(), actions, List.of(why));
    }
    return inDocument(item, notes, found.get(), actions, reviewers(notes, meeting));
  }

  private static List<String> reviewers(ItemNotes notes, MeetingNotes meeting) {
    List<String> named =
        notes.reviewers().isEmpty()
            ? meeting.attendance().stream().map(Attendance::team).toList()
            : notes.reviewers();
    return named.stream()
        .map(name -> TypedText.oneLine(name).replaceFirst("^@", ""))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private Outcome inDocument(
      AgendaItem item,
      ItemNotes notes,
      Newest.Text found,
      List<NewAction> actions,
      List<String> reviewers) {
    String path = found.path();
    versions.putIfAbsent(path, new Version(found.bytes(), found.bytes()));
    List<String> refusals = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    List<NewAction> own = new ArrayList<>();
    if (!FileEdit.isSafe(path) && (notes.reviewed() || !actions.isEmpty())) {
      refusals.add(path + ": not every computer can have a file of that name.");
      own.addAll(actions);
    } else {
      if (notes.reviewed()) {
        take(path, metadata.reviewed(path, now(path), reviewers), refusals);
      }
      for (NewAction action : actions) {
        add(path, action, placed, own, refusals);
      }
    }
    Document read = read(path);
    Discussed document =
        new Discussed(
            found.id(),
            path,
            read.title(),
            notes.reviewed(),
            notes.reviewed() ? reviewers : List.of());
    return new Outcome(item, notes, document, placed, own, refusals);
  }

  private Document read(String path) {
    ParsedFile file = ParsedFile.of(new SourceFile(path, now(path), null), library.limits());
    return new DocumentReader(library.taxonomy(), library.limits()).read(file);
  }

  private byte[] now(String path) {
    return versionOf(path).after();
  }

  private Version versionOf(String path) {
    Version version = versions.get(path);
    if (version == null) {
      throw new IllegalStateException(path + " was not read");
    }
    return version;
  }

  private void add(
      String path,
      NewAction action,
      List<Placed> placed,
      List<NewAction> own,
      List<String> refusals) {
    Optional<NewActionItem> item = item(action);
    DocumentEdited edited =
        item.isPresent()
            ? adder.add(path, now(path), item.get())
            : new DocumentEdited.Refused("An action item is too long to be one.");
    switch (edited) {
      case DocumentEdited.Added(byte[] bytes, var read, String anchor) -> {
        versions.put(path, new Version(versionOf(path).before(), bytes));
        placed.add(new Placed(read.id(), read.text(), anchor));
      }
      case DocumentEdited.Refused(String why) -> {
        refusals.add(why);
        own.add(action);
      }
      case DocumentEdited.Changed _, DocumentEdited.Same _ ->
          throw new IllegalStateException("an item was added, and none is new");
    }
  }

  /** Empty for one that is too long. */
  static Optional<NewActionItem> item(NewAction action) {
    try {
      return Optional.of(
          new NewActionItem(
              action.text(), action.owner(), action.priority(), action.type(), action.due()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void take(String path, DocumentEdited edited, List<String> refusals) {
    switch (edited) {
      case DocumentEdited.Changed(byte[] bytes) ->
          versions.put(path, new Version(versionOf(path).before(), bytes));
      case DocumentEdited.Refused(String why) -> refusals.add(why);
      case DocumentEdited.Same _, DocumentEdited.Added _ -> {}
    }
  }
}
