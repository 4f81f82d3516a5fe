package dev.afterword.cli;

import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.LibraryFiles;
import dev.afterword.markdown.Formatted;
import dev.afterword.markdown.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files to format and formats them, each by the settings of its library. */
final class FmtRun {
  private static final byte[] NOTHING = {};

  private final FilesOpener opener;
  private final ReadingLimits limits;
  private final Optional<Path> named;
  private final Map<Path, Root> roots = new HashMap<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<Result> results = new ArrayList<>();
  private @Nullable String flaw;

  /**
   * A run over one library or several.
   *
   * @param named the library in which all paths must be; empty for the nearest above each
   */
  FmtRun(FilesOpener opener, ReadingLimits limits, Optional<Path> named) {
    this.opener = opener;
    this.limits = limits;
    this.named = named;
  }

  /**
   * What came of a file.
   *
   * @param file itself, behind all symbolic links
   * @param shown its path as the person wrote it
   * @param bytes its content before
   */
  record Result(Path file, String shown, byte[] bytes, Formatted outcome) {}

  private record Root(LibraryFolder library, Formatter formatter) {}

  /** What is wrong with the paths: nothing is to be written then. */
  Optional<String> flaw() {
    return Optional.ofNullable(flaw);
  }

  /** Formats files and the documents in folders; all of the library when there are no paths. */
  List<Result> paths(List<String> written) throws LibraryException, IOException {
    if (written.isEmpty()) {
      folder(named.orElseThrow());
    }
    for (String one : written) {
      try {
        Path path = Path.of(one);
        if (Files.isDirectory(path)) {
          folder(path);
        } else if (Files.isRegularFile(path)) {
          file(path);
        } else {
          flaw = "\"" + one + "\": no such file or folder";
        }
      } catch (InvalidPathException e) {
        flaw = "\"" + one + "\": no path (expected a file or a folder)";
      }
    }
    return List.copyOf(results);
  }

  /** Formats a text that is or will be in that place. */
  Result text(Path path, byte[] bytes) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Root root = root(absolute);
    Path top = root.library.root();
    String inLibrary =
        absolute.startsWith(top)
            ? root.library.inLibrary(absolute)
            : String.valueOf(absolute.getFileName());
    return new Result(absolute, path.toString(), bytes, root.formatter.format(inLibrary, bytes));
  }

  private void folder(Path folder) throws LibraryException, IOException {
    Path real = folder.toRealPath();
    Root root = root(real);
    if (!real.startsWith(root.library.root())) {
      outside(folder, root);
      return;
    }
    try (LibraryFiles documents = opener.folder(real, root.library.settings())) {
      for (String path : documents.paths()) {
        Path file = real.resolve(path);
        if (Files.isRegularFile(file)) {
          format(file.toRealPath(), shown(folder.resolve(path)), root);
        }
      }
    }
  }

  private void file(Path file) throws IOException {
    Path real = file.toRealPath();
    Root root = root(real);
    String name = real.getFileName().toString().toLowerCase(Locale.ROOT);
    List<String> endings = root.library.settings().taxonomy().extensions();
    if (endings.stream().noneMatch(name::endsWith)) {
      flaw = "\"%s\": no document (expected %s)".formatted(file, String.join(", ", endings));
    } else {
      format(real, shown(file), root);
    }
  }

  private void format(Path file, String shown, Root root) {
    if (!file.startsWith(root.library.root())) {
      outside(Path.of(shown), root);
    } else if (seen.add(file)) {
      results.add(formatted(file, shown, root));
    }
  }

  private Result formatted(Path file, String shown, Root root) {
    try {
      long size = Files.size(file);
      if (size > limits.fileBytes()) {
        String why = "%d bytes (expected at most %d)".formatted(size, limits.fileBytes());
        return new Result(file, shown, NOTHING, new Formatted.LeftAlone(why));
      }
      String path = root.library.inLibrary(file);
      if (path.startsWith(".") || path.contains("/.")) {
        String why = "no document (folders and files that begin with a dot hold none)";
        return new Result(file, shown, NOTHING, new Formatted.LeftAlone(why));
      }
      byte[] bytes = Files.readAllBytes(file);
      return new Result(file, shown, bytes, root.formatter.format(path, bytes));
    } catch (IOException e) {
      return new Result(file, shown, NOTHING, new Formatted.LeftAlone("it cannot be read"));
    }
  }

  private void outside(Path path, Root root) {
    flaw = "\"%s\": is not in the library %s".formatted(path, root.library.root());
  }

  /** The library of a path: the one that was named, else the nearest above, else this folder. */
  private Root root(Path path) {
    Path folder = named.or(() -> LibraryFolder.above(path)).orElseGet(() -> Path.of(""));
    return roots.computeIfAbsent(
        folder,
        there -> {
          LibraryFolder library = LibraryFolder.at(there, limits);
          return new Root(library, new Formatter(library.settings().taxonomy(), limits));
        });
  }

  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path normal = path.normalize();
    return LibraryFolder.slashed(normal.startsWith(here) ? here.relativize(normal) : normal);
  }
}
