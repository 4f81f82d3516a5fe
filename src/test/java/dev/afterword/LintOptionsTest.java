package dev.afterword;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Which findings {@code lint} shows, and what it mends. */
class LintOptionsTest {
  private static final String BLAME = "Ana forgot to renew it.\n";
  private Path library;
  private Path baseline;
  private Git git;
  private CommandRun command;

  @BeforeEach
  void aLibraryInARepository(@TempDir Path temporary) throws Exception {
    Path top = Files.createDirectories(temporary.resolve("work"));
    git = Git.init().setInitialBranch("main").setDirectory(top.toFile()).call();
    library = Files.createDirectories(top.resolve("docs/incidents"));
    baseline = library.resolve(".afterword/baseline.json");
    Files.createDirectories(library.resolve(".afterword"));
    Files.writeString(library.resolve(".afterword/settings.yml"), "services: {checkout: pay}\n");
    command = new CommandRun(temporary.resolve("cache"));
    write("one.md", "# One\n\n" + BLAME);
    write("two.md", "# Two\n\n" + BLAME);
    commit();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(library.resolve(name), "---\nkind: playbook\n---\n" + text);
  }

  private void commit() throws Exception {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage("x")
        .setSign(false)
        .setAuthor("A", "a@example.org")
        .setCommitter("A", "a@example.org")
        .call();
  }

  private int findings() throws Exception {
    return JsonMapper.shared().readTree(command.out()).get("findings").size();
  }

  private int lint(String... options) {
    String[] all = new String[options.length + 5];
    System.arraycopy(
        new String[] {"lint", "--format", "json", "-C", library.toString()}, 0, all, 0, 5);
    System.arraycopy(options, 0, all, 5, options.length);
    return command.run(all);
  }

  @Test
  void aBaselineHidesWhatItKnowsAndNothingElse() throws Exception {
    assertThat(lint("--baseline", baseline.toString(), "--write-baseline")).isZero();
    assertThat(command.err()).contains("2 findings accepted");
    assertThat(command.out()).isEmpty();
    assertThat(Files.readString(baseline)).contains("../one.md", "blame/person");
    lint("--baseline", baseline.toString());
    assertThat(findings()).isZero();
    lint();
    assertThat(findings()).isEqualTo(2);

    write("one.md", "# One\n\nA new beginning.\n\n" + BLAME);
    lint("--baseline", baseline.toString());
    assertThat(findings()).isZero();
    command.run("lint", "--format", "json", "--baseline", baseline.toString(), library.toString());
    assertThat(findings()).isZero();

    write("one.md", "# One\n\n" + BLAME + "\n" + BLAME + "\nBo forgot to ask.\n");
    lint("--baseline", baseline.toString());
    assertThat(findings()).isEqualTo(2);
    write("three.md", "# Three\n\n" + BLAME);
    lint("--baseline", baseline.toString());
    assertThat(findings()).isEqualTo(3);
  }

  @Test
  void aSecretIsInNoBaseline() throws Exception {
    String token = "ghp_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6";
    write("one.md", "# One\n\nIt was " + token + " then.\n");
    lint("--baseline", baseline.toString(), "--write-baseline");
    assertThat(Files.readString(baseline)).doesNotContain("ghp_");
    for (String format : new String[] {"text", "json", "sarif", "junit", "github"}) {
      int exit =
          command.run(
              "lint",
              "--format",
              format,
              "--baseline",
              baseline.toString(),
              "-C",
              library.toString());
      assertThat(exit).isEqualTo(1);
      assertThat(command.out()).contains("secret/token").doesNotContain(token.substring(4, 20));
      assertThat(command.err()).doesNotContain(token.substring(4, 20));
    }
  }

