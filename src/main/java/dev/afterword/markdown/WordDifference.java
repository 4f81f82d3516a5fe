package dev.afterword.markdown;

import dev.afterword.markdown.Bounded.Outcome;
import dev.afterword.markdown.Edits.Edit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word.
 *
 * @param pieces in order; those not added are the older text, those not removed the newer
 */
public record WordDifference(List<Piece> pieces) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\h+|(?s:.)");

  public WordDifference {
    pieces = List.copyOf(pieces);
  }

  /** What happened to a piece of text. */
  public enum Change {
    KEPT,
    REMOVED,
    ADDED
  }

  /** A stretch of text; untrusted. */
  public record Piece(Change change, String text) {}

  /**
   * Compares two texts. Thread-safe.
   *
   * @param most the time that it may take; what cannot be compared in it is removed and added as a
   *     whole
   */
  public static WordDifference of(String older, String newer, Duration most) {
    List<String> before = words(older);
    List<String> after = words(newer);
    Vocabulary vocabulary = new Vocabulary();
    List<Integer> numbersBefore = before.stream().map(vocabulary::number).toList();
    List<Integer> numbersAfter = after.stream().map(vocabulary::number).toList();
    Deadline deadline = new Deadline("", most);
    List<Edit> edits =
        switch (Bounded.run(() -> Edits.between(numbersBefore, numbersAfter, deadline))) {
          case Outcome.Done<List<Edit>>(var done) -> done;
          case Outcome.Stopped<List<Edit>> _ ->
              List.of(new Edit(0, before.size(), 0, after.size()));
        };
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Edit edit : joined(edits, before)) {
      add(pieces, Change.KEPT, before.subList(at, edit.olderFrom()));
      add(pieces, Change.REMOVED, before.subList(edit.olderFrom(), edit.olderTo()));
      add(pieces, Change.ADDED, after.subList(edit.newerFrom(), edit.newerTo()));
      at = edit.olderTo();
    }
    add(pieces, Change.KEPT, before.subList(at, before.size()));
    return new WordDifference(pieces);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Changes with nothing but blanks between them read as one. */
  private static List<Edit> joined(List<Edit> edits, List<String> before) {
    List<Edit> joined = new ArrayList<>();
    for (Edit edit : edits) {
      Edit last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.replaces()
          && edit.replaces()
          && String.join("", before.subList(last.olderTo(), edit.olderFrom())).isBlank()
          && !before.subList(last.olderTo(), edit.olderFrom()).contains("\n")) {
        joined.removeLast();
        joined.add(new Edit(last.olderFrom(), edit.olderTo(), last.newerFrom(), edit.newerTo()));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }

  private static void add(List<Piece> pieces, Change change, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(change, String.join("", words)));
    }
  }
}
