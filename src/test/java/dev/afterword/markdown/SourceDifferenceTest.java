package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.markdown.SourceDifference.Hunk;
import dev.afterword.markdown.SourceDifference.Line;
import dev.afterword.markdown.WordDifference.Change;
import dev.afterword.markdown.WordDifference.Piece;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceDifferenceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static SourceDifference compare(String older, String newer) {
    return SourceDifference.of(older.getBytes(UTF_8), newer.getBytes(UTF_8), SECOND);
  }

  private static String numbered(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  private static String shown(Hunk hunk) {
    return hunk.lines().stream()
        .map(line -> (line.isAdded() ? "+" : line.isRemoved() ? "-" : " ") + line.text())
        .collect(Collectors.joining("|"));
  }

  @Test
  void changesStandWithThreeLinesAroundThemAndNumbersOfBothVersions() {
    SourceDifference difference =
        compare(numbered(1, 20), numbered(1, 4) + "new\n" + numbered(5, 17) + "x\n19\n20\n");
    assertThat(difference.hunks().stream().map(SourceDifferenceTest::shown))
        .containsExactly(" 2| 3| 4|+new| 5| 6| 7", " 15| 16| 17|-18|+x| 19| 20");
    assertThat(difference.hunks().getLast().lines())
        .contains(new Line(17, 18, "17"), new Line(18, 0, "18"), new Line(0, 19, "x"));
    assertThat(difference.cut()).isFalse();
  }

  @Test
  void aNewFileIsAddedAndOneThatIsGoneRemoved() {
    assertThat(compare("", "a\nb\n").hunks())
        .containsExactly(new Hunk(List.of(new Line(0, 1, "a"), new Line(0, 2, "b"))));
    assertThat(compare("a\n", "").hunks()).containsExactly(new Hunk(List.of(new Line(1, 0, "a"))));
    assertThat(compare("a\r\n", "a\n").hunks()).isEmpty();
  }

  @Test
  void aFileOfManyLinesIsShownAsFarAsTheLimit() {
    SourceDifference difference = compare("", numbered(1, 100_000));
    assertThat(difference.cut()).isTrue();
    assertThat(difference.hunks().getFirst().lines()).hasSize(5_000);
  }

  @Test
  void wordsAreToldApartAndNeighbouringChangesAreOne() {
    assertThat(WordDifference.of("the pool was empty now", "the pool had run dry now", SECOND))
        .isEqualTo(
            new WordDifference(
                List.of(
                    new Piece(Change.KEPT, "the pool "),
                    new Piece(Change.REMOVED, "was empty"),
                    new Piece(Change.ADDED, "had run dry"),
                    new Piece(Change.KEPT, " now"))));
  }
}
