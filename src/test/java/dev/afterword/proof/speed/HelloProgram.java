package dev.afterword.proof.speed;

import dev.afterword.proof.Launcher;
import dev.afterword.proof.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@link Hello} as a program like Afterword: a jar that names its libraries, the launcher's flags
 * and an AOT cache from a run that answers once.
 */
final class HelloProgram {
  private final Path folder;
  private final Path jar;
  private final List<String> arguments;

  /**
   * @param folder where its jar and its cache go
   * @param arguments of {@link Hello}
   */
  HelloProgram(Path folder, List<String> arguments) {
    this.folder = folder;
    this.jar = folder.resolve("hello.jar");
    this.arguments = List.copyOf(arguments);
  }

  /** Its whole command. */
  List<String> command() throws IOException {
    return withJar(Launcher.javaWith(aotCache()));
  }

  Path aotCache() {
    return folder.resolve("hello.aot");
  }

  /**
   * Makes jar and cache.
   *
   * @return the libraries that it loads something from, which are all it is given
   */
  List<Path> build() throws IOException, InterruptedException {
    pack(libraries());
    List<Path> needed = needed();
    pack(needed);
    answered("-XX:AOTCacheOutput=" + aotCache());
    if (!Files.exists(aotCache())) {
      throw new IOException("no AOT cache was made of " + jar);
    }
    return needed;
  }

  /** The libraries of Afterword's jar. */
  private static List<Path> libraries() throws IOException {
    try (JarFile afterword = new JarFile(Launcher.jar().toFile())) {
      String names =
          afterword.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return Stream.of(names.split(" ")).map(Launcher.jar()::resolveSibling).toList();
    }
  }

  private List<Path> needed() throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    answered("-Xlog:class+load:file=" + classes);
    try (Stream<String> lines = Files.lines(classes)) {
      return lines
          .filter(line -> line.contains(" source: file:"))
          .map(line -> Path.of(URI.create(line.substring(line.indexOf("file:")))))
          .distinct()
          .filter(file -> !file.equals(jar))
          .sorted()
          .toList();
    }
  }

  private void pack(List<Path> libraries) throws IOException {
    Attributes.Name[] names = {
      Attributes.Name.MANIFEST_VERSION, Attributes.Name.MAIN_CLASS, Attributes.Name.CLASS_PATH
    };
    String classPath =
        libraries.stream().map(each -> each.toUri().toString()).collect(Collectors.joining(" "));
    Object[] values = {"1.0", Hello.class.getName(), classPath};
    Manifest manifest = new Manifest();
    for (int i = 0; i < names.length; i++) {
      manifest.getMainAttributes().put(names[i], values[i]);
    }
    String entry = Hello.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream code = Hello.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      Objects.requireNonNull(code).transferTo(out);
    }
  }

  /** Runs it with one more flag until it has answered. */
  private void answered(String flag) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Launcher.java()));
    command.addAll(Launcher.flags());
    command.add(flag);
    ServerProcess hello =
        ServerProcess.start(withJar(command), folder.resolve("hello.log"), Map.of());
    try (hello) {
      int status = hello.listening().get("").statusCode();
      if (status != 200) {
        throw new IOException("hello was answered " + status);
      }
    }
    hello.exitCode();
  }

  private List<String> withJar(List<String> java) {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    return command;
  }
}
