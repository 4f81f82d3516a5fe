package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing on a library that is not Afterword's own: nothing is written, a patch is shown. */
class WritingElsewhereTest {
  @TempDir private Path folder;

  @Test
  void theChangeIsShownAsAPatchAndTheFileStays() throws Exception {
    Path library = folder.resolve("library");
    ServedLibrary.write(library, "a.md", "# A\n\none\n");
    try (ServedLibrary served = new ServedLibrary(library, folder.resolve("cache"))) {
      served.update();
      assertThat(served.get("/write?path=a.md").body()).contains("Show the patch", "# A");

      HttpResponse<String> answer =
          served.send(
              "POST",
              "/write/propose",
              "path=a.md&text=%23+A%0D%0A%0D%0Auno%0D%0A",
              "Content-Type",
              "application/x-www-form-urlencoded");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("--- a/a.md", "-one", "+uno");
      assertThat(Files.readString(library.resolve("a.md"))).isEqualTo("# A\n\none\n");
      assertThat(
              served
                  .send(
                      "POST",
                      "/proposals/x",
                      "do=approve",
                      "Content-Type",
                      "application/x-www-form-urlencoded")
                  .statusCode())
          .isEqualTo(403);
    }
  }
}
