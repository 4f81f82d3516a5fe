package dev.afterword;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.config.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What authors do at the command line, from arguments to files and exit codes. */
class AuthoringTest {
  private static final String UNTIDY = "---\nseverity: sev1\nkind: near miss\n---\n# Pool \n";
  private static final String TIDY = "---\nkind: near-miss\nseverity: SEV1\n---\n# Pool\n";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path temporary;
  private Path library;
  private Path file;

  @BeforeEach
  void anUntidyDocument() throws Exception {
    library = Files.createDirectories(temporary.toRealPath().resolve("library"));
    Files.createDirectories(library.resolve(".afterword"));
    Files.writeString(library.resolve(".afterword/settings.yml"), "title: Ours\n");
    file = Files.writeString(library.resolve("pool.md"), UNTIDY);
    Files.writeString(library.resolve("tidy.md"), TIDY);
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Map<String, String> variables =
        Map.of("AFTERWORD_CACHE", temporary.resolve("cache").toString());
    CommandLine line = new Wiring(new Environment(variables), Clock.systemUTC()).commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    for (CommandLine command : line.getSubcommands().values()) {
      command.setOut(line.getOut()).setErr(line.getErr());
    }
    return line.execute(arguments);
  }

  private byte[] piped(byte[] input, String... arguments) {
    InputStream in = System.in;
    PrintStream standard = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input));
      System.setOut(new PrintStream(output, true, UTF_8));
      assertThat(run(arguments)).isZero();
    } finally {
      System.setIn(in);
      System.setOut(standard);
    }
    return output.toByteArray();
  }

  @Test
  void aNewDocumentHasNoProblemAndIsInTheCanonicalForm() throws Exception {
    Files.delete(file);
    for (String kind :
        List.of("postmortem", "near-miss", "pre-mortem", "game-day", "playbook", "improvement")) {
      assertThat(
              run(
                  "new",
                  "-C",
                  library.toString(),
                  "--kind",
                  kind,
                  "--title",
                  "A: " + kind,
                  "--severity",
                  "SEV2",
                  "--services",
                  "checkout",
                  "--start",
                  "2026-10-03 14:02"))
          .isZero();
      assertThat(run("lint", out.toString().strip())).isZero();
    }
    assertThat(run("doctor", "-C", library.toString())).as(out.toString()).isZero();
    assertThat(err.toString()).contains("7 documents, 0 problems");
    assertThat(run("fmt", "-C", library.toString(), "--check")).as(out.toString()).isZero();
    assertThat(err.toString()).contains("0 of 7 files would change");
  }

  @Test
  void fmtRewritesWhatIsNotInTheFormAndKeepsTheMode() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x---"));
    assertThat(run("fmt", "-C", library.toString())).isZero();
    assertThat(out.toString().strip()).isEqualTo(file.toString());
    assertThat(err.toString()).contains("1 of 2 files formatted");
    assertThat(file).hasContent(TIDY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-x---");
    try (var files = Files.list(library)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder(".afterword", "pool.md", "tidy.md");
    }
    assertThat(run("fmt", file.toString())).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void checkListsAndChangesNothing() throws Exception {
    assertThat(run("fmt", "--check", file.toString(), library.toString(), file.toString()))
        .isEqualTo(1);
    assertThat(out.toString().strip()).isEqualTo(file.toString());
    assertThat(err.toString()).contains("1 of 2 files would change");
    assertThat(file).hasContent(UNTIDY);
    assertThat(run("fmt", "--check", library.resolve("tidy.md").toString())).isZero();
  }

  @Test
  void diffIsAPatchThatGitApplies() throws Exception {
    Files.writeString(file, UNTIDY.stripTrailing() + "\r\n\r\n## Größe");
    byte[] before = Files.readAllBytes(file);
    assertThat(run("fmt", "--diff", file.toString())).isZero();
    assertThat(file).hasBinaryContent(before);
    String patch = out.toString().replace(file.toString(), "pool.md");
    assertThat(patch).contains("--- a/pool.md", "\\ No newline at end of file");
    Path patchFile = Files.writeString(temporary.resolve("a.patch"), patch);
    git("init", "-q");
    git("apply", patchFile.toString());
    byte[] applied = Files.readAllBytes(file);
    Files.write(file, before);
    assertThat(run("fmt", file.toString())).isZero();
    assertThat(file).hasBinaryContent(applied);
    assertThat(run("fmt", "--diff", "--check", library.toString())).isZero();
  }

  @Test
  void whatIsNotInTheLibraryIsUsageAndNothingIsWritten() throws Exception {
    Path other = Files.writeString(temporary.resolve("other.md"), UNTIDY);
    assertThat(run("fmt", "-C", library.toString(), file.toString(), other.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("other.md\": is not in the library");
    assertThat(run("fmt", other.toString())).isEqualTo(2);
    Files.createSymbolicLink(library.resolve("link.md"), other);
    assertThat(run("fmt", file.toString(), library.resolve("link.md").toString())).isEqualTo(2);
    assertThat(run("fmt", file.toString(), library.resolve("none.md").toString())).isEqualTo(2);
    assertThat(run("fmt", "-C", library.toString(), "--ref", "main")).isEqualTo(2);
    assertThat(run("fmt", library.resolve(".afterword/settings.yml").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no document (expected .md, .markdown, .md.erb)");
    assertThat(file).hasContent(UNTIDY);
    assertThat(other).hasContent(UNTIDY);
  }

  @Test
  void aSymbolicLinkStaysOne() throws Exception {
    Path link = Files.createSymbolicLink(library.resolve("link.md"), Path.of("pool.md"));
    assertThat(run("fmt", link.toString())).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(TIDY);
  }

  @Test
  void whatCannotBeFormattedIsLeftAloneAndSaid() throws Exception {
    byte[] latin = "# Gr\u00f6\u00dfe \n".getBytes(ISO_8859_1);
    Files.write(file, latin);
    assertThat(run("fmt", library.toString())).isZero();
    assertThat(file).hasBinaryContent(latin);
    assertThat(err.toString()).contains("pool.md: left as it is: is not text in UTF-8");
    Path template =
        Files.createDirectories(library.resolve(".afterword/templates")).resolve("postmortem.md");
    Files.writeString(template, UNTIDY);
    assertThat(run("fmt", template.toString())).isZero();
    assertThat(err.toString()).contains("postmortem.md: left as it is: no document");
    assertThat(template).hasContent(UNTIDY);
  }

  @Test
  void anEditorPipesItsTextThrough() throws Exception {
    String where = library.resolve("playbooks/x.md").toString();
    byte[] text = "\uFEFF## Größe \r\n\r\n## Actions\r\n\r\n- Do it\r\n".getBytes(UTF_8);
    assertThat(new String(piped(text, "fmt", "-", "--stdin-path", where), UTF_8))
        .isEqualTo("\uFEFF## Größe\r\n\r\n## Actions\r\n\r\n- Do it\r\n");
    assertThat(new String(piped("## Actions\n\n- Do it\n".getBytes(UTF_8), "fmt", "-"), UTF_8))
        .isEqualTo("## Actions\n\n- [ ] A1: Do it\n");
    byte[] latin = "# Gr\u00f6\u00dfe \n".getBytes(ISO_8859_1);
    assertThat(piped(latin, "fmt", "-")).isEqualTo(latin);
    assertThat(err.toString()).contains("left as it is");
    assertThat(run("fmt", "-", "x.md")).isEqualTo(2);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    assertThat(
            new ProcessBuilder(command).directory(library.toFile()).inheritIO().start().waitFor())
        .isZero();
  }
}
