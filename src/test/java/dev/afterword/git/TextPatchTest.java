package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatchTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.md, 'one\ntwo\nthree\n', 'one\n2\nthree\n'",
    "post mortems/über \"x\".md, 'one\n', 'one\ntwo\n'",
    "a.md, 'no end', 'no end\nbut now\n'",
    "new/b.md, , 'a new one\n'",
  })
  void gitAppliesIt(String path, String before, String after) throws Exception {
    OutsideGit git = OutsideGit.init(folder);
    git.commit("other.md", "other\n");
    if (before != null) {
      git.commit(path, before);
    }

    git.run(TextPatch.of(path, before, after).getBytes(UTF_8), "apply");

    assertThat(Files.readString(folder.resolve(path))).isEqualTo(after);
  }

  @Test
  void whatIsTheSameNeedsNone() {
    assertThat(TextPatch.of("a.md", "one\n", "one\n")).isEmpty();
  }
}
