package dev.afterword.cli;

import dev.afterword.git.Changes;
import dev.afterword.git.DocumentChange;
import dev.afterword.ingest.LibraryFiles;
import dev.afterword.markdown.FieldDifference;
import dev.afterword.markdown.WordDifference.Change;
import dev.afterword.proposal.TextDifference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What changed, as programs read it; the names are a contract.
 *
 * @param from the commit that is compared with, null when the two have none in common
 */
record DifferenceJson(@Nullable String from, String to, List<DocumentJson> documents) {

  static DifferenceJson of(Changes changes, List<DocumentJson> documents) {
    return new DifferenceJson(
        changes.from() == null ? null : changes.from().commit(), changes.to().commit(), documents);
  }

  /**
   * A document.
   *
   * @param change {@code added}, {@code changed}, {@code renamed} or {@code removed}
   * @param previousPath null when it did not move
   */
  record DocumentJson(
      String path,
      @Nullable String previousPath,
      String change,
      String title,
      List<FieldDifference> fields,
      List<HunkJson> hunks,
      long wordsAdded,
      long wordsRemoved) {
    static DocumentJson of(LibraryFiles.Difference one, TextDifference difference) {
      return new DocumentJson(
          one.change().path(),
          one.change() instanceof DocumentChange.Renamed renamed ? renamed.previousPath() : null,
          DifferenceText.word(one.change()),
          DifferenceText.title(one),
          difference.fields(),
          difference.stretches().stream().map(HunkJson::of).toList(),
          difference.words(Change.ADDED),
          difference.words(Change.REMOVED));
    }
  }

  /** Neighbouring lines, from the line of that number. */
  record HunkJson(int line, List<PieceJson> pieces) {
    static HunkJson of(TextDifference.Stretch stretch) {
      return new HunkJson(
          stretch.line(),
          stretch.pieces().stream()
              .map(piece ->
                  new PieceJson(piece.change().name().toLowerCase(Locale.ROOT), piece.text()))
              .toList());
    }
  }

  /** A stretch of text that was {@code kept}, {@code removed} or {@code added}. */
  record PieceJson(String change, String text) {}
}
