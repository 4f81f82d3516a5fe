package dev.afterword.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit to itself: it neither runs {@code git} to find the machine's configuration, nor probes
 * file systems by writing files into the repositories it reads, nor keeps a configuration of its
 * own in the user's home. The user's {@code ~/.gitconfig} is read (proxies, excludes).
 *
 * <p>What JGit writes is on disk before a ref names it: it does not see to that unless it is told.
 */
final class QuietSystem extends SystemReader.Delegate {
  private QuietSystem(SystemReader system) {
    super(system);
  }

  /** Takes effect for the whole process; may be called any number of times. */
  static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new KnownResolution(super.openUserConfig(parent, fs), parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    FileBasedConfig defaults = new Nothing(parent, fs);
    defaults.setBoolean("core", null, "fsyncObjectFiles", true);
    defaults.setBoolean("core", null, "fsyncRefFiles", true);
    return defaults;
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Nothing(parent, fs);
  }

  /** Answers JGit's question for the resolution of time stamps, which it would else measure. */
  private static final class KnownResolution extends FileBasedConfig {
    /** As coarse as file systems get: files changed so recently are read again. */
    private static final long SECONDS = 2;

    KnownResolution(FileBasedConfig file, Config parent, FS fs) {
      super(parent, file.getFile(), fs);
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit unit) {
      return section.equals("filesystem")
          ? unit.convert(SECONDS, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, defaultValue, unit);
    }
  }

  /** A configuration file that is never there. */
  private static final class Nothing extends FileBasedConfig {
    Nothing(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