  @Test
  void aBaselineThatIsNoneIsSaid() throws Exception {
    assertThat(lint("--baseline", baseline.toString())).isEqualTo(2);
    assertThat(command.err()).contains("no such file");
    for (String flawed : new String[] {"", "[]", "{\"findings\": [{}]}", "{\"findings\": 1}"}) {
      Files.writeString(baseline, flawed);
      assertThat(lint("--baseline", baseline.toString())).isEqualTo(3);
      assertThat(command.err()).contains("baseline");
    }
    assertThat(lint("--write-baseline")).isEqualTo(2);
    assertThat(
            lint("--write-baseline", "--baseline", baseline.toString(), "--changed-since", "main"))
        .isEqualTo(2);
  }

  @Test
  void onlyDocumentsThatHaveChangedSinceTheBranchLeftAreRead() throws Exception {
    git.checkout().setCreateBranch(true).setName("draft").call();
    write("two.md", "# Two\n\n" + BLAME + "\nMore.\n");
    commit();
    write("three.md", "# Three\n\n" + BLAME);
    git.checkout().setName("main").call();
    write("one.md", "# One\n\n" + BLAME + "\nOn main.\n");
    git.add().addFilepattern("docs/incidents/one.md").call();
    git.commit()
        .setMessage("x")
        .setSign(false)
        .setAuthor("A", "a@example.org")
        .setCommitter("A", "a@example.org")
        .call();
    git.checkout().setName("draft").call();

    lint("--changed-since", "main");
    assertThat(command.err()).contains("2 files");
    assertThat(command.out()).contains("two.md", "three.md").doesNotContain("one.md");
    command.run("lint", "--changed-since", "main", library.toString());
    assertThat(command.err()).contains("2 files");
    command.run(
        "lint",
        "--changed-since",
        "main",
        library.resolve("one.md").toString(),
        library.resolve("two.md").toString());
    assertThat(command.err()).contains("1 file,");
    lint("--ref", "draft", "--changed-since", "main");
    assertThat(command.out()).contains("two.md").doesNotContain("one.md");
    assertThat(lint("--changed-since", "nowhere")).isEqualTo(3);
  }

  @Test
  void historiesWithNothingInCommonAreSaid() throws Exception {
    git.checkout().setOrphan(true).setName("other").call();
    write("three.md", "# Three\n");
    commit();
    assertThat(lint("--changed-since", "main")).isEqualTo(3);
    assertThat(command.err()).contains("no commit in common");
  }

  @Test
  void whatIsCertainIsMendedInTheFile() throws Exception {
    Path file =
        Files.writeString(
            library.resolve("one.md"),
            "---\r\nkind: playbook\r\nservices: [Checkout]\r\n---\r\n# One\r\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    lint();
    assertThat(command.out()).contains("format/spelling");
    lint("--fix");
    assertThat(command.err())
        .contains("one.md:3 mended format/spelling \"Checkout\": now \"checkout\"");
    assertThat(command.out()).doesNotContain("format/spelling");
    assertThat(Files.readString(file))
        .isEqualTo("---\r\nkind: playbook\r\nservices: [checkout]\r\n---\r\n# One\r\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    try (var files = Files.list(library)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".afterword-"));
    }
    commit();
    assertThat(lint("--fix", "--ref", "HEAD~1")).isEqualTo(2);
    assertThat(command.err()).contains("expected a folder");
  }

  @Test
  void aLinkIsLookedUpInTheLibrary() throws Exception {
    write(
        "one.md",
        "# One\n\n[a](two.md) [b](gone.md) [c](../../outside.md) [d](../../../above.md) [[two]]\n");
    Files.writeString(library.resolve("../../outside.md"), "x");
    for (String[] how :
        new String[][] {
          {"-C", library.toString()}, {library.toString()}, {library.resolve("one.md").toString()}
        }) {
      String[] all = new String[how.length + 1];
      all[0] = "lint";
      System.arraycopy(how, 0, all, 1, how.length);
      command.run(all);
      assertThat(command.out().lines().filter(line -> line.contains(" link/")))
          .singleElement()
          .asString()
          .contains("gone.md");
    }
    commit();
    lint("--ref", "main");
    assertThat(command.out()).contains("gone.md").doesNotContain("outside.md", "above.md\\\"");
  }
}
