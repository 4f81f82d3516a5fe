package dev.afterword;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.config.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The completion script in the real shell. */
class CompletionTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "afterword n | new",
        "afterword fm | fmt",
        "afterword sch | schema",
        "afterword new --sev | --severity",
        "afterword fmt --d | --diff",
        "afterword doctor --format j | json",
        "afterword completion ba | bash",
        "afterword war | ''"
      })
  void bashCompletes(String typed, String completed) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(BASH), "there is no " + BASH);
    Path script = Files.writeString(folder.resolve("completion.bash"), script("bash"));
    String ask =
        """
        source '%s'
        compopt() { :; } # bash has it only while it completes
        COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}
        $(complete -p afterword | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(script, typed, typed);
    Process bash =
        new ProcessBuilder(BASH.toString(), "--norc", "-c", ask).redirectErrorStream(true).start();
    String reply = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor()).as(reply).isZero();
    assertThat(reply.strip()).isEqualTo(completed);
  }

  @Test
  void otherShellsAreNamed() {
    StringWriter err = new StringWriter();
    CommandLine line = line();
    line.setErr(new PrintWriter(err, true));
    assertThat(line.execute("completion", "fish")).isEqualTo(2);
    assertThat(err.toString()).contains("bash, zsh", "'fish'");
    assertThat(script("zsh")).isEqualTo(script("bash"));
  }

  private static String script(String shell) {
    StringWriter out = new StringWriter();
    CommandLine line = line();
    line.setOut(new PrintWriter(out, true));
    assertThat(line.execute("completion", shell)).isZero();
    return out.toString();
  }

  private static CommandLine line() {
    return new Wiring(new Environment(Map.of()), Clock.systemUTC()).commandLine();
  }
}
