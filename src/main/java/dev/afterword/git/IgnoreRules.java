package dev.afterword.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a work tree git ignores: the rules of one folder, before those of the folders
 * above it.
 *
 * @param base the folder from the top of the work tree, empty or ending in {@code /}
 */
record IgnoreRules(@Nullable IgnoreRules above, String base, IgnoreNode node) {

  /** Holds below a folder that is ignored: nothing in there can be taken back. */
  static final IgnoreRules EVERYTHING =
      new IgnoreRules(null, "", new IgnoreNode(List.of(new FastIgnoreRule("*"))));

  /** No rules: nothing is ignored. */
  static IgnoreRules none() {
    return new IgnoreRules(null, "", new IgnoreNode());
  }

  /** The rules outside of the work tree: the user's own, then {@code info/exclude}. */
  static IgnoreRules of(Repository repository) {
    IgnoreRules users = new IgnoreRules(none(), "", read(usersFile(repository)));
    Path exclude = repository.getCommonDirectory().toPath().resolve("info").resolve("exclude");
    return new IgnoreRules(users, "", read(exclude));
  }

  private static Path usersFile(Repository repository) {
    Path home = FS.DETECTED.userHome().toPath();
    String file =
        repository
            .getConfig()
            .getString(
                ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_KEY_EXCLUDESFILE);
    return home.resolve(
        file == null ? ".config/git/ignore" : file.startsWith("~/") ? file.substring(2) : file);
  }

  /** With the {@code .gitignore} of that folder, if it has one. */
  IgnoreRules in(Path folder, String base) {
    Path file = folder.resolve(".gitignore");
    return !equals(EVERYTHING) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? new IgnoreRules(this, base, read(file))
        : this;
  }

  /** Whether a path, counted from the top of the work tree, is ignored. */
  boolean ignores(String path, PathType type) {
    for (IgnoreRules rules = this; rules != null; rules = rules.above) {
      Boolean answer =
          rules.node.checkIgnored(path.substring(rules.base.length()), type == PathType.FOLDER);
      if (answer != null) {
        return answer;
      }
    }
    return false;
  }

  /** What a path names. */
  enum PathType {
    FILE,
    FOLDER
  }

  /** A file that cannot be read has no rules. */
  private static IgnoreNode read(Path file) {
    IgnoreNode node = new IgnoreNode();
    if (Files.isRegularFile(file)) {
      try (InputStream stream = Files.newInputStream(file)) {
        node.parse(stream);
      } catch (IOException e) {
        return new IgnoreNode();
      }
    }
    return node;
  }
}
