package dev.afterword.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BothTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ''            | one             | ''              | one                   | false
          ''            | one             | one             | one                   | false
          ''            | one             | two             | one/two               | true
          ''            | one two         | one             | one two               | false
          one           | one two         | zero one        | zero one two          | false
          one           | one/two         | one more        | one more/two          | false
          one/three     | one/two/three   | one/three/four  | one/two/three/four    | false
          one two three | one three       | one two 3       | one 3                 | false
          the pool      | the big pool    | the small pool  | the big/small pool    | true
          hel           | hello           | help            | hello/help            | true
          hel           | hello           | hel yes         | hello yes             | false
          """)
  void noWordOfEitherIsLost(String was, String theirs, String yours, String both, boolean told) {
    BothTexts texts = BothTexts.of(lines(was), lines(theirs), lines(yours));
    assertThat(texts.text().replaceAll(" *\n", "/").strip()).isEqualTo(both);
    assertThat(texts.overlapping()).isEqualTo(told);
  }

  private static String lines(String text) {
    return text.replace('/', '\n');
  }

  @Test
  void everyWordThatEitherAddedIsThereWhateverTheyDid() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      String was = words(random, "w", random.nextInt(6));
      String theirs = changed(was, "t" + i, random);
      String yours = changed(was, "y" + i, random);
      assertThat(BothTexts.of(was, theirs, yours).text()).contains("t" + i, "y" + i);
    }
  }

  @Test
  void halvesOfACharacterAreNotTornApart() {
    String text = BothTexts.of("\ud83d\ude00", "\ud83d\ude01", "\ud83d\ude02").text();
    assertThat(text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)).isTrue();
  }

  private static String words(SplittableRandom random, String stem, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(stem).append(random.nextInt(4)).append(random.nextInt(3) == 0 ? '\n' : ' ');
    }
    return words.toString();
  }

  private static String changed(String was, String added, SplittableRandom random) {
    String[] cut = {was, was};
    int from = random.nextInt(was.length() + 1);
    int to = from + random.nextInt(was.length() - from + 1);
    cut[0] = was.substring(0, from);
    cut[1] = was.substring(to);
    return String.join(added, Arrays.asList(cut));
  }
}
