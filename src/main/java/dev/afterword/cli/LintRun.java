package dev.afterword.cli;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.Content;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.LibraryFiles;
import dev.afterword.lint.Advice;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Linter;
import dev.afterword.lint.Mended;
import dev.afterword.lint.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is to be linted, and gathers what is found. */
final class LintRun implements AutoCloseable {
  private final FilesOpener opener;
  private final ReadingLimits limits;
  private final @Nullable String since;
  private final Fixing fixing;
  private final Map<Path, LintRoot> roots = new HashMap<>();
  private final Map<Path, Set<String>> changed = new HashMap<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<String> files = new ArrayList<>();
  private final List<Found> findings = new ArrayList<>();
  private final List<Found> suppressed = new ArrayList<>();
  private final List<String> mends = new ArrayList<>();

  /**
   * @param since only what has changed since the history parted from that ref; null for everything
   */
  LintRun(FilesOpener opener, ReadingLimits limits, @Nullable String since, Fixing fixing) {
    this.opener = opener;
    this.limits = limits;
    this.since = since;
    this.fixing = fixing;
  }

  /** Whether what is certain is mended in the files. */
  enum Fixing {
    OFF,
    ON
  }

  /** By path in the order that they were read, then by line and column. */
  List<Found> findings() {
    return List.copyOf(findings);
  }

  /** What is turned off in the texts. */
  List<Found> suppressed() {
    return List.copyOf(suppressed);
  }

  /** What was read, under the names that the findings give. */
  List<String> files() {
    return List.copyOf(files);
  }

  /** What was mended, a line each. */
  List<String> mends() {
    return List.copyOf(mends);
  }

