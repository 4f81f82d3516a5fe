package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.proof.SharedInput;
import dev.afterword.proof.pathology.Growth;
import dev.afterword.proof.pathology.MarkdownShapes;
import dev.afterword.proof.pathology.MarkdownShapes.Shape;
import dev.afterword.proof.pathology.MarkdownTrials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Documents made to be slow or deep: shown soon, as Markdown or as plain text. The command {@code
 * pathologies} does the same at larger sizes.
 */
final class HostileMarkdownTest {
  /** The full size takes a minute: {@code -Dafterword.full=true}. */
  private static final int LARGEST = Boolean.getBoolean("afterword.full") ? 256 << 10 : 64 << 10;

  private static final MarkdownTrials TRIALS = new MarkdownTrials();

  @BeforeAll
  static void warmUp() {
    TRIALS.warmedUp();
  }

  @Test
  void everyPathologicalShapeIsShownInTime() throws IOException {
    assumeTrue(SharedInput.isThere(), "no shared hostile input");
    assertShownInTime(MarkdownShapes.shared());
  }

  @Test
  void ownShapesAreShownInTime() {
    assertShownInTime(MarkdownShapes.own());
  }

  private static void assertShownInTime(List<Shape> shapes) {
    List<String> offences = new ArrayList<>();
    for (Shape shape : shapes) {
      Growth growth = Growth.of(TRIALS, shape, LARGEST / 4, LARGEST);
      offences.addAll(growth.offences());
      growth.trials().stream()
          .map(trial -> AllowedHtml.offence(trial.html()))
          .filter(offence -> !offence.isEmpty())
          .forEach(offence -> offences.add(shape.name() + ": " + offence));
    }
    assertThat(offences).isEmpty();
  }
}
