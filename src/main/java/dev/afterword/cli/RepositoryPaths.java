package dev.afterword.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names files as a forge does: by their path from the top of the repository, else from the folder
 * in which the workflow runs.
 */
final class RepositoryPaths {
  private final @Nullable Path workspace;
  private final Map<Path, Optional<Path>> tops = new HashMap<>();

  /**
   * @param workspace {@code $GITHUB_WORKSPACE}, if there is one
   */
  RepositoryPaths(@Nullable String workspace) {
    this.workspace = workspace == null ? null : Path.of(workspace).toAbsolutePath().normalize();
  }

  /** The path of a finding's file; as it was given when it is in no repository. */
  String of(Found found) {
    Path file = found.file();
    if (file == null) {
      return found.finding().path();
    }
    Optional<Path> top = top(file.getParent());
    if (top.isPresent()) {
      return slashed(top.get().relativize(file));
    }
    return workspace != null && file.startsWith(workspace)
        ? slashed(workspace.relativize(file))
        : found.finding().path();
  }

  private Optional<Path> top(@Nullable Path folder) {
    if (folder == null) {
      return Optional.empty();
    }
    Optional<Path> known = tops.get(folder);
    if (known == null) {
      known = Files.exists(folder.resolve(".git")) ? Optional.of(folder) : top(folder.getParent());
      tops.put(folder, known);
    }
    return known;
  }

  static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
