package dev.afterword;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as it is, on a project of one class that a stand-in for Maven builds. */
class LauncherTest {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final String JDK = System.getProperty("java.home");

  @TempDir Path folder;
  private Path project;
  private Path tools;

  @BeforeEach
  void layOutAProject() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(SHELL), "there is no " + SHELL);
    project = Files.createDirectories(folder.resolve("a project"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.createDirectories(project.resolve("src/main/java"));
    Files.createDirectories(project.resolve("templates"));
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    launcher(Files.readString(Path.of("afterword")));
    executable(
        tools.resolve("mvn"),
        """
        #!/bin/sh
        set -e
        cd '%1$s'
        echo built >> builds
        mkdir -p target/classes target/lib
        '%2$s/bin/javac' -d target/classes src/main/java/Hello.java
        '%2$s/bin/jar' --create --file target/afterword.jar --main-class Hello -C target/classes .
        '%2$s/bin/jar' --create --file target/lib/none.jar -C templates .
        """
            .formatted(project, JDK));
    source("one", Instant.now().minusSeconds(60));
  }

  @Test
  void buildsOnceAndRunsNewCodeAfterAChangeAlthoughAnOldAotCacheIsThere() throws Exception {
    assertThat(run(JDK).output()).isEqualTo("one");
    assertThat(run(JDK).output()).isEqualTo("one");
    assertThat(builds()).isEqualTo(1);
    String cache = cache();

    source("two", Instant.now().plusSeconds(2));

    assertThat(run(JDK).output()).isEqualTo("two");
    assertThat(builds()).isEqualTo(2);
    assertThat(cache()).isNotEqualTo(cache);
  }

  @Test
  void saysInOneLineThatAJdkIsMissingAndHowToGetOne() throws Exception {
    Path old = folder.resolve("old");
    Files.createDirectories(old.resolve("bin"));
    executable(old.resolve("bin/java"), "#!/bin/sh\necho old\n");
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    launcher(
        Files.readString(Path.of("afterword"))
            .replace(" /usr/lib/jvm/*", " '" + folder + "/nowhere'/*")
            .replace(" /opt/java/* /opt/jdk*", ""));

    Ran ran = run(old.toString());

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.output()).isEmpty();
    assertThat(ran.errors().strip().lines()).hasSize(1);
    assertThat(ran.errors()).contains("JDK 25").contains("apt install").contains("JAVA_HOME");
  }

  @Test
  void runsWithoutACacheWhereNoneCanBeWritten() throws Exception {
    Files.writeString(folder.resolve("cache"), "a file where a folder is expected");
    assertThat(run(JDK).output()).isEqualTo("one");
  }

  @Test
  void isFoundThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("aw"), project.resolve("afterword"));
    assertThat(run(link, JDK).output()).isEqualTo("one");
  }

  private record Ran(int code, String output, String errors) {}

  private Ran run(String javaHome) throws Exception {
    return run(project.resolve("afterword"), javaHome);
  }

  private Ran run(Path launcher, String javaHome) throws Exception {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder process =
        new ProcessBuilder(SHELL.toString(), launcher.toString(), "say")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = process.environment();
    environment.clear();
    environment.put("PATH", tools + ":/usr/bin:/bin");
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("JAVA_HOME", javaHome);
    environment.put("AFTERWORD_CACHE", folder.resolve("cache").toString());
    int code = process.start().waitFor();
    return new Ran(code, Files.readString(out).strip(), Files.readString(err));
  }

  private void launcher(String script) throws IOException {
    executable(project.resolve("afterword"), script);
  }

  private void source(String says, Instant changed) throws IOException {
    Path source = project.resolve("src/main/java/Hello.java");
    Files.writeString(
        source,
        """
        public class Hello {
          public static void main(String[] arguments) {
            System.out.println("%s");
          }
        }
        """
            .formatted(says));
    Files.setLastModifiedTime(source, FileTime.from(changed));
  }

  private long builds() throws IOException {
    try (Stream<String> lines = Files.lines(project.resolve("builds"))) {
      return lines.count();
    }
  }

  /** The name of the one cache that there is: older ones are removed. */
  private String cache() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/aot"))) {
      List<String> names =
          files.map(Path::getFileName).map(Path::toString).filter(n -> n.endsWith(".aot")).toList();
      assertThat(names).hasSize(1);
      return names.getFirst();
    }
  }

  private static void executable(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(UTF_8));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
