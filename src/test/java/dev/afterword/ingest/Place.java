package dev.afterword.ingest;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.LibraryException;
import dev.afterword.git.LibraryLocation;
import dev.afterword.git.SnapshotRules;
import dev.afterword.search.FileHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A folder that a library stands in, changed from outside by the {@code git} command. */
record Place(Path folder, Path cache) {

  static Place repository(Path temporary) {
    Place place = plain(temporary);
    place.git("init", "-q", "-b", "main");
    return place;
  }

  static Place plain(Path temporary) {
    try {
      return new Place(
          Files.createDirectories(temporary.resolve("library")),
          Files.createDirectories(temporary.resolve("cache")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another folder for indexes over the same library. */
  Place withCache(String name) {
    return new Place(folder, cache.resolveSibling(name));
  }

  /** A bare repository with the same commits. */
  Place bareCopy() {
    Path bare = folder.resolveSibling("bare.git");
    git("clone", "-q", "--bare", folder.toString(), bare.toString());
    return new Place(bare, cache.resolveSibling("bare-cache"));
  }

  /** Takes the content of all files out of the repository; gives the number of them. */
  int removeBlobs() throws IOException {
    Path objects = folder.resolve(git("rev-parse", "--git-dir")).resolve("objects");
    List<String> all = git("cat-file", "--batch-all-objects", "--batch-check").lines().toList();
    int removed = 0;
    for (String object : all) {
      String[] idTypeSize = object.split(" ");
      if (idTypeSize[1].equals("blob")) {
        String id = idTypeSize[0];
        Files.delete(objects.resolve(id.substring(0, 2)).resolve(id.substring(2)));
        removed++;
      }
    }
    return removed;
  }

  Library open() throws LibraryException, IOException {
    LibraryLocation where = new LibraryLocation.Folder(folder);
    GitLibrary git = GitLibrary.open(where, null, cache.resolve("clones"), SnapshotRules.DEFAULT);
    ReadingLimits limits = ReadingLimits.DEFAULT;
    return new Library(
        git,
        SettingsFile.read(git, git.head().orElse(null), limits),
        cache.resolve("indexes"),
        limits,
        Clock.systemUTC());
  }

  Library openUpdated() throws LibraryException, IOException {
    Library library = open();
    library.update();
    return library;
  }

  Place write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Place delete(String path) {
    try {
      Files.delete(folder.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String commit() {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "Change");
    return git("rev-parse", "HEAD");
  }

  /** Commits at that time, {@code 2026-01-01T00:00:00Z}. */
  void commitAt(String time) {
    git("add", "-A");
    git(Map.of("GIT_COMMITTER_DATE", time), "commit", "-q", "-m", "Change");
  }

  String git(String... arguments) {
    return git(Map.of(), arguments);
  }

  private String git(Map<String, String> variables, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.putAll(variables);
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + role + "_NAME", "Author");
      environment.put("GIT_" + role + "_EMAIL", "author@example.org");
    }
    try {
      Process process = builder.start();
      String output =
          new String(
                  process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .strip();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + output);
      }
      return output;
    } catch (IOException e) {
      return Assumptions.abort("the git command is not installed: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that an index knows of a document. */
  record Known(DocumentSummary summary, List<Problem> problems, FileHistory history) {}

  static Map<String, Known> everything(Library library) {
    Map<String, Known> all = new TreeMap<>();
    for (DocumentSummary one : library.index().documents(1, 500).documents()) {
      all.put(
          one.path(),
          new Known(
              one,
              library.index().problemsOf(one.path()),
              library.index().history(one.path(), 100)));
    }
    return all;
  }

  /** What an index made from nothing would know. */
  Map<String, Known> afresh() throws LibraryException, IOException {
    Path other = cache.resolveSibling("fresh-" + System.nanoTime());
    try (Library library = new Place(folder, other).openUpdated()) {
      return everything(library);
    }
  }

  static List<String> paths(Library library) {
    return List.copyOf(everything(library).keySet());
  }

  static Map<String, String> ids(Library library) {
    return library.index().documents(1, 500).documents().stream()
        .collect(
            Collectors.toMap(
                DocumentSummary::path, DocumentSummary::id, (first, _) -> first, TreeMap::new));
  }

  /** The files below the indexes' folder. */
  List<Path> indexFiles() {
    try (Stream<Path> files = Files.walk(cache.resolve("indexes"))) {
      return files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
