package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.markdown.CommonMarkExamples.Example;
import dev.afterword.proof.SharedInput;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form of {@link CommonMarkCommand}. */
final class CommonMarkTest {
  private static final int MET = 611;

  @Test
  void noFewerExamplesOfCommonMarkAreMetThanBefore() throws IOException {
    assumeTrue(SharedInput.isThere(), "no shared hostile input");
    List<Example> examples = CommonMarkExamples.all();
    assertThat(examples).hasSize(652);
    assertThat(examples.stream().filter(Example::met).count())
        .as(CommonMarkExamples.notMet(examples))
        .isGreaterThanOrEqualTo(MET);
  }

  @Test
  void htmlIsComparedAsBrowsersReadIt() {
    assertThat(ComparedHtml.of("<p>a  \n b</p>\n\n<img alt='x' SRC=\"y\" />"))
        .isEqualTo(ComparedHtml.of("<p>a b</p><img src=\"y\" alt=\"x\">"))
        .isNotEqualTo(ComparedHtml.of("<p>ab</p><img src=\"y\" alt=\"x\">"));
  }
}
