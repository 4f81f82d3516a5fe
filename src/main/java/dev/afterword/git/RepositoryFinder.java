package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the repository to which a folder belongs, by walking up as git does. */
public final class RepositoryFinder {
  private static final int LONGEST_GIT_FILE = 4096;

  private RepositoryFinder() {}

  /**
   * What stands at a library's place.
   *
   * @param key what the file system calls the repository's folder, or the library's when there is
   *     none: another one of the same name has another; null where file systems know no such key
   */
  record Place(Found found, @Nullable Object key) {}

  static Place look(Path path) throws LibraryException {
    Found found = find(path);
    try {
      return new Place(
          found, Files.readAttributes(found.gitFolder(), BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      throw LibraryException.repository("folder " + found.gitFolder() + " cannot be read", e);
    }
  }

  /** Where a library's folder stands. Paths are real: no symbolic links are left in them. */
  public sealed interface Found {
    /** The repository's own folder; the library's when there is no repository. */
    Path gitFolder();

    /**
     * @param top the folder in which {@code .git} was found
     * @param folder the library's folder, {@code top} or below it
     */
    record InWorkTree(Path gitFolder, Path top, Path folder) implements Found {}

    record Bare(Path gitFolder) implements Found {}

    /**
     * @param note why there is no repository although there seems to be one
     */
    record Plain(Path folder, @Nullable Problem note) implements Found {
      @Override
      public Path gitFolder() {
        return folder;
      }
    }
  }

  /** What kind of place a folder is. */
  public static Found find(Path path) throws LibraryException {
    Path folder = realFolder(path);
    if (isGitFolder(folder)) {
      return new Found.Bare(folder);
    }
    for (Path top = folder; top != null; top = top.getParent()) {
      Path dotGit = top.resolve(".git");
      if (isGitFolder(dotGit)) {
        return new Found.InWorkTree(dotGit, top, folder);
      }
      if (Files.isRegularFile(dotGit)) {
        Optional<Path> target = target(dotGit).filter(RepositoryFinder::isGitFolder);
        return target.isPresent()
            ? new Found.InWorkTree(target.get(), top, folder)
            : new Found.Plain(folder, brokenLink(dotGit));
      }
    }
    return new Found.Plain(folder, null);
  }

  private static Path realFolder(Path path) throws LibraryException {
    try {
      Path real = path.toRealPath();
      if (!Files.isDirectory(real)) {
        throw LibraryException.repository(
            "library \"" + path + "\" is a file (expected a folder or the URL of a repository)");
      }
      return real;
    } catch (IOException e) {
      throw LibraryException.repository(
          "library \""
              + path
              + "\" does not exist or cannot be read"
              + " (expected a folder or the URL of a repository)");
    }
  }

  /**
   * A repository's own folder has HEAD and its objects; that of a linked work tree only says where
   * they are.
   */
  private static boolean isGitFolder(Path folder) {
    return Files.exists(folder.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
        && (Files.isRegularFile(folder.resolve("commondir"))
            || (Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"))));
  }

  /** The folder that a {@code .git} file names: {@code gitdir: ../main/.git/worktrees/draft}. */
  private static Optional<Path> target(Path dotGit) {
    try {
      String text =
          Files.size(dotGit) > LONGEST_GIT_FILE ? "" : Files.readString(dotGit, UTF_8).strip();
      return text.startsWith("gitdir:")
          ? Optional.of(dotGit.resolveSibling(text.substring(7).strip()).normalize())
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Problem brokenLink(Path dotGit) {
    return Problem.ofFile(
        "git/no-repository",
        dotGit + " names no repository that exists here; the folder is served without history");
  }
}
