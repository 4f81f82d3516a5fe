package dev.afterword.markdown;

import dev.afterword.domain.ReadingLimits;
import java.nio.charset.StandardCharsets;

/** Makes parsed files of texts. */
final class Inputs {
  private Inputs() {}

  static ParsedFile of(String path, String text) {
    return ParsedFile.of(
        new SourceFile(path, text.getBytes(StandardCharsets.UTF_8), null), ReadingLimits.DEFAULT);
  }
}