  /**
   * All documents of a library.
   *
   * @return why it cannot be, null when it was read
   */
  @Nullable String library(LibraryOptions options) throws LibraryException, IOException {
    try (LibraryFiles documents = opener.library(options)) {
      References references = new KnownDocuments(null, () -> documents);
      if (fixing == Fixing.ON && !documents.isLive()) {
        return "a library that is read from a commit (expected a folder)";
      }
      Linter linter = LintRoot.linter(documents.settings(), limits);
      Path settings = documents.onDisk(LibrarySettings.PATH).orElse(null);
      problems(linter, LibrarySettings.PATH, settings, documents.settings().problems());
      Set<String> paths = documents.paths();
      for (String path : since == null ? paths : documents.changedSince(since)) {
        Path file = documents.onDisk(path).orElse(null);
        add(linter, path, documents.read(path), new Shown(path, file), references);
      }
      return null;
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

  /**
   * How a document is named, and where it is.
   *
   * @param file null when it is in a repository only
   */
  private record Shown(String path, @Nullable Path file) {
    static Shown of(Path file) {
      Path normal = file.normalize();
      return new Shown(RepositoryPaths.slashed(normal), normal.toAbsolutePath());
    }

    Found found(Finding finding) {
      return new Found(finding.at(path), file);
    }
  }

  private void folder(Path folder) throws LibraryException, IOException {
    LintRoot root = rootOf(folder);
    try (LibraryFiles documents = opener.folder(folder, root.settings())) {
      Set<String> paths = documents.paths();
      for (String path : since == null ? paths : documents.changedSince(since)) {
        Shown shown = Shown.of(folder.resolve(path));
        Path file = folder.resolve(path).toAbsolutePath().normalize();
        if (seen.add(file)) {
          add(root.linter(), root.path(file), documents.read(path), shown, root.references());
        }
      }
    }
  }

  private void file(Path file) throws LibraryException, IOException {
    LintRoot root = rootOf(file);
    Path absolute = file.toAbsolutePath().normalize();
    if (!isWanted(absolute, root) || !seen.add(absolute)) {
      return;
    }
    Shown shown = Shown.of(file);
    files.add(shown.path());
    if (Files.size(file) > limits.fileBytes()) {
      problem(root.linter(), shown, tooLarge(Files.size(file)));
    } else {
      advice(
          root.linter(), root.path(absolute), Files.readAllBytes(file), shown, root.references());
    }
  }

  private boolean isWanted(Path file, LintRoot root) throws LibraryException {
    if (since == null) {
      return true;
    }
    Path folder = Objects.requireNonNullElse(file.getParent(), file);
    Set<String> there = changed.get(folder);
    if (there == null) {
      try (LibraryFiles documents = opener.folder(folder, root.settings())) {
        there = documents.changedSince(since);
      }
      changed.put(folder, there);
    }
    return there.contains(file.getFileName().toString());
  }

  private void add(Linter linter, String path, Content content, Shown shown, References references)
      throws IOException {
    files.add(shown.path());
    switch (content) {
      case Content.Whole whole -> advice(linter, path, whole.bytes(), shown, references);
      case Content.Beginning beginning -> problem(linter, shown, tooLarge(beginning.size()));
      case Content.Unreadable unreadable -> problem(linter, shown, unreadable.problem());
    }
  }

  private void advice(Linter linter, String path, byte[] read, Shown shown, References references)
      throws IOException {
    byte[] bytes = fixing == Fixing.ON ? mended(linter, path, read, shown) : read;
    Advice advice = linter.advice(path, bytes, references);
    advice.findings().stream().map(shown::found).forEach(findings::add);
    advice.suppressed().stream().map(shown::found).forEach(suppressed::add);
  }

  /** Mends the file unless it has become another one meanwhile. */
  private byte[] mended(Linter linter, String path, byte[] bytes, Shown shown) throws IOException {
    Mended mended = linter.mend(path, bytes);
    Path file = shown.file();
    if (mended.mends().isEmpty()
        || file == null
        || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      return bytes;
    }
    ReplacedFile.write(file, mended.bytes());
    for (Mended.Mend mend : mended.mends()) {
      String after = mend.after().isEmpty() ? "taken out" : "now \"" + mend.after() + "\"";
      mends.add(
          Printing.plain(
              "%s:%d mended %s \"%s\": %s"
                  .formatted(shown.path(), mend.line(), mend.rule(), mend.before(), after)));
    }
    return mended.bytes();
  }

  private Problem tooLarge(long size) {
    return Problem.ofFile(
        "text/too-large",
        "%d bytes (expected at most %d): not read".formatted(size, limits.fileBytes()));
  }

  private void problem(Linter linter, Shown shown, Problem problem) {
    problems(linter, shown.path(), shown.file(), List.of(problem));
  }

  private void problems(Linter linter, String shown, @Nullable Path file, List<Problem> problems) {
    linter.problems(shown, problems).stream()
        .map(finding -> new Found(finding, file))
        .forEach(findings::add);
  }

  /** The nearest folder above that holds settings; without one this folder and what is built in. */
  private LintRoot rootOf(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path above = absolute; above != null; above = above.getParent()) {
      if (Files.isRegularFile(above.resolve(LibrarySettings.PATH))) {
        return root(above);
      }
    }
    Path here = Path.of("").toAbsolutePath();
    Path parent = Objects.requireNonNullElse(absolute.getParent(), here);
    Path folder = absolute.startsWith(here) ? here : parent;
    return roots.computeIfAbsent(
        folder, nowhere -> LintRoot.of(nowhere, LibrarySettings.NONE, limits, opener));
  }

  private LintRoot root(Path folder) throws IOException {
    LintRoot known = roots.get(folder);
    if (known != null) {
      return known;
    }
    Path file = folder.resolve(LibrarySettings.PATH);
    LibrarySettings settings = LibrarySettings.read(Files.readString(file), limits);
    LintRoot root = LintRoot.of(folder, settings, limits, opener);
    roots.put(folder, root);
    Path here = Path.of("").toAbsolutePath();
    String shown = RepositoryPaths.slashed(here.relativize(file));
    problems(root.linter(), shown, file, settings.problems());
    return root;
  }

  @Override
  public void close() {
    roots.values().forEach(root -> root.references().close());
  }
}
