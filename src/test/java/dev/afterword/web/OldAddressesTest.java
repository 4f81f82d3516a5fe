package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git brings to the pages: old addresses, and names of authors and branches. */
class OldAddressesTest {
  private static final String EVIL = "\"><script>alert(1)</script>";

  @Test
  void aRenamedDocumentIsFoundUnderItsOldAddress(@TempDir Path temporary) throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("library"));
    git(folder, "init", "-q", "-b", "<script>alert(1)");
    ServedLibrary.write(
        folder, "old name.md", "# Alpha\n\nEnough text to be known again.\nAnd more of it.\n");
    ServedLibrary.write(folder, "secret.md", "# Secret\n\nSomething else that is long enough.\n");
    commit(folder);
    git(folder, "mv", "old name.md", "new name.md");
    git(folder, "mv", "secret.md", "hidden.md");
    commit(folder);
    ServedLibrary.write(folder, "hidden.md", "---\nvisibility: leads\n---\n# Secret\n");
    commit(folder);
    try (ServedLibrary served = new ServedLibrary(folder, temporary.resolve("cache")).update()) {
      for (String old : List.of("old%20name", "old%20name.md")) {
        HttpResponse<String> answer = served.get("/postmortems/" + old);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
            .hasValueSatisfying(it -> assertThat(it).endsWith("/postmortems/new%20name"));
      }
      assertThat(served.get("/postmortems/new%20name.md").statusCode()).isEqualTo(301);
      assertThat(served.get("/postmortems/secret").statusCode()).isEqualTo(404);
      assertThat(served.get("/raw/hidden.md").statusCode()).isEqualTo(404);
      for (String address : List.of("/", "/postmortems/new%20name", "/feed.atom", "/problems")) {
        assertThat(served.get(address).body()).as(address).doesNotContain("<script>alert");
      }
    }
  }

  private static void commit(Path folder) {
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "-m", EVIL);
  }

  private static void git(Path folder, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=" + EVIL, "-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    builder
        .environment()
        .putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
    try {
      assertThat(builder.start().waitFor()).as("%s", command).isZero();
    } catch (IOException e) {
      Assumptions.abort("the git command is not installed: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
