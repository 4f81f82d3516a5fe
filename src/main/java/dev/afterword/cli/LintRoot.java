package dev.afterword.cli;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.lint.Linter;
import java.nio.file.Path;

/** A library's folder, its settings, what lints by them, and what else it holds. */
record LintRoot(Path folder, LibrarySettings settings, Linter linter, KnownDocuments references) {

  static LintRoot of(
      Path folder, LibrarySettings settings, ReadingLimits limits, FilesOpener opener) {
    return new LintRoot(
        folder,
        settings,
        linter(settings, limits),
        new KnownDocuments(folder, () -> opener.folder(folder, settings)));
  }

  static Linter linter(LibrarySettings settings, ReadingLimits limits) {
    return new Linter(settings.taxonomy(), limits, settings.lint());
  }

  /** The path of a file below the folder, from it. */
  String path(Path absolute) {
    return absolute.startsWith(folder)
        ? RepositoryPaths.slashed(folder.relativize(absolute))
        : RepositoryPaths.slashed(absolute.getFileName());
  }
}
