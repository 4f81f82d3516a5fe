package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names of refs that git forbids or that look like something else. */
class HostileRefsTest {
  @TempDir Path temp;
  private final List<String> names = new ArrayList<>();

  @BeforeEach
  void theHostileSet() throws Exception {
    Path set =
        Path.of(System.getProperty("afterword.shared", "../shared"), "hostile/git/evil_refs.json");
    Assumptions.assumeTrue(Files.exists(set), () -> set + " is not here");
    for (JsonNode name : JsonMapper.shared().readTree(Files.readString(set))) {
      names.add(name.asString());
      names.add(name.asString().replace("refs/heads/", ""));
    }
  }

  @Test
  void askedForTheyAreACommitOfTheLibraryOrUnknown() throws Exception {
    OutsideGit git = OutsideGit.init(temp);
    Head head = git.commit("a.md", "# A");
    for (String name : names) {
      assertThat(served(name)).as(name).isIn(head.commit(), "unknown");
    }
  }

  @Test
  void keptByTheRepositoryTheyDisturbNoOtherRef() throws Exception {
    OutsideGit git = OutsideGit.init(temp, "--bare");
    String blob = git.store("blob", "# A".getBytes(UTF_8));
    String tree = git.run(("100644 blob " + blob + "\ta.md\n").getBytes(UTF_8), "mktree");
    String commit = git.run("commit-tree", tree, "-m", "First");
    StringBuilder packed = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
    Stream.concat(names.stream(), Stream.of("refs/heads/main"))
        .filter(name -> name.startsWith("refs/"))
        .sorted()
        .forEach(name -> packed.append(commit).append(' ').append(name).append('\n'));
    Files.writeString(temp.resolve("packed-refs"), packed);
    try (GitLibrary library = OutsideGit.open(temp, null)) {
      Head head = library.head().orElseThrow();
      assertThat(head.commit()).isEqualTo(commit);
      assertThat(library.tree(head).documents()).containsOnlyKeys("a.md");
      assertThat(library.tree(head).problems()).isEmpty();
    }
  }

  private String served(String ref) {
    try (GitLibrary library = OutsideGit.open(temp, ref)) {
      return library.head().map(Head::commit).orElse("none");
    } catch (LibraryException e) {
      return "unknown";
    }
  }
}
