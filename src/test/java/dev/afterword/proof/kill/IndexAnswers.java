package dev.afterword.proof.kill;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.SettingsFile;
import dev.afterword.proof.TemporaryFolder;
import dev.afterword.web.Server;
import dev.afterword.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Puts an index behind a server in this process, which is warm, and asks it for all. */
final class IndexAnswers {
  private IndexAnswers() {}

  /** What an index says that is made from nothing. */
  static Answers fresh(Path repository, HttpClient client)
      throws IOException, LibraryException, InterruptedException {
    try (TemporaryFolder folder = new TemporaryFolder("fresh");
        Library library = open(repository, folder.path())) {
      library.update();
      return answers(library, client);
    }
  }

  /**
   * What another process's index says, as it is: nothing brings it up to date. Problems are not
   * counted, since those of the library itself are not in the index.
   *
   * @param indexes the folder of that library's indexes, to which nothing is being written
   */
  static Answers kept(Path repository, Path indexes, HttpClient client)
      throws IOException, LibraryException, InterruptedException {
    try (TemporaryFolder folder = new TemporaryFolder("kept")) {
      copy(indexes, folder.path());
      try (Library library = open(repository, folder.path())) {
        return answers(library, client).without(Answers.PROBLEMS);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static Answers answers(Library library, HttpClient client)
      throws IOException, InterruptedException {
    ServerOptions anyPort = new ServerOptions(ServerOptions.LOOPBACK, 0, List.of());
    try (Server server = new Server(library, anyPort, Clock.systemUTC())) {
      return Answers.of(URI.create(server.address()), client);
    }
  }

  private static Library open(Path repository, Path folder) throws IOException, LibraryException {
    GitLibrary git =
        GitLibrary.open(
            new LibraryLocation.Folder(repository),
            null,
            folder.resolve("clones"),
            SnapshotRules.DEFAULT);
    ReadingLimits limits = ReadingLimits.DEFAULT;
    return new Library(
        git,
        SettingsFile.read(git, git.head().orElse(null), limits),
        folder,
        limits,
        Clock.systemUTC());
  }
}
