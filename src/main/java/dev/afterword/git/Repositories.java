package dev.afterword.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Opens repositories, whoever owns them: nothing in them is ever run. */
public final class Repositories {
  private Repositories() {}

  /** A bare repository that is there. */
  public static Repository bare(Path gitFolder) throws LibraryException {
    return open(gitFolder, null);
  }

  /** The work tree is where {@code .git} was found, whatever {@code core.worktree} says. */
  static Repository withWorkTree(Path gitFolder, Path top) throws LibraryException {
    return open(gitFolder, top.toFile());
  }

  private static Repository open(Path gitFolder, @Nullable File workTree) throws LibraryException {
    QuietSystem.install();
    try {
      checkObjectFormat(gitFolder);
      FileRepositoryBuilder builder =
          new FileRepositoryBuilder().setGitDir(gitFolder.toFile()).setMustExist(true);
      if (workTree == null) {
        builder.setBare();
      } else {
        builder.setWorkTree(workTree);
      }
      return builder.build();
    } catch (IOException | ConfigInvalidException | RuntimeException e) {
      throw LibraryException.repository("repository " + gitFolder + " cannot be opened", e);
    }
  }

  private static void checkObjectFormat(Path gitFolder)
      throws IOException, ConfigInvalidException, LibraryException {
    Path common = gitFolder.resolve("commondir");
    Path owner =
        Files.isRegularFile(common)
            ? gitFolder.resolve(Files.readString(common).strip()).normalize()
            : gitFolder;
    FileBasedConfig config = new FileBasedConfig(owner.resolve("config").toFile(), FS.DETECTED);
    config.load();
    String format = config.getString("extensions", null, "objectFormat");
    if (format != null && !format.equalsIgnoreCase("sha1")) {
      throw LibraryException.repository(
          "repository " + gitFolder + " has object format \"" + format + "\" (expected sha1)");
    }
  }
}
