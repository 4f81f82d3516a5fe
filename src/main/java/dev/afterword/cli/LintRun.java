package dev.afterword.cli;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.Content;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.LibraryFiles;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import dev.afterword.lint.Linter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is to be linted, and gathers what is found. */
final class LintRun {
  private final FilesOpener opener;
  private final ReadingLimits limits;
  private final Map<Path, Root> roots = new HashMap<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private int files;

  LintRun(FilesOpener opener, ReadingLimits limits) {
    this.opener = opener;
    this.limits = limits;
  }

  /** A library's folder, its settings, and what lints by them. */
  private record Root(Path folder, LibrarySettings settings, Linter linter) {}

  /** By path in the order that they were read, then by line and column. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  int files() {
    return files;
  }

  Map<Level, Long> counts() {
    return findings.stream().collect(Collectors.groupingBy(Finding::level, Collectors.counting()));
  }

  /** All documents of a library. */
  void library(LibraryOptions options) throws LibraryException {
    try (LibraryFiles documents = opener.library(options)) {
      Linter linter = linter(documents.settings());
      settings(linter, documents.settings(), LibrarySettings.PATH);
      for (String path : documents.paths()) {
        add(linter, path, documents.read(path), path);
      }
    }
  }

  /**
   * A file, or the documents in a folder.
   *
   * @return what is wrong with the path, null when it could be read
   */
  @Nullable String path(String written) throws LibraryException, IOException {
    Path path;
    try {
      path = Path.of(written);
    } catch (InvalidPathException e) {
      return "no path (expected a file or a folder)";
    }
    if (Files.isDirectory(path)) {
      folder(path);
      return null;
    }
    if (!Files.isRegularFile(path)) {
      return "no such file or folder";
    }
    if (!Files.isReadable(path)) {
      return "cannot be read";
    }
    file(path);
    return null;
  }

  private void folder(Path folder) throws LibraryException, IOException {
    Root root = rootOf(folder);
    try (LibraryFiles documents = opener.folder(folder, root.settings())) {
      for (String path : documents.paths()) {
        Path file = folder.resolve(path).normalize();
        if (seen.add(file.toAbsolutePath().normalize())) {
          add(root.linter(), inLibrary(root, file), documents.read(path), slashed(file));
        }
      }
    }
  }

  private void file(Path file) throws IOException {
    Root root = rootOf(file);
    if (!seen.add(file.toAbsolutePath().normalize())) {
      return;
    }
    files++;
    String path = inLibrary(root, file);
    String shown = slashed(file.normalize());
    if (Files.size(file) > limits.fileBytes()) {
      problem(root.linter(), shown, tooLarge(Files.size(file)));
    } else {
      root.linter().lint(path, Files.readAllBytes(file)).stream()
          .map(finding -> finding.at(shown))
          .forEach(findings::add);
    }
  }

  private void add(Linter linter, String path, Content content, String shown) {
    files++;
    switch (content) {
      case Content.Whole whole ->
          linter.lint(path, whole.bytes()).stream()
              .map(finding -> finding.at(shown))
              .forEach(findings::add);
      case Content.Beginning beginning -> problem(linter, shown, tooLarge(beginning.size()));
      case Content.Unreadable unreadable -> problem(linter, shown, unreadable.problem());
    }
  }

  private Problem tooLarge(long size) {
    return Problem.ofFile(
        "text/too-large",
        "%d bytes (expected at most %d): not read".formatted(size, limits.fileBytes()));
  }

  private void problem(Linter linter, String shown, Problem problem) {
    findings.addAll(linter.problems(shown, List.of(problem)));
  }

  private Linter linter(LibrarySettings settings) {
    return new Linter(settings.taxonomy(), limits, settings.lintLevels());
  }

  private void settings(Linter linter, LibrarySettings settings, String shown) {
    findings.addAll(linter.problems(shown, settings.problems()));
  }

  /** The nearest folder above that holds settings; without one this folder and what is built in. */
  private Root rootOf(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path above = absolute; above != null; above = above.getParent()) {
      if (Files.isRegularFile(above.resolve(LibrarySettings.PATH))) {
        return root(above);
      }
    }
    return roots.computeIfAbsent(
        Path.of("").toAbsolutePath(),
        here -> new Root(here, LibrarySettings.NONE, linter(LibrarySettings.NONE)));
  }

  private Root root(Path folder) throws IOException {
    Root known = roots.get(folder);
    if (known != null) {
      return known;
    }
    Path file = folder.resolve(LibrarySettings.PATH);
    LibrarySettings settings = LibrarySettings.read(Files.readString(file), limits);
    Root root = new Root(folder, settings, linter(settings));
    settings(root.linter(), settings, slashed(Path.of("").toAbsolutePath().relativize(file)));
    roots.put(folder, root);
    return root;
  }

  private static String inLibrary(Root root, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(root.folder())
        ? slashed(root.folder().relativize(absolute))
        : slashed(absolute.getFileName());
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
