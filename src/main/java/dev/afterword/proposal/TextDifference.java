package dev.afterword.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.ingest.LoadedDocument;
import dev.afterword.markdown.FieldDifference;
import dev.afterword.markdown.SourceDifference;
import dev.afterword.markdown.SourceDifference.Hunk;
import dev.afterword.markdown.SourceDifference.Line;
import dev.afterword.markdown.WordDifference;
import dev.afterword.markdown.WordDifference.Change;
import dev.afterword.markdown.WordDifference.Piece;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a document as it is written, for a terminal: its front matter by keys, its text
 * by words.
 *
 * @param fields the keys whose values differ
 * @param stretches of the text that changed, with the lines around them
 */
public record TextDifference(List<FieldDifference> fields, List<Stretch> stretches) {
  public TextDifference {
    fields = List.copyOf(fields);
    stretches = List.copyOf(stretches);
  }

  /**
   * Neighbouring lines.
   *
   * @param line the number of the first in the newer file, from 1; in the older one where the newer
   *     has none of them
   */
  public record Stretch(int line, List<Piece> pieces) {
    public Stretch {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * Compares two versions of a document.
   *
   * @param before null for one that is new
   * @param after null for one that is removed
   * @param most the time that comparing may take, for each stretch
   */
  public static TextDifference of(
      @Nullable LoadedDocument before, @Nullable LoadedDocument after, Duration most) {
    String older = before == null ? "" : before.parsed().body();
    String newer = after == null ? "" : after.parsed().body();
    int newerLine = after == null ? 1 : after.parsed().bodyLine();
    int olderLine = before == null ? 1 : before.parsed().bodyLine();
    SourceDifference lines =
        SourceDifference.of(older.getBytes(UTF_8), newer.getBytes(UTF_8), most);
    return new TextDifference(
        FieldDifference.between(
            before == null ? null : before.parsed(), after == null ? null : after.parsed()),
        lines.hunks().stream()
            .map(hunk -> stretch(hunk, olderLine - 1, newerLine - 1, most))
            .toList());
  }

  /** How many words were added, or removed. */
  public long words(Change change) {
    return stretches.stream()
        .flatMap(stretch -> stretch.pieces().stream())
        .filter(piece -> piece.change() == change)
        .flatMap(piece -> piece.text().lines())
        .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
        .count();
  }

  private static Stretch stretch(Hunk hunk, int olderOffset, int newerOffset, Duration most) {
    String older = joined(hunk, line -> !line.isAdded());
    String newer = joined(hunk, line -> !line.isRemoved());
    int line =
        hunk.lines().stream()
            .filter(one -> !one.isRemoved())
            .map(one -> one.newer() + newerOffset)
            .findFirst()
            .orElseGet(() -> hunk.lines().getFirst().older() + olderOffset);
    return new Stretch(line, WordDifference.of(older, newer, most).pieces());
  }

  private static String joined(Hunk hunk, Predicate<Line> wanted) {
    return hunk.lines().stream()
        .filter(wanted)
        .map(line -> line.text() + "\n")
        .collect(Collectors.joining());
  }
}
