package dev.afterword.cli;

import dev.afterword.git.DocumentChange;
import dev.afterword.ingest.LibraryFiles;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.markdown.FieldDifference;
import dev.afterword.markdown.WordDifference.Change;
import dev.afterword.markdown.WordDifference.Piece;
import dev.afterword.proposal.TextDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What changed in a document as a person reads it. */
final class DifferenceText {
  private DifferenceText() {}

  /** {@code added}, {@code changed}, {@code renamed} or {@code removed}. */
  static String word(DocumentChange change) {
    return switch (change) {
      case DocumentChange.Added _ -> "added";
      case DocumentChange.Changed _ -> "changed";
      case DocumentChange.Renamed _ -> "renamed";
      case DocumentChange.Removed _ -> "removed";
    };
  }

  /** The title that it has, or had. */
  static String title(LibraryFiles.Difference one) {
    LoadedDocument shown = one.after() == null ? one.before() : one.after();
    return shown == null ? one.change().path() : shown.document().title();
  }

  static List<String> of(LibraryFiles.Difference one, TextDifference difference) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(one));
    for (FieldDifference field : difference.fields()) {
      lines.add(
          "  "
              + Printing.plain(field.key())
              + ": "
              + (field.before() == null ? "" : Printing.removed(Printing.plain(field.before())))
              + (field.after() == null ? "" : Printing.added(Printing.plain(field.after()))));
    }
    if (!(one.change() instanceof DocumentChange.Removed)) {
      for (TextDifference.Stretch stretch : difference.stretches()) {
        lines.add("  line " + stretch.line() + ":");
        marked(stretch.pieces()).lines().map(line -> "    " + line).forEach(lines::add);
      }
    }
    lines.add("");
    return lines;
  }

  private static String heading(LibraryFiles.Difference one) {
    String from =
        one.change() instanceof DocumentChange.Renamed renamed
            ? " from " + Printing.plain(renamed.previousPath())
            : "";
    return Printing.bold(one.change().path())
        + " "
        + word(one.change())
        + from
        + ": "
        + Printing.plain(title(one));
  }

  private static String marked(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> marked(piece.change(), Printing.lines(piece.text())))
        .collect(Collectors.joining());
  }

  /** Line by line, so that no colour runs over the end of one. */
  private static String marked(Change change, String text) {
    if (change == Change.KEPT) {
      return text;
    }
    StringBuilder marked = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      String end = line.endsWith("\n") ? "\n" : "";
      String words = line.substring(0, line.length() - end.length());
      marked.append(
          words.isEmpty()
              ? words
              : change == Change.ADDED ? Printing.added(words) : Printing.removed(words));
      marked.append(end);
    }
    return marked.toString();
  }
}
