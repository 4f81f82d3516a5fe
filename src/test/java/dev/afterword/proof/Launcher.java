package dev.afterword.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The launcher, {@code afterword}, and the ways in which it starts Java. */
public final class Launcher {
  private static final Path SCRIPT = Path.of("afterword").toAbsolutePath();
  private static final Path JAR = SCRIPT.resolveSibling("target").resolve("afterword.jar");

  private Launcher() {}

  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The flags that it gives to Java, see docs/decisions/0004-launcher-and-aot-cache.md. */
  public static List<String> flags() throws IOException {
    String prefix = "flags=\"";
    String line =
        Files.readAllLines(SCRIPT).stream()
            .filter(each -> each.startsWith(prefix))
            .findFirst()
            .orElseThrow(() -> new IOException("no line " + prefix + "… in " + SCRIPT));
    return List.of(line.substring(prefix.length(), line.length() - 1).split(" "));
  }

  /** The program itself. */
  public static List<String> script() {
    return List.of(SCRIPT.toString());
  }

  /** The jar that it starts. */
  public static Path jar() {
    return JAR;
  }

  /** Builds what is missing, and gives the AOT cache of this build, which it makes if need be. */
  public static Path aotCache(Path caches) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(script());
    command.add("--version");
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment(caches));
    if (builder.start().waitFor() != 0) {
      throw new IOException(SCRIPT + " --version failed");
    }
    try (Stream<Path> files = Files.list(caches.resolve("aot"))) {
      return files
          .filter(file -> file.toString().endsWith(".aot"))
          .findFirst()
          .orElseThrow(() -> new IOException("the launcher made no AOT cache in " + caches));
    }
  }

  /** The environment in which it uses this JDK and that folder for caches. */
  public static Map<String, String> environment(Path caches) {
    return Map.of(
        "AFTERWORD_CACHE", caches.toString(), "JAVA_HOME", System.getProperty("java.home"));
  }

  /** Java with the flags and that AOT cache, which must be usable: it fails otherwise. */
  public static List<String> javaWith(Path aotCache) throws IOException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(flags());
    command.addAll(
        List.of("-XX:AOTCache=" + aotCache, "-XX:AOTMode=on", "-Xlog:aot=off", "-Xlog:cds=off"));
    return command;
  }

  /** As {@link #javaWith}, up to the arguments of {@code afterword}. */
  public static List<String> program(Path aotCache) throws IOException {
    List<String> command = new ArrayList<>(javaWith(aotCache));
    command.addAll(List.of("-Dafterword.home=" + SCRIPT.getParent(), "-jar", JAR.toString()));
    return command;
  }
}
