package dev.afterword.proof.speed;

import dev.afterword.proof.Launcher;
import dev.afterword.proof.LibraryGenerator;
import dev.afterword.proof.QueryMix;
import dev.afterword.proof.ServerProcess;
import dev.afterword.proof.TemporaryFolder;
import dev.afterword.proof.speed.Contender.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Compares a start on an unchanged library with the least that such a start costs. */
@Command(
    name = "start",
    description =
        "CPU from a start on an unchanged library to its first answer, beside Javalin with one"
            + " route and a bare open of the same index; each with an AOT cache.")
public final class StartCommand implements Callable<Integer> {
  private static final double BAR = 1.6;
  private static final String STATUS = "api/v1/status";

  @Parameters(paramLabel = "LIBRARY", description = "A bare repository, which is left as it is.")
  private Path library;

  @Option(
      names = "--cache",
      required = true,
      description = "Keeps the index for the next run; a first one makes it.")
  private Path cache;

  @Option(names = "--times", description = "Starts of each, in turn (default: ${DEFAULT-VALUE}).")
  private int times = 10;

  @Override
  public Integer call() throws Exception {
    cache = cache.toAbsolutePath();
    library = library.toAbsolutePath();
    try (TemporaryFolder temporary = new TemporaryFolder("start")) {
      Path log = temporary.path().resolve("log");
      Path aotCache = Launcher.aotCache(cache);
      long documents = indexed(aotCache, log);
      String search = new QueryMix(LibraryGenerator.SEED, 1).addresses(1).getFirst();
      String word = search.substring(search.indexOf('=') + 1);
      HelloProgram hello =
          new HelloProgram(temporary.path(), List.of(index().toString(), "text", word));
      List<Path> libraries = hello.build();

      Contender bare =
          new Contender(
              "hello and index",
              new Program(hello.command(), Map.of(), log, hello.aotCache()),
              List.of(""));
      List<Contender> all =
          List.of(bare, afterword(aotCache, log, search), launched(aotCache, log, search));
      for (int i = -1; i < times; i++) {
        for (Contender contender : all) {
          contender.start(i >= 0);
        }
      }
      System.out.printf(
          "%d documents, %d starts of each in turn: median (least–most) from the process's start%n",
          documents, times);
      all.forEach(Contender::print);
      System.out.printf(
          "class path: afterword.jar and its libraries; hello.jar and the %d of them that it uses%n",
          libraries.size());
      System.out.println("each process was made to use its AOT cache and had it mapped");
      all.stream().skip(1).forEach(each -> compare(each, bare));
    }
    return 0;
  }

  private Contender afterword(Path aotCache, Path log, String search) throws IOException {
    List<String> command = served(Launcher.program(aotCache));
    return new Contender(
        "afterword",
        new Program(command, Launcher.environment(cache), log, aotCache),
        List.of(STATUS, search));
  }

  /** The same, with what the launcher's shell and its commands take. */
  private Contender launched(Path aotCache, Path log, String search) {
    Map<String, String> environment = new HashMap<>(Launcher.environment(cache));
    environment.put("JDK_JAVA_OPTIONS", "-XX:AOTMode=on");
    return new Contender(
        "by its launcher",
        new Program(served(Launcher.script()), environment, log, aotCache),
        List.of(STATUS, search));
  }

  private static void compare(Contender afterword, Contender hello) {
    System.out.printf(
        "ratio of CPU, %s to hello: %.2f to the first answer, %.2f to a search, %.2f a second later"
            + " (bar: %.2f)%n",
        afterword.name(),
        (double) afterword.cpu(0) / hello.cpu(0),
        (double) afterword.cpu(1) / hello.cpu(0),
        (double) afterword.cpu(2) / hello.cpu(1),
        BAR);
  }

  private List<String> served(List<String> program) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("serve", "-C", library.toString(), "--port", "0"));
    return command;
  }

  /** Sees to it that the index is there and equals the library; gives the number of documents. */
  private long indexed(Path aotCache, Path log) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(served(Launcher.program(aotCache)), log, Launcher.environment(cache))) {
      JsonNode status = server.listening().json(STATUS);
      while (!status.get("ready").asBoolean()
          || !status.get("revision").equals(status.get("indexedRevision"))) {
        Thread.sleep(Duration.ofSeconds(1));
        status = server.json(STATUS);
      }
      return status.get("documents").asLong();
    }
  }

  private Path index() throws IOException {
    try (Stream<Path> files = Files.walk(cache.resolve("libraries"))) {
      List<Path> indexes =
          files
              .filter(file -> file.getFileName().toString().startsWith("segments_"))
              .map(Path::getParent)
              .toList();
      if (indexes.size() != 1) {
        throw new IOException(indexes + " (expected one index in " + cache + ")");
      }
      return indexes.getFirst();
    }
  }
}
